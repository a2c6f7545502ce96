import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BELARUSIAN, BELARUSIAN_APART } from "./paradigms.fixtures.ts";
import { stemBelarusian } from "./stem-be.ts";

const lines = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((line) => line.toLowerCase().split(" "));
const PARADIGMS = lines(BELARUSIAN).map((forms) => forms.map(stemBelarusian));

describe("stemBelarusian", () => {
  it("lets the forms of a word meet its first form", () => {
    const [met, all] = PARADIGMS.reduce(
      ([met, all], [lemma, ...forms]) => [
        met + forms.filter((form) => form === lemma).length,
        all + forms.length,
      ],
      [0, 0],
    );
    expect(met / all).toBeGreaterThan(0.95);
  });

  it("keeps the words of the table apart", () => {
    const words = PARADIGMS.map((forms) => new Set(forms));
    const meeting = words.flatMap((a, i) =>
      words.slice(i + 1).flatMap((b) => [...a].filter((stem) => b.has(stem))),
    );
    expect(meeting).toEqual([]);
  });

  it.each(lines(BELARUSIAN_APART))("tells %s from %s", (a = "", b = "") => {
    expect(stemBelarusian(a)).not.toBe(stemBelarusian(b));
  });

  it("meets both orthographies and ў at the start", () => {
    expect(stemBelarusian("сьнег")).toBe(stemBelarusian("снегу"));
    expect(stemBelarusian("магчымасьцю")).toBe(stemBelarusian("магчымасць"));
    expect(stemBelarusian("ўладзе")).toBe(stemBelarusian("улада"));
  });

  it("never throws, gives something for something, and nothing much longer", () => {
    const words = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from("абвгдзіоўцьнёя'")), maxLength: 20 }),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(words, (word) => {
        const stem = stemBelarusian(word);
        expect(stem.length).toBeLessThanOrEqual(word.length + 1);
        expect(stem === "").toBe(word === "");
      }),
    );
  });

  it("takes a huge word", () => {
    const word = "ўьц".repeat(40_000);
    expect(stemBelarusian(word).length).toBeGreaterThan(10_000);
  });
});
