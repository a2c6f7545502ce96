import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import { importPart, jsonHead, parseJson } from "./json-part.ts";

const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const tooDeep = {
  ok: false,
  problem: { kind: "json-too-deep", limit: LIMITS.platformDepth },
};

describe("the JSON of a part", () => {
  it("nests as deep as platforms' answers do, and no deeper", () => {
    expect(importPart("", nested(LIMITS.platformDepth - 1)).json().ok).toBe(true);
    expect(importPart("", nested(LIMITS.platformDepth)).json().ok).toBe(true);
    expect(importPart("", nested(LIMITS.platformDepth + 1)).json()).toEqual(tooDeep);
    expect(importPart("", "[".repeat(100_000)).json()).toEqual(tooDeep);
    expect(importPart("", '{"replies":'.repeat(100_000)).json()).toEqual(tooDeep);
  });

  it("broken at its deepest is told where", () => {
    const text = `${"[".repeat(LIMITS.platformDepth)}x`;
    expect(importPart("", text).json()).toEqual({
      ok: false,
      problem: { kind: "json-bad", line: 1, column: LIMITS.platformDepth + 1 },
    });
    expect(importPart("", "[".repeat(LIMITS.platformDepth)).json()).toMatchObject({
      problem: { kind: "json-cut", line: 1 },
    });
  });

  it.each([
    `{${"]".repeat(100_000)}, "a": ${"[".repeat(100_000)}`,
    "[},".repeat(50_000),
    `["\n", /* " */ ${"[".repeat(2000)}"]${"[".repeat(2000)}"`,
    `[/* " */ ${"[".repeat(100_000)}`,
    `["\n${"[".repeat(100_000)}`,
  ])("%# with brackets hidden from counting exhausts no stack", (text) => {
    const read = importPart("", text).json();
    expect(read).toMatchObject({
      ok: false,
      problem: { kind: expect.stringMatching(/^json-/u) },
    });
  });

  it("is parsed once", () => {
    const part = importPart("a.json", '{"a": 1}');
    expect(part).toMatchObject({ name: "a.json", text: '{"a": 1}' });
    expect(part.json()).toEqual({ ok: true, value: { a: 1 } });
    expect(part.json()).toBe(part.json());
    const bad = importPart("", "{");
    expect(bad.json()).toBe(bad.json());
  });
});

describe("parseJson", () => {
  it("lets no key through that reaches a prototype", () => {
    const text = '{"__proto__": {"a": 1}, "b": [{"constructor": 1, "prototype": 2, "c": 3}]}';
    expect(parseJson(text, 9)).toEqual({ ok: true, value: { b: [{ c: 3 }] } });
  });

  it("reads any JSON as it is, any other text never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(?:__proto__|constructor|prototype)":/u.test(text));
        expect(parseJson(text, 20)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
    const json = fc.string({
      unit: fc.constantFrom(...Array.from('{}[]",:\\/*\n1a')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(json, (text) => {
        const read = parseJson(text, 20);
        expect(read.ok ? "json-bad" : read.problem.kind).toMatch(/^json-(?:bad|cut|too-deep)$/u);
      }),
      { numRuns: 1000 },
    );
  });
});

it("the head of a part is there where JSON may be", () => {
  expect(jsonHead(importPart("", '\n\t{"a": 1'))).toBe('\n\t{"a": 1');
  expect(jsonHead(importPart("", `[${" ".repeat(9000)}]`))?.length).toBe(4000);
  for (const text of ["", "5", '"[', "<p>[", `${" ".repeat(9000)}[`]) {
    expect(jsonHead(importPart("", text))).toBeNull();
  }
});
