import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitextRows, rowState } from "./bitext.ts";
import { confirmUnit, editUnit, joinRows, moveTarget, splitRow } from "./bitext-edit.ts";
import { unitId } from "./ids.ts";
import { unitsFromText } from "./make-units.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Segment, TranslationUnit } from "./thread.ts";
import { sourceHashOf } from "./unit-text.ts";

const AT = "2026-11-22T10:00:00Z";
const LATER = "2026-11-23T10:00:00Z";
const TEXT = "Раз и ещё. Два и ещё.\nТри и ещё. Пять и ещё.";
const SEGMENTS: readonly Segment[] = withIds(TEXT, segmentText(TEXT, "ru"));

const UNITS = unitsFromText(
  { text: TEXT, language: "ru", segments: SEGMENTS },
  { text: "One and more. Two and more.\nThree and more. Five and more.", language: "en" },
  { origin: "machine", state: "machine", at: AT, engine: "local" },
);

function shown(units: readonly TranslationUnit[]): readonly string[] {
  return bitextRows(SEGMENTS, units).map((row) => {
    const source = row.segments.map((segment) => SEGMENTS.indexOf(segment)).join("+");
    return `${source}: ${row.unit === null ? "-" : row.unit.text} (${rowState(row, TEXT) ?? "none"})`;
  });
}

const join = (units: readonly TranslationUnit[], row: number) =>
  joinRows(TEXT, SEGMENTS, units, row);
const split = (units: readonly TranslationUnit[], row: number, source: number, target: number) =>
  splitRow(TEXT, SEGMENTS, units, row, source, target, "en");
const move = (units: readonly TranslationUnit[], row: number, direction: "up" | "down") =>
  moveTarget(TEXT, SEGMENTS, units, row, direction, "en");
const edit = (units: readonly TranslationUnit[], row: number, text: string, by?: string) =>
  editUnit(SEGMENTS, TEXT, units, row, text, by, LATER);

describe("joining and splitting", () => {
  it("joins a row with the next, over a paragraph's end too", () => {
    expect(shown(join(join(UNITS, 0), 0))).toEqual([
      "0+1+2: One and more. Two and more.\nThree and more. (machine)",
      "3: Five and more. (machine)",
    ]);
  });
  it("splits what it joined into what there was", () => {
    expect(shown(split(join(UNITS, 0), 0, 1, 1))).toEqual(shown(UNITS));
  });
  it("lets one half lack one side", () => {
    expect(shown(split(UNITS, 0, 1, 0)).slice(0, 2)).toEqual([
      "0:  (machine)",
      ": One and more. (machine)",
    ]);
  });
  it("covers an untranslated neighbour, and leaves two untranslated rows alone", () => {
    const some = UNITS.slice(1, 2);
    expect(shown(join(some, 0))[0]).toBe("0+1: Two and more. (machine)");
    expect(join(some, 2)).toBe(some);
  });
  it("returns the same list where there is nothing to do", () => {
    for (const row of [-1, 3, 99, Number.NaN]) expect(join(UNITS, row)).toBe(UNITS);
    expect(split(UNITS, 0, 0, 0)).toBe(UNITS);
    expect(split(UNITS, 0, 1, 1)).toBe(UNITS);
    expect(split(UNITS, 0, 2, 0)).toBe(UNITS);
    expect(split(UNITS, 0, 0.5, 1)).toBe(UNITS);
    expect(split([], 0, 1, 0)).toEqual([]);
  });
  it("keeps both former texts when a person's and a machine's are joined", () => {
    const [joined] = join(edit(UNITS, 0, "One!", "Anna"), 0);
    expect(joined).toMatchObject({ text: "One! Two and more.", origin: "human", state: "edited" });
    expect(joined).not.toHaveProperty("engine");
    expect(joined?.versions?.map(({ text, origin }) => [text, origin])).toEqual([
      ["One and more.", "machine"],
      ["One!", "human"],
      ["Two and more.", "machine"],
    ]);
  });
  it("does not pass half a check off as a whole one", () => {
    const [first] = UNITS;
    const checked = confirmUnit(UNITS, first?.id ?? unitId(""), LATER);
    expect(join(checked, 0)[0]).toMatchObject({ state: "machine", engine: "local" });
  });
});

