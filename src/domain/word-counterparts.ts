import type { Span } from "./thread.ts";
import { wordSpans } from "./word-spans.ts";

/** Start and end in the original, start and end in its translation: what an engine says stands for what. */
export type WordLink = readonly [number, number, number, number];

/**
 * The words of a translation that stand for a word of the original, whole and in order; words side by side
 * are one span. Empty where no link leads to a word. Links may be anything: what lies outside of the texts
 * leads nowhere.
 *
 * @param word a span of the original.
 * @param language of the translation.
 */
export function counterpartWords(
  links: readonly WordLink[],
  word: Span,
  translation: string,
  language: string,
): readonly Span[] {
  const led = links.filter(([start, end]) => start < word.end && end > word.start);
  if (led.length === 0) return [];
  const spans: Span[] = [];
  for (const { start, end } of wordSpans(translation, language)) {
    if (!led.some(([, , from, to]) => from < end && to > start)) continue;
    const before = spans.at(-1);
    if (before !== undefined && translation.slice(before.end, start).trim() === "")
      spans[spans.length - 1] = { start: before.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

/** The spans' words as one phrase, with an ellipsis where something stands between. */
export const phraseOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
