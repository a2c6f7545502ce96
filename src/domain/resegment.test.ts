import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitextRows, rowState } from "./bitext.ts";
import { unitId } from "./ids.ts";
import { carryUnits } from "./resegment.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Segment, TranslationUnit } from "./thread.ts";
import { sourceHashOf } from "./unit-text.ts";

const segmentsOf = (text: string): readonly Segment[] => withIds(text, segmentText(text, "ru"));

function unitOver(text: string, from: number, to: number, words: string): TranslationUnit {
  const segments = segmentsOf(text).slice(from, to);
  return {
    id: unitId(`u${from}${words}`),
    segments: segments.map(({ id }) => id),
    text: words,
    origin: "human",
    state: "confirmed",
    at: "2026-11-22T10:00:00Z",
    sourceHash: sourceHashOf(text, segments),
  };
}

/** The rows after a correction: source = translation (state). */
function corrected(oldText: string, newText: string, units: readonly TranslationUnit[]) {
  const segments = segmentsOf(newText);
  const carried = carryUnits(segmentsOf(oldText), segments, units);
  return bitextRows(segments, carried).map((row) => {
    const source = row.segments.map(({ start, end }) => newText.slice(start, end)).join(" ");
    return `${source} = ${row.unit?.text ?? ""} (${rowState(row, newText) ?? "none"})`;
  });
}

const TEXT = "Раз. Два. Три.";
const each = [
  unitOver(TEXT, 0, 1, "One."),
  unitOver(TEXT, 1, 2, "Two."),
  unitOver(TEXT, 2, 3, "Three."),
];

describe("carryUnits", () => {
  it("marks the unit of a changed sentence stale and leaves the others alone", () => {
    expect(corrected(TEXT, "Раз. Двое. Три.", each)).toEqual([
      "Раз. = One. (confirmed)",
      "Двое. = Two. (stale)",
      "Три. = Three. (confirmed)",
    ]);
  });
  it("leaves a new sentence untranslated", () => {
    expect(corrected(TEXT, "Раз. Два. Новое. Три.", each)).toEqual([
      "Раз. = One. (confirmed)",
      "Два. = Two. (confirmed)",
      "Новое. =  (none)",
      "Три. = Three. (confirmed)",
    ]);
  });
  it("keeps the text of a vanished sentence, if there is any", () => {
    const blank = { ...unitOver(TEXT, 2, 3, ""), id: unitId("blank") };
    expect(corrected(TEXT, "Раз.", [...each.slice(0, 2), blank])).toEqual([
      "Раз. = One. (confirmed)",
      " = Two. (stale)",
    ]);
  });
  it("takes a sentence put inside a unit into it", () => {
    const units = [unitOver(TEXT, 0, 2, "One, two."), unitOver(TEXT, 2, 3, "Three.")];
    expect(corrected(TEXT, "Раз. Новое. Два. Три.", units)).toEqual([
      "Раз. Новое. Два. = One, two. (stale)",
      "Три. = Three. (confirmed)",
    ]);
  });
  it("follows a sentence that was moved", () => {
    expect(corrected(TEXT, "Три. Раз. Два.", each)).toEqual([
      "Три. = Three. (confirmed)",
      "Раз. = One. (confirmed)",
      "Два. = Two. (confirmed)",
    ]);
  });

  it("loses no translated word, for any correction", () => {
    const text = fc
      .array(fc.constantFrom("Раз.", "Два.", "Три.", "Да.", "Нет."), { maxLength: 8 })
      .map((sentences) => sentences.join(" "));
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        const units = segmentsOf(oldText).map((_, i) => unitOver(oldText, i, i + 1, `${i}.`));
        const segments = segmentsOf(newText);
        const carried = carryUnits(segmentsOf(oldText), segments, units);
        expect(carried.map((unit) => unit.text)).toEqual(units.map((unit) => unit.text));
        const rows = bitextRows(segments, carried);
        expect(rows.flatMap((row) => row.segments)).toEqual(segments);
        const named = carried.flatMap((unit) => unit.segments);
        expect(new Set(named).size).toBe(named.length);
        expect(carryUnits(segments, segments, carried)).toEqual(carried);
      }),
    );
  });
});
