import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AT,
  byHand,
  documentOf,
  made,
  put,
  sourceOf,
  translationOf,
  unitsOf,
} from "./machine-units.fixtures.ts";
import { confirmUnit, editUnit, joinRows, moveTarget, splitRow } from "./bitext-edit.ts";
import { openSegments } from "./machine-units.ts";

/** Texts whose sentences repeat now and then. */
const texts = fc
  .array(fc.constantFrom("Завод стоит.", "Мы ждём.", "Люди вышли?", "Хто там!", "Нет."), {
    minLength: 1,
    maxLength: 8,
  })
  .map((sentences) => sentences.join(" "));

type Hand = Parameters<typeof byHand>[1];
const hands: fc.Arbitrary<Hand> = fc
  .tuple(fc.constantFrom("edit", "empty", "confirm", "join", "split", "up", "down"), fc.nat(8))
  .map(([what, i]): Hand => (text, segments, units) => {
    switch (what) {
      case "edit":
        return editUnit(segments, text, units, i, `by hand ${i}`, "Вера", AT);
      case "empty":
        return editUnit(segments, text, units, i, "", "Вера", AT);
      case "confirm": {
        const unit = units[i];
        return unit === undefined ? units : confirmUnit(units, unit.id, AT);
      }
      case "join":
        return joinRows(text, segments, units, i);
      case "split":
        return splitRow(text, segments, units, i, 1, 0, "en");
      case "up":
      case "down":
        return moveTarget(text, segments, units, i, what, "en");
    }
  });

describe("for any text, sentences and hands", () => {
  const scenes = fc.record({
    text: texts,
    some: fc.infiniteStream(fc.boolean()),
    hands: fc.array(hands, { maxLength: 5 }),
  });

  /** A part of the text translated, then changed by a person, and what a machine brings then. */
  const play = ({
    text,
    some,
    hands: done,
  }: {
    text: string;
    some: Iterable<boolean>;
    hands: readonly Hand[];
  }) => {
    const bare = documentOf(text);
    const coin = some[Symbol.iterator]();
    const begun = put(
      bare,
      made(
        bare,
        sourceOf(bare).segments.filter(() => coin.next().value === true),
      ),
    );
    const document = done.reduce(byHand, begun);
    return { document, sentences: made(document, sourceOf(document).segments, "late") };
  };

  it("changes no unit that is there, and loses none", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { document, sentences } = play(scene);
        const after = unitsOf(put(document, sentences));
        expect(after.filter((unit) => unitsOf(document).includes(unit))).toEqual(unitsOf(document));
      }),
    );
  });

  it("writes the same twice as once, and keeps what it finds", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { document, sentences } = play(scene);
        const once = put(document, sentences);
        const twice = put(once, sentences);
        expect(twice).toEqual(once);
        unitsOf(twice).forEach((unit, i) => {
          expect(unit).toBe(unitsOf(once)[i]);
        });
      }),
    );
  });

  it("leaves none of its segments open, and opens none", () => {
    fc.assert(
      fc.property(scenes, fc.infiniteStream(fc.boolean()), (scene, some) => {
        const { document, sentences } = play(scene);
        const coin = some[Symbol.iterator]();
        const part = new Map([...sentences].filter(() => coin.next().value === true));
        const owned = sourceOf(document);
        const before = openSegments(owned, translationOf(document)).map(({ id }) => id);
        const after = openSegments(owned, translationOf(put(document, part))).map(({ id }) => id);
        expect(after).toEqual(before.filter((id) => !part.has(id)));
      }),
    );
  });

  it("stands in the order of the segments", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { document, sentences } = play(scene);
        const order = sourceOf(document).segments.map(({ id }) => id);
        const firsts = unitsOf(put(document, sentences)).flatMap(({ segments }) => {
          const [first] = segments;
          return first === undefined ? [] : [order.indexOf(first)];
        });
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
    );
  });
});
