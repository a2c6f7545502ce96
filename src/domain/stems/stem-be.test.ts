import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BELARUSIAN,
  BELARUSIAN_APART,
  formsOf,
  sharedStems,
  shareMet,
} from "./paradigms.fixtures.ts";
import { stemBelarusian } from "./stem-be.ts";

describe("stemBelarusian", () => {
  it("lets the forms of a word meet its first form", () => {
    expect(shareMet(BELARUSIAN, stemBelarusian)).toBeGreaterThan(0.95);
  });

  it("keeps the words of the table apart", () => {
    expect(sharedStems(BELARUSIAN, stemBelarusian)).toEqual([]);
  });

  it.each(formsOf(BELARUSIAN_APART))("tells %s from %s", (a = "", b = "") => {
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
