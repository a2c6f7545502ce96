import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference.ts";

/** `{words only the shown has}`, `[words only the other has]`. */
const drawn = (shown: string, other: string, language: string) =>
  wordDifference(shown, other, language)
    ?.map(({ in: where, text }) =>
      where === "both" ? text : where === "shown" ? `{${text}}` : `[${text}]`,
    )
    .join("");

describe("what differs", () => {
  it.each([
    [
      "en",
      "The plant stands still.",
      "The factory stands still.",
      "The {plant} [factory] stands still.",
    ],
    ["be", "Завод стаіць.", "Завады стаяць.", "{Завод стаіць}[Завады стаяць]."],
    ["ru", "Завод не молчит.", "Завод молчит.", "Завод {не} молчит."],
    ["ru", "Завод стоит", "Завод стоит", "Завод стоит"],
    ["en", "It is so.", "It is so!", "It is so{.}[!]"],
    ["en", "We  wait\nhere", "We wait here", "We wait here"],
  ])("in %s: %s / %s", (language, shown, other, expected) => {
    expect(drawn(shown, other, language)).toBe(expected);
  });

  it("is not said where nearly everything does, in texts of any length", () => {
    const many = (word: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(" ");
    expect(wordDifference(many("a"), many("b"), "en")).toBeNull();
  });

  it("leaves out nothing of the other text but white space", () => {
    const text = fc.string({
      unit: fc.constantFrom("а", "б", "і", " ", ".", "🧵", "\n"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, (shown, other) => {
        const pieces = wordDifference(shown, other, "be") ?? [];
        const of = (...kinds: readonly string[]) =>
          pieces
            .filter((piece) => kinds.includes(piece.in))
            .map((piece) => piece.text)
            .join("")
            .replace(/\s/gu, "");
        expect(of("both", "other")).toBe(other.replace(/\s/gu, ""));
        expect(of("both", "shown")).toBe(shown.replace(/\s/gu, ""));
      }),
    );
  });
});
