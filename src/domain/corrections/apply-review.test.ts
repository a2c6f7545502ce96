import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitextRows, rowState } from "../bitext.ts";
import { hashText } from "../hash.ts";
import { ownedText } from "../machine-units.ts";
import type { ThreadDocument } from "../thread.ts";
import { chooseAlternative, dropAlternative } from "./alternatives.ts";
import { applyReview } from "./apply-review.ts";
import { collectCorrections } from "./collect-corrections.ts";
import {
  allMachined,
  anyThread,
  anyWork,
  AT,
  changed,
  confirmed,
  edited,
  joined,
  LATER,
  post,
  threadOf,
  worked,
} from "./corrections.fixtures.ts";
import type { CorrectionSet } from "./correction.ts";
import { correctionsBetween } from "./corrections-between.ts";
import { reviewCorrections } from "./review-corrections.ts";
import type { Decision } from "./review.ts";

const TEXTS = ["Wait. The plant stopped. Yes.", "Yes. Nobody knows why."];
const document = allMachined(threadOf(TEXTS));
const sent = (copy: ThreadDocument, by = "Ann"): CorrectionSet =>
  collectCorrections(copy, { by, at: LATER });
const received = (
  mine: ThreadDocument,
  set: CorrectionSet,
  decide: (index: number) => Decision,
): ThreadDocument => {
  const items = reviewCorrections(mine, set);
  return applyReview(mine, items, (item) => decide(items.indexOf(item)), LATER);
};
const take = (): Decision => "take";
const both = (): Decision => "both";
/** What a reader does who is sent corrections: what is new goes in, conflicts keep both. */
const receivedWhole = (mine: ThreadDocument, set: CorrectionSet): ThreadDocument =>
  applyReview(
    mine,
    reviewCorrections(mine, set),
    ({ state }) => (state === "conflict" ? "both" : "take"),
    LATER,
  );
const unitAt = (copy: ThreadDocument, translation: number, row: number) =>
  copy.translations[translation]?.units[row];

describe("a correction that is taken", () => {
  const mine = received(document, sent(edited(document, 0, 1, "Завод стоит.", "Ann")), take);

  it("stands there with who made it, and what stood there is a version", () => {
    expect(unitAt(mine, 0, 1)).toMatchObject({
      id: unitAt(document, 0, 1)?.id,
      text: "Завод стоит.",
      origin: "human",
      state: "edited",
      by: "Ann",
      at: LATER,
      versions: [{ text: "mt: The plant stopped.", origin: "machine", engine: "mt" }],
    });
    expect(unitAt(mine, 0, 1)).not.toHaveProperty("engine");
  });

  it("leaves all else what it was", () => {
    expect(mine.translations[1]).toBe(document.translations[1]);
    expect(unitAt(mine, 0, 0)).toBe(unitAt(document, 0, 0));
    expect(mine.posts).toBe(document.posts);
    expect(mine.sources).toBe(document.sources);
  });

  it("of a check confirms what stands there", () => {
    const checked = received(document, sent(confirmed(document, 0, 2, "Ann")), take);
    expect(unitAt(checked, 0, 2)).toMatchObject({
      text: "mt: Yes.",
      origin: "machine",
      state: "confirmed",
      by: "Ann",
      engine: "mt",
    });
  });

  it("makes one unit of several whole ones", () => {
    const set = sent(edited(joined(document, 0, 0), 0, 0, "Стойте: завод стоит."));
    const units = received(document, set, take).translations[0]?.units;
    expect(units).toMatchObject([
      {
        text: "Стойте: завод стоит.",
        versions: [{ text: "mt: Wait." }, { text: "mt: The plant stopped." }],
      },
      { text: "mt: Yes." },
    ]);
    expect(units?.[0]?.segments).toHaveLength(2);
  });

  it("begins a translation where there is none, and the post keeps its sentences", () => {
    const bare = threadOf(TEXTS);
    const begun = received(bare, sent(edited(document, 0, 1, "Завод стоит.")), take);
    expect(begun.translations).toMatchObject([
      { of: post(1), language: "ru", units: [{ text: "Завод стоит." }] },
    ]);
    expect(begun.posts[0]?.segments).toHaveLength(3);
    expect(begun.posts[1]).toBe(bare.posts[1]);
  });

  it("of what the translation adds stands in its place", () => {
    const set = {
      ...sent(document),
      corrections: [
        {
          of: post(1),
          language: "ru",
          source: hashText(""),
          segments: 0,
          at: 2,
          base: hashText(""),
          text: "(Смех.)",
          state: "edited" as const,
          origin: "human" as const,
        },
      ],
    };
    const added = received(document, set, take);
    expect(added.translations[0]?.units.map(({ text }) => text)).toEqual([
      "mt: Wait.",
      "mt: The plant stopped.",
      "(Смех.)",
      "mt: Yes.",
    ]);
    expect(received(added, set, take)).toBe(added);
    const other = received(added, sent(edited(added, 0, 2, "(Шум.)")), take);
    expect(unitAt(other, 0, 2)).toMatchObject({ text: "(Шум.)", versions: [{ text: "(Смех.)" }] });
  });
});

