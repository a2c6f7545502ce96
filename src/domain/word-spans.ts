import { isLanguageTag } from "./language-tag.ts";
import type { Span } from "./thread.ts";

/** What stands within a word in these languages and parts it for Unicode: "что-нибудь", "аб'ект", "з’явіўся". */
const INNER = /^['’ʼ‐‑-]$/u;
/** The segmenter copies the text it is given for each of its words: in long pieces that would be the square. */
const PIECE = /\S{1,500}/gu;

/**
 * The words of a text, in order, without the marks around them. Words joined by one hyphen or apostrophe are
 * one word. For pointing and showing only: where exactly a word ends may change with the platform's Unicode
 * data, so nothing that is stored may rest on it.
 *
 * @param language BCP 47 tag; anything else counts as no language in particular.
 */
export function wordSpans(text: string, language: string): readonly Span[] {
  const locale = isLanguageTag(language) ? language : "und";
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const spans: Span[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    for (const { index: at, segment, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike !== true) continue;
      const start = index + at;
      const end = start + segment.length;
      const before = spans.at(-1);
      if (before !== undefined && INNER.test(text.slice(before.end, start)))
        spans[spans.length - 1] = { start: before.start, end };
      else spans.push({ start, end });
    }
  }
  return spans;
}
