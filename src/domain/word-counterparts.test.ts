import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterpartWords, phraseOf, type WordLink } from "./word-counterparts.ts";

const ORIGINAL = "Протесты, говорят, не прекратились.";
const TRANSLATION = "The protests, they say, have not stopped.";

const span = (text: string, part: string) => {
  const start = text.indexOf(part);
  if (start === -1) throw new Error(`no ${part}`);
  return { start, end: start + part.length };
};
const link = (from: string, to: string): WordLink => {
  const [a, b] = [span(ORIGINAL, from), span(TRANSLATION, to)];
  return [a.start, a.end, b.start, b.end];
};

const LINKS = [
  // As an engine cuts: with marks, several to one, one to several.
  link("Протесты,", "protests,"),
  link("Протесты", "The"),
  link("говорят", "they"),
  link("говорят", "say"),
  link("не", "not"),
  link("прекратились", "have"),
  link("прекратились", "stopped."),
];

const phrase = (word: string, links: readonly WordLink[] = LINKS) =>
  phraseOf(TRANSLATION, counterpartWords(links, span(ORIGINAL, word), TRANSLATION, "en"));

describe("the words that stand for a word", () => {
  it.each([
    ["Протесты", "The protests"],
    ["говорят", "they say"],
    ["не", "not"],
    ["прекратились", "have … stopped"],
  ])("for %s: %s", (word, expected) => {
    expect(phrase(word)).toBe(expected);
  });

  it("are none where no link leads from it, or to no word", () => {
    expect(phrase("не", [])).toBe("");
    expect(phrase("не", [link("говорят", "say")])).toBe("");
    expect(phrase("не", [link("не", ", ")])).toBe("");
  });

  it("are whole words within the translation, whatever the links", () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom(NaN, Infinity));
    const any = fc.array(fc.tuple(number, number, number, number), { maxLength: 6 });
    fc.assert(
      fc.property(any, (links) => {
        for (const word of phrase("говорят", links).split(/ … | /u))
          expect(["", "The", "protests", "they", "say", "have", "not", "stopped"]).toContain(word);
      }),
    );
  });
});