describe("a conflict of which both are kept", () => {
  const theirs = sent(edited(document, 0, 1, "Завод стоит.", "Ann"));
  const mine = edited(document, 0, 1, "Завод встал.", "Bob");
  const kept = received(mine, theirs, both);
  const ALTERNATIVE = {
    text: "Завод стоит.",
    by: "Ann",
    at: LATER,
    origin: "human",
    state: "edited",
  };

  it("leaves mine and keeps theirs beside it", () => {
    expect(unitAt(kept, 0, 1)).toEqual({
      ...unitAt(mine, 0, 1),
      alternatives: [ALTERNATIVE],
    });
  });

  it("can be decided later", () => {
    const unit = unitAt(kept, 0, 1);
    const units = kept.translations[0]?.units ?? [];
    if (unit === undefined) throw new Error("no unit");
    const chosen = chooseAlternative(units, unit.id, 0, AT)[1];
    expect(chosen).toMatchObject({ text: "Завод стоит.", by: "Ann", at: AT });
    expect(chosen?.versions?.at(-1)).toMatchObject({ text: "Завод встал.", by: "Bob" });
    expect(chosen).not.toHaveProperty("alternatives");
    expect(dropAlternative(units, unit.id, 0)[1]).toEqual(unitAt(mine, 0, 1));
    expect(chooseAlternative(units, unit.id, 1, AT)).toBe(units);
    expect(dropAlternative(units, unit.id, 1)).toBe(units);
  });

  it("joins whole units that it stands beside", () => {
    const set = sent(edited(joined(document, 0, 0), 0, 0, "Стойте: завод стоит.", "Ann"));
    const units = received(edited(mine, 0, 0, "Жди.", "Bob"), set, both).translations[0]?.units;
    expect(units?.[0]).toMatchObject({
      text: "Жди. Завод встал.",
      by: "Bob",
      alternatives: [{ text: "Стойте: завод стоит." }],
    });
    expect(units).toHaveLength(2);
  });
});

it("is the document itself where nothing is taken", () => {
  const set = sent(edited(document, 0, 1, "Завод стоит."));
  expect(received(document, set, () => "leave")).toBe(document);
  const mine = received(document, set, take);
  expect(received(mine, set, take)).toBe(mine);
});

const KINDS = ["edit", "confirm", "join"] as const;
const anyDecisions = fc.infiniteStream(fc.constantFrom<Decision>("take", "both", "leave"));

