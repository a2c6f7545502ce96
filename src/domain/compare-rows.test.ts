import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitextRows } from "./bitext.ts";
import { compareRows, placeOf, textOfRows } from "./compare-rows.ts";
import { segmentId, unitId } from "./ids.ts";
import type { Segment, TranslationUnit } from "./thread.ts";

const segmentsOf = (count: number): readonly Segment[] =>
  Array.from({ length: count }, (_, i) => ({
    id: segmentId(`s${i}`),
    start: i * 2,
    end: i * 2 + 1,
    paragraph: 0,
  }));

/** Units by what they cover: a number of segments, 0 for an addition, negative for untranslated ones. */
function unitsOf(name: string, lengths: readonly number[]): readonly TranslationUnit[] {
  let at = 0;
  return lengths.flatMap((length, i): readonly TranslationUnit[] => {
    const start = at;
    at += Math.abs(length);
    if (length < 0) return [];
    const segments = Array.from({ length }, (_, n) => segmentId(`s${start + n}`));
    const unit = { id: unitId(`${name}${i}`), segments, text: `${name}${i}`, sourceHash: "" };
    return [{ ...unit, origin: "human", state: "edited", at: "2026-11-22T10:00:00Z" }];
  });
}

const groups = (count: number, shown: readonly number[], other: readonly number[]) => {
  const segments = segmentsOf(count);
  return compareRows(
    bitextRows(segments, unitsOf("a", shown)),
    bitextRows(segments, unitsOf("b", other)),
  );
};
const texts = (...given: Parameters<typeof groups>) =>
  groups(...given).map(({ shown, other }) => [textOfRows(shown), textOfRows(other)]);

describe("rows of two translations", () => {
  it("stand beside each other where both are cut the same", () => {
    expect(texts(3, [1, 1, 1], [1, 1, 1])).toEqual([
      ["a0", "b0"],
      ["a1", "b1"],
      ["a2", "b2"],
    ]);
  });

  it("go together where they are cut differently", () => {
    expect(texts(5, [1, 1, 2, 1], [2, 1, 2])).toEqual([
      ["a0 a1", "b0"],
      ["a2 a3", "b1 b2"],
    ]);
  });

  it("are empty where nothing is translated", () => {
    expect(texts(3, [1, -1, 1], [-1, 1])).toEqual([
      ["a0", ""],
      ["", "b1"],
      ["a2", ""],
    ]);
  });

  it("have what is added with what stands before it, at the beginning with what follows", () => {
    expect(texts(2, [0, 1, 0, 1], [1, 1, 0])).toEqual([
      ["a0 a1 a2", "b0"],
      ["a3", "b1 b2"],
    ]);
  });

  it("without a text: all in one", () => {
    expect(texts(0, [0], [0, 0])).toEqual([["a0", "b0 b1"]]);
    expect(groups(0, [], [])).toEqual([]);
  });

  it("are each in one group, in order; groups cover the same segments and cannot be cut further", () => {
    const lengths = fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), lengths, lengths, (count, a, b) => {
        const all = groups(count, a, b);
        const segments = segmentsOf(count);
        const keys = (name: "shown" | "other") => all.flatMap((g) => g[name].map(({ key }) => key));
        expect(keys("shown")).toEqual(bitextRows(segments, unitsOf("a", a)).map(({ key }) => key));
        expect(keys("other")).toEqual(bitextRows(segments, unitsOf("b", b)).map(({ key }) => key));
        for (const group of all) {
          const ids = (name: "shown" | "other") =>
            group[name].flatMap(({ segments: own }) => own.map(({ id }) => id));
          expect(ids("shown")).toEqual(ids("other"));
          expect(ids("shown").length).toBeGreaterThan(0);
          expect(placeOf(group)).toBe(group.shown.at(-1)?.key);
          const ends = (name: "shown" | "other") => {
            let end = 0;
            return group[name].map(({ segments: own }) => (end += own.length));
          };
          const common = ends("shown").filter((end) => end > 0 && ends("other").includes(end));
          expect(new Set(common).size).toBe(1);
        }
      }),
    );
  });
});
