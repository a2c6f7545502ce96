import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BitextRow, bitextRows, rowState } from "./bitext.ts";
import { hashText } from "./hash.ts";
import { segmentId, unitId } from "./ids.ts";
import type { Segment, TranslationUnit } from "./thread.ts";

const TEXT = "a. b. c. d. e. f.";

const segments: readonly Segment[] = Array.from("abcdef", (name, i) => ({
  id: segmentId(name),
  start: i * 3,
  end: i * 3 + 2,
  paragraph: 0,
}));

/** `ab` is a unit of the segments a and b; `-x` one without segments. */
function unit(spec: string): TranslationUnit {
  const names = spec.startsWith("-") ? [] : spec.split("");
  return {
    id: unitId(`u${spec}`),
    segments: names.map(segmentId),
    text: spec,
    origin: "machine",
    state: "machine",
    at: "2026-11-22T10:00:00Z",
    sourceHash: hashText(names.map((name) => `${name}.`).join(" ")),
  };
}

const shown = (rows: readonly BitextRow[]): readonly string[] =>
  rows.map((row) => `${row.segments.map(({ id }) => id).join("")}=${row.unit?.text ?? ""}`);

describe("bitextRows", () => {
  it.each([
    [
      ["ab", "c", "-x", "e"],
      ["ab=ab", "c=c", "=-x", "d=", "e=e", "f="],
    ],
    [
      ["-x", "-y", "f"],
      ["=-x", "=-y", "a=", "b=", "c=", "d=", "e=", "f=f"],
    ],
    [
      ["ef", "-x", "ab"],
      ["ab=ab", "c=", "d=", "ef=ef", "=-x"],
    ],
    [
      ["abc", "bcd", "c"],
      ["abc=abc", "d=bcd", "=c", "e=", "f="],
    ],
    [
      ["acb", "ace", "fd"],
      ["abc=acb", "d=fd", "e=ace", "f="],
    ],
    [
      ["ad", "cd"],
      ["a=ad", "b=", "cd=cd", "e=", "f="],
    ],
    [
      ["zz", "aa"],
      ["=zz", "a=aa", "b=", "c=", "d=", "e=", "f="],
    ],
  ])("lays out %j", (units, rows) => {
    expect(shown(bitextRows(segments, units.map(unit)))).toEqual(rows);
  });

  it("keeps the key of a row that gets a unit", () => {
    const keys = (units: readonly TranslationUnit[]): readonly string[] =>
      bitextRows(segments, units).map(({ key }) => key);
    expect(keys([unit("c")])).toEqual(keys([]));
  });

  it("shows every segment once in order and every unit once, with distinct keys, whatever units say", () => {
    const spec = fc
      .array(fc.constantFrom(..."abcdefz".split("")), { maxLength: 4 })
      .map((names) => names.join(""));
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 8 }), (specs) => {
        const units = specs.map((each) => unit(each === "" ? "-" : each));
        const rows = bitextRows(segments, units);
        expect(rows.flatMap((row) => row.segments)).toEqual(segments);
        const laid = rows.flatMap((row) => row.unit ?? []);
        expect(laid.length).toBe(units.length);
        expect(new Set(laid)).toEqual(new Set(units));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});

describe("rowState", () => {
  const states = (text: string, ...specs: readonly string[]) =>
    bitextRows(segments, specs.map(unit)).map((row) => rowState(row, text));

  it("is the unit's while the source reads as it did", () => {
    expect(states(TEXT, "ab", "-", "c")).toEqual([
      "machine",
      "machine",
      "machine",
      null,
      null,
      null,
    ]);
  });
  it("is stale when the words changed, or the unit has fewer of them than it was made from", () => {
    expect(states("a. X. c. d. e. f.", "ab").slice(0, 2)).toEqual(["stale", null]);
    expect(states(TEXT, "ad").slice(0, 2)).toEqual(["stale", null]);
  });
});