describe("whatever two people did", () => {
  it("taking corrections twice is taking them once", () => {
    fc.assert(
      fc.property(
        anyThread,
        anyWork(KINDS),
        anyWork(KINDS),
        anyDecisions,
        (thread, a, b, stream) => {
          const set = sent(worked(thread, a, "Ann"));
          const mine = worked(thread, b, "Bob");
          const decisions = stream.take(40);
          const list = [...decisions];
          const decide = (index: number): Decision => list[index] ?? "take";
          const once = received(mine, set, decide);
          const items = reviewCorrections(mine, set);
          // The very review again, and a new one of the same set.
          expect(applyReview(once, items, (item) => decide(items.indexOf(item)), LATER)).toEqual(
            once,
          );
          expect(received(once, set, decide)).toEqual(once);
        },
      ),
    );
  });

  it("what was taken is known, and every sentence stays in one row that says what it was made from", () => {
    fc.assert(
      fc.property(anyThread, anyWork(KINDS), anyWork(KINDS), (thread, a, b) => {
        const set = sent(worked(thread, a, "Ann"));
        const mine = receivedWhole(worked(thread, b, "Bob"), set);
        for (const { state } of reviewCorrections(mine, set))
          expect(["known", "homeless"]).toContain(state);
        for (const translation of mine.translations) {
          const owned = ownedText(mine, translation.of);
          if (owned === null) throw new Error("no text");
          const rows = bitextRows(owned.segments, translation.units);
          expect(rows.flatMap(({ segments }) => segments)).toEqual(owned.segments);
          expect(rows.flatMap(({ unit }) => unit ?? [])).toEqual(translation.units);
          for (const row of rows) expect(rowState(row, owned.text)).not.toBe("stale");
        }
      }),
    );
  });

  it("a copy of the machine's text becomes the sender's", () => {
    fc.assert(
      fc.property(anyThread, anyWork(["edit", "confirm"]), (thread, a) => {
        const theirs = worked(thread, a, "Ann");
        const mine = receivedWhole(thread, sent(theirs));
        const words = (copy: ThreadDocument) =>
          copy.translations.map(({ units }) => units.map(({ text, state }) => [text, state]));
        expect(words(mine)).toEqual(words(theirs));
      }),
    );
  });

  it("two who exchange corrections have the same readings", () => {
    fc.assert(
      fc.property(anyThread, anyWork(["edit"]), anyWork(["edit"]), (thread, a, b) => {
        const [ann, bob] = [worked(thread, a, "Ann"), worked(thread, b, "Bob")];
        const annThen = receivedWhole(ann, sent(bob, "Bob"));
        const bobThen = receivedWhole(bob, sent(ann, "Ann"));
        // Drafts of their own that they replaced themselves are not sent.
        const readings = (copy: ThreadDocument) =>
          copy.translations.map(({ units }) =>
            units.map(({ text, alternatives = [] }) =>
              [text, ...alternatives.map((one) => one.text)].sort(),
            ),
          );
        const drafts = (copy: ThreadDocument) =>
          copy.translations.flatMap(({ units }) =>
            units.flatMap(({ versions = [] }) => versions.slice(1)),
          );
        fc.pre(drafts(ann).length === 0 && drafts(bob).length === 0);
        expect(readings(annThen)).toEqual(readings(bobThen));
      }),
    );
  });
});

describe("another copy of the thread", () => {
  it("gives what people said in it and this one does not have, by words alone", () => {
    const theirs = confirmed(edited(document, 0, 1, "Завод стоит.", "Ann"), 1, 1, "Ann");
    const moved = {
      ...theirs,
      thread: { ...theirs.thread, id: threadOf([]).thread.id, title: "From elsewhere" },
    };
    const set = correctionsBetween(document, moved, { at: LATER });
    expect(set.corrections.map(({ text }) => text)).toEqual([
      "Завод стоит.",
      "mt: Nobody knows why.",
    ]);
    const mine = received(document, set, take);
    expect(correctionsBetween(mine, moved, { at: LATER }).corrections).toEqual([]);
    expect(correctionsBetween(document, document, { at: LATER }).corrections).toEqual([]);
  });

  it("gives a whole translation of a person where here is none", () => {
    const person = changed(document, 0, ({ units }) =>
      units.map((unit) => Object.assign({}, unit, { origin: "human", state: "edited" })),
    );
    const set = correctionsBetween(threadOf(TEXTS), person, { at: LATER });
    expect(set.corrections).toHaveLength(3);
    const mine = received(threadOf(TEXTS), set, take);
    expect(mine.translations[0]?.units.map(({ text }) => text)).toEqual(
      person.translations[0]?.units.map(({ text }) => text),
    );
  });
});
