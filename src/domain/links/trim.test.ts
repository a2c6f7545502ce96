import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimAddress } from "./trim.ts";

describe("trimAddress", () => {
  it.each([
    ["a.example/x).", "a.example/x"],
    ["a.example/x_(y)", "a.example/x_(y)"],
    ["a.example/x_(y))", "a.example/x_(y)"],
    ["a.example/x(", "a.example/x"],
    ["a.example/x(]", "a.example/x"],
    ["a.example/x_-~/+=&#", "a.example/x_-~/+=&#"],
    ["…", ""],
  ])("%j", (text, wanted) => {
    expect(trimAddress(text)).toBe(wanted);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("(", ")", "[", "]", ".", " ", "a", "»") }),
        (text) => {
          const once = trimAddress(text);
          expect(text.startsWith(once)).toBe(true);
          expect(trimAddress(once)).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });
});
