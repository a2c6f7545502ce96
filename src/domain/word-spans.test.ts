import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordSpans } from "./word-spans.ts";

const words = (text: string, language: string) =>
  wordSpans(text, language).map(({ start, end }) => text.slice(start, end));

describe("the words of a text", () => {
  it.each([
    [
      "ru",
      "Кто-нибудь, «приходите» — завтра в 10.",
      ["Кто-нибудь", "приходите", "завтра", "в", "10"],
    ],
    ["be", "З’явіўся аб'ект: пад'езд.", ["З’явіўся", "аб'ект", "пад'езд"]],
    ["en", "Don't! The well-known 🧵 of 1,000.5", ["Don't", "The", "well-known", "of", "1,000.5"]],
    ["ru", "да -- нет, да - нет", ["да", "нет", "да", "нет"]],
    ["ru", "— … 🧵!", []],
    ["not a language", "так", ["так"]],
    ["ru", "", []],
  ])("in %s: %s", (language, text, expected) => {
    expect(words(text, language)).toEqual(expected);
  });

  it("are found in a hostile text, too", () => {
    expect(wordSpans("а,".repeat(50_000), "ru").length).toBe(50_000);
    expect(wordSpans("слово ".repeat(50_000), "ru").length).toBe(50_000);
    expect(wordSpans("-'".repeat(50_000), "ru")).toEqual([]);
  });

  it("stand in order, apart, and hold every letter", () => {
    const character = fc.constantFrom("a", "ё", "ў", "-", "'", " ", "\n", "1", ".", "🧵", "\u0301");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 30 }), (text) => {
        let rest = "";
        let at = 0;
        for (const { start, end } of wordSpans(text, "ru")) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(at, start);
          at = end;
        }
        expect(rest + text.slice(at)).not.toMatch(/\p{L}/u);
      }),
    );
  });
});
