import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH, ENGLISH_APART } from "./paradigms.fixtures.ts";
import { stemEnglish } from "./stem-en.ts";

const lines = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((line) => line.toLowerCase().split(" "));
const PARADIGMS = lines(ENGLISH).map((forms) => forms.map(stemEnglish));

describe("stemEnglish", () => {
  it("lets the forms of a word meet its first form", () => {
    const [met, all] = PARADIGMS.reduce(
      ([met, all], [lemma, ...forms]) => [
        met + forms.filter((form) => form === lemma).length,
        all + forms.length,
      ],
      [0, 0],
    );
    expect(met / all).toBeGreaterThan(0.99);
  });

  it("keeps the words of the table apart", () => {
    const words = PARADIGMS.map((forms) => new Set(forms));
    const meeting = words.flatMap((a, i) =>
      words.slice(i + 1).flatMap((b) => [...a].filter((stem) => b.has(stem))),
    );
    expect(meeting).toEqual([]);
  });

  it.each(lines(ENGLISH_APART))("tells %s from %s", (a = "", b = "") => {
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