describe("moving a sentence", () => {
  it("moves the first one up and the last one down", () => {
    const joined = join(UNITS, 1);
    expect(shown(move(joined, 1, "up"))).toEqual([
      "0: One and more. Two and more. (machine)",
      "1+2: Three and more. (machine)",
      "3: Five and more. (machine)",
    ]);
    expect(shown(move(joined, 1, "down"))).toEqual([
      "0: One and more. (machine)",
      "1+2: Two and more. (machine)",
      "3: Three and more. Five and more. (machine)",
    ]);
  });
  it("leaves an empty text where segments stay, and no row where none do", () => {
    expect(shown(move(UNITS, 1, "up")).slice(0, 2)).toEqual([
      "0: One and more. Two and more. (machine)",
      "1:  (machine)",
    ]);
    expect(shown(move(split(UNITS, 0, 1, 0), 1, "up"))).toEqual(shown(UNITS));
  });
  it("gives an untranslated row its unit", () => {
    expect(shown(move(UNITS.slice(0, 1), 0, "down")).slice(0, 2)).toEqual([
      "0:  (machine)",
      "1: One and more. (machine)",
    ]);
  });
  it("does nothing at the ends", () => {
    expect(move(UNITS, 0, "up")).toBe(UNITS);
    expect(move(UNITS, 3, "down")).toBe(UNITS);
    expect(move([], 0, "down")).toEqual([]);
  });
});

describe("editing and confirming", () => {
  it("keeps what the unit said, and forgets the engine", () => {
    const [edited] = edit(UNITS, 0, "One, then.", "Anna");
    expect(edited).toEqual({
      ...UNITS[0],
      engine: undefined,
      alignment: undefined,
      text: "One, then.",
      origin: "human",
      state: "edited",
      at: LATER,
      by: "Anna",
      versions: [
        { text: "One and more.", origin: "machine", state: "machine", at: AT, engine: "local" },
      ],
    });
  });
  it("makes a unit where there was none, and changes nothing for the same text", () => {
    expect(shown(edit([], 2, "Three."))).toEqual([
      "0: - (none)",
      "1: - (none)",
      "2: Three. (edited)",
      "3: - (none)",
    ]);
    expect(edit(UNITS, 1, "Two and more.")).toBe(UNITS);
    expect(edit([], 1, "")).toEqual([]);
    expect(edit(UNITS, 9, "x")).toBe(UNITS);
  });
  it("keeps fields it does not know", () => {
    const units = UNITS.map((unit) => ({ ...unit, mark: 7 }));
    expect(edit(units, 0, "x")[0]).toHaveProperty("mark", 7);
    expect(join(units, 0)[0]).toHaveProperty("mark", 7);
  });
  it("confirms once, and rights a stale unit only where told what it was checked against", () => {
    const [first = UNITS[0]] = UNITS;
    const id = first?.id ?? unitId("");
    const confirmed = confirmUnit(UNITS, id, LATER, "Boris");
    expect(confirmed[0]).toMatchObject({
      state: "confirmed",
      origin: "machine",
      engine: "local",
      by: "Boris",
    });
    expect(confirmed[0]?.versions).toHaveLength(1);
    expect(confirmUnit(confirmed, id, LATER)).toBe(confirmed);
    expect(confirmUnit(UNITS, unitId("none"), LATER)).toBe(UNITS);

    const old = UNITS.map((unit) => ({ ...unit, sourceHash: "old" }));
    expect(shown(confirmUnit(old, id, LATER))[0]).toContain("stale");
    const hash = sourceHashOf(TEXT, SEGMENTS.slice(0, 1));
    expect(shown(confirmUnit(old, id, LATER, "Boris", hash))[0]).toContain("confirmed");
  });
});

type Step = (units: readonly TranslationUnit[]) => readonly TranslationUnit[];

const row = fc.integer({ min: -1, max: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  row.map(
    (at): Step =>
      (units) =>
        join(units, at),
  ),
  fc.tuple(row, fc.nat(3), fc.nat(3)).map(
    ([at, source, target]): Step =>
      (units) =>
        split(units, at, source, target),
  ),
  fc.tuple(row, fc.constantFrom("up" as const, "down" as const)).map(
    ([at, direction]): Step =>
      (units) =>
        move(units, at, direction),
  ),
);

it("loses no word and no segment in any sequence of joins, splits and moves", () => {
  const words = (units: readonly TranslationUnit[]): string =>
    bitextRows(SEGMENTS, units)
      .map((each) => each.unit?.text ?? "")
      .join(" ")
      .replaceAll(/\s+/gu, " ")
      .trim();
  const starts = fc.oneof(fc.constant(UNITS), fc.subarray([...UNITS]));
  fc.assert(
    fc.property(starts, fc.array(step, { maxLength: 25 }), (start, steps) => {
      let units: readonly TranslationUnit[] = start;
      for (const apply of steps) {
        const before = units;
        units = apply(before);
        expect(words(units)).toBe(words(start));
        const rows = bitextRows(SEGMENTS, units);
        expect(rows.flatMap((each) => each.segments)).toEqual(SEGMENTS);
        expect(rows.flatMap((each) => each.unit ?? [])).toEqual(units);
        expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
        expect(rows.map((each) => rowState(each, TEXT))).not.toContain("stale");
      }
    }),
    { numRuns: 300 },
  );
});
