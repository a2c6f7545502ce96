import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts } from "./align/align-texts.ts";
import type { AlignedBead } from "./align/bead.ts";
import { bitextRows } from "./bitext.ts";
import { confirmUnit } from "./bitext-edit.ts";
import { unitsFromText } from "./make-units.ts";
import { realigned, stretchFrom } from "./realign.ts";
import { segmentText, withIds } from "./segment.ts";
import type { TranslationUnit } from "./thread.ts";

const TEXT =
  "Завод стоит. Люди вышли во двор в 9 часов. Директор молчит.\nЗавтра придут 40 человек. Мы ждём.";
const OWNER = { text: TEXT, segments: withIds(TEXT, segmentText(TEXT, "ru")) };
const TARGET =
  "The plant stands still. People went out into the yard at 9 o’clock. The director is silent.\nTomorrow 40 people will come. We are waiting.";
const UNITS = unitsFromText(
  { text: TEXT, language: "ru", segments: OWNER.segments },
  { text: TARGET, language: "en" },
  { origin: "human", state: "edited", at: "2026-11-22T10:00:00Z", by: "Вера" },
);
const words = (units: readonly TranslationUnit[]) =>
  units
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/gu, " ");
const rows = (units: readonly TranslationUnit[]) =>
  bitextRows(OWNER.segments, units).map(
    ({ segments, unit }) =>
      [segments.map((one) => OWNER.segments.indexOf(one)), unit?.text] as const,
  );

/** Every unit one sentence too low, as after a sentence was left out. */
const shifted = UNITS.map((unit, i) => ({ ...unit, segments: UNITS[i + 1]?.segments ?? [] }));

const again = (units: readonly TranslationUnit[], row: number) => {
  const stretch = stretchFrom(OWNER, units, row, "en");
  if (stretch === null) return units;
  const beads = alignTexts(
    { language: "ru", sentences: stretch.source },
    { language: "en", sentences: stretch.target },
  );
  return realigned(OWNER, units, stretch, beads);
};

describe("aligning anew from a row on", () => {
  it("lays side by side what belongs together", () => {
    expect(rows(again(shifted, 0))).toEqual(rows(UNITS));
  });
  it("leaves the rows above, and those from the next checked pair on", () => {
    const id = shifted[2]?.id;
    if (id === undefined) throw new Error("no unit");
    const checked = confirmUnit(shifted, id, "2026-11-23T10:00:00Z");
    const after = again(checked, 1);
    expect(rows(after)[0]).toEqual(rows(checked)[0]);
    expect(after.find((unit) => unit.id === id)).toEqual(checked[2]);
  });
  it("keeps a pair that comes out the same as the very same unit", () => {
    expect(again(UNITS, 0)).toEqual(UNITS);
  });
  it("has nothing to do without words on one side", () => {
    expect(stretchFrom(OWNER, [], 0, "en")).toBeNull();
    expect(stretchFrom(OWNER, UNITS, 99, "en")).toBeNull();
  });
  it("loses no word and no sentence, whatever the aligner answers", () => {
    const beads = (source: number, target: number): fc.Arbitrary<readonly AlignedBead[]> =>
      fc.infiniteStream(fc.tuple(fc.nat(2), fc.nat(2))).map((stream) => {
        const found: AlignedBead[] = [];
        let [i, j] = [0, 0];
        while (i < source || j < target) {
          const [a, b] = stream.next().value as [number, number];
          const take = (from: number, count: number, most: number) =>
            Array.from({ length: Math.min(count, most - from) }, (_, k) => from + k);
          const bead = { source: take(i, a, source), target: take(j, b, target) };
          if (a + b === 0 || bead.source.length + bead.target.length === 0) {
            bead.source = take(i, 1, source);
            bead.target = take(j, 1, target);
          }
          i += bead.source.length;
          j += bead.target.length;
          found.push({
            ...bead,
            confidence: 0.5,
            grounds: {
              words: 0,
              names: 0,
              numbers: 0,
              addresses: 0,
              marks: 0,
              learnt: 0,
              bridge: 0,
            },
          });
        }
        return found;
      });
    fc.assert(
      fc.property(beads(5, 5), (found) => {
        const stretch = stretchFrom(OWNER, shifted, 0, "en");
        if (stretch === null) throw new Error("no stretch");
        const after = realigned(OWNER, shifted, stretch, found);
        expect(words(after)).toBe(words(shifted));
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        expect(after.every(({ by }) => by === "Вера")).toBe(true);
      }),
    );
  });
});
