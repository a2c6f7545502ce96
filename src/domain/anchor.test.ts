import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorSelector } from "./anchor.ts";
import { selectText, type TextSelector } from "./selector.ts";

/** Few letters, so that words often occur more than once. */
const letters = fc.string({ unit: fc.constantFrom("а", "б", " ", "🧵"), maxLength: 50 });

/** A text and a span of it with something in it. */
const selected = letters
  .filter((text) => text !== "")
  .chain((text) =>
    fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => ({ text, span: { start, end: start + length } })),
  );

const quoteOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return selectText(text, { start, end: start + words.length });
};

/** The words an anchor names in the text; none for an orphan. */
function wordsFound(text: string, selector: TextSelector): string {
  const anchor = anchorSelector(text, selector);
  return anchor.state === "orphan" ? "" : text.slice(anchor.span.start, anchor.span.end);
}

describe("anchorSelector", () => {
  it("finds what was selected exactly where it was, in the same text", () => {
    fc.assert(
      fc.property(selected, ({ text, span }) => {
        const selector = selectText(text, span);
        expect(anchorSelector(text, selector)).toEqual({ state: "exact", span: selector.position });
      }),
    );
  });

  it("finds nothing for a selector without words", () => {
    const selector = selectText("Мы стоим.", { start: 3, end: 3 });
    expect(anchorSelector("Мы стоим.", selector)).toEqual({ state: "orphan" });
  });

  it("follows the words when text is put before them, or finds nothing", () => {
    fc.assert(
      fc.property(selected, letters.filter(Boolean), ({ text, span }, before) => {
        const selector = selectText(text, span);
        const changed = before + text;
        expect(["", selector.quote.exact]).toContain(wordsFound(changed, selector));
      }),
    );
  });

  it("calls words that stand once, with their neighbours, moved", () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const text = `${before}Мы стоим у проходной.${after}`;
        const selector = quoteOf(text, "стоим у");
        const start = selector.position.start + 6;
        expect(anchorSelector(`Вчера ${text}`, selector)).toEqual({
          state: "moved",
          span: { start, end: start + 7 },
        });
      }),
    );
  });

  it("never names other words, whatever the text has become", () => {
    fc.assert(
      fc.property(selected, letters, ({ text, span }, other) => {
        const selector = selectText(text, span);
        expect(["", selector.quote.exact]).toContain(wordsFound(other, selector));
      }),
    );
  });

  it("tells equal words apart by what stands around them", () => {
    const text = "Директор: нет. Рабочие: нет. Милиция: молчит.";
    const start = text.lastIndexOf("нет");
    const selector = selectText(text, { start, end: start + 3 });
    const changed = `Вчера. ${text}`;
    expect(anchorSelector(changed, selector)).toEqual({
      state: "moved",
      span: { start: start + 7, end: start + 10 },
    });
  });

  it("does not choose between equal words with equal neighbours", () => {
    const selector = selectText("нет", { start: 0, end: 3 });
    expect(anchorSelector("да нет нет да", selector)).toEqual({ state: "orphan" });
  });

  it("is an orphan when one letter of the words changed", () => {
    const selector = quoteOf("Мы стоим у проходной.", "стоим у");
    expect(anchorSelector("Мы стояли у проходной.", selector)).toEqual({ state: "orphan" });
  });
});
