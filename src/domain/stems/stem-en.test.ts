import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH, ENGLISH_APART, formsOf, sharedStems, shareMet } from "./paradigms.fixtures.ts";
import { stemEnglish } from "./stem-en.ts";

describe("stemEnglish", () => {
  it("lets the forms of a word meet its first form", () => {
    expect(shareMet(ENGLISH, stemEnglish)).toBeGreaterThan(0.99);
  });

  it("keeps the words of the table apart", () => {
    expect(sharedStems(ENGLISH, stemEnglish)).toEqual([]);
  });

  it.each(formsOf(ENGLISH_APART))("tells %s from %s", (a = "", b = "") => {
    expect(stemEnglish(a)).not.toBe(stemEnglish(b));
  });

  it("keeps what is no ending", () => {
    for (const word of ["news", "bring", "king", "need", "sing"])
      expect(stemEnglish(word)).toBe(word);
  });

  it("never throws, gives something for something, and nothing much longer", () => {
    const words = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from("abdegilnoprsty'")), maxLength: 20 }),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(words, (word) => {
        const stem = stemEnglish(word);
        expect(stem.length).toBeLessThanOrEqual(word.length + 1);
        expect(stem === "").toBe(word === "");
      }),
    );
  });

  it("takes a huge word", () => {
    const word = "yss'".repeat(40_000);
    expect(stemEnglish(word).length).toBeGreaterThan(10_000);
  });
});
