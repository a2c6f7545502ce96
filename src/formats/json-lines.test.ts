import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonLines, jsonLines } from "./json-lines.ts";
import { importPart } from "./json-part.ts";

const linesOf = (text: string) => jsonLines(importPart("tweets.jsonl", text));

describe("jsonLines", () => {
  test("a value a line; blank lines and Windows line ends are fine", () => {
    expect(linesOf('{"a":1}\r\n\n  \n{"b":2}\n\n')).toEqual({
      ok: true,
      value: [{ a: 1 }, { b: 2 }],
    });
    expect(linesOf("")).toEqual({ ok: true, value: [] });
  });

  test("a line separator inside a string ends no line", () => {
    const value = { text: "Salihorsk\u2028Soligorsk" };
    expect(linesOf(`${JSON.stringify(value)}\n[]`)).toEqual({ ok: true, value: [value, []] });
  });

  test("a bad line is told by its number in the file", () => {
    expect(linesOf('{"a":1}\n\n{"b":nein}\n{"c":3}')).toEqual({
      ok: false,
      problem: { kind: "json-bad", line: 3, column: 6 },
    });
  });

  test("a last line broken off is cut, one in the middle is bad", () => {
    expect(linesOf('{"a":1}\n{"b":[1,')).toMatchObject({ problem: { kind: "json-cut", line: 2 } });
    expect(linesOf('{"b":[1,\n{"a":1}')).toMatchObject({ problem: { kind: "json-bad", line: 1 } });
  });

  test("a line too deep", () => {
    const deep = "[".repeat(100_000);
    expect(linesOf(`{}\n${deep}`)).toMatchObject({ problem: { kind: "json-too-deep" } });
  });

  test("any values come back", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 5 })), (values) => {
        // A prototype key does not survive by design.
        fc.pre(!/"(?:__proto__|constructor|prototype)"/u.test(JSON.stringify(values)));
        const read = linesOf(values.map((value) => JSON.stringify(value)).join("\n"));
        expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(values)) as unknown });
      }),
    );
  });
});

test("isJsonLines: a whole first line and something after it", () => {
  const isLines = (text: string) => isJsonLines(importPart("x", text));
  expect(isLines('\n{"a":1}\n{"b"')).toBe(true);
  expect(isLines('{"a":1}\n')).toBe(false);
  expect(isLines('{\n"a":1}')).toBe(false);
  expect(isLines("1/ The plant stopped\n2/ And the mines")).toBe(false);
  expect(isLines('{"a":1')).toBe(false);
});
