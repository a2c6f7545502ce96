import { detectLanguage } from "#domain/language-id.ts";
import { segmentText } from "#domain/segment.ts";
import type { SegmentSpan } from "#domain/segment.ts";

const FALLBACK_LANGUAGE = "en";
const LINE = /[^\n\r]+/gu;

/** The sentences of a text by the rules of its language, which is recognised if it is not given. */
export const sentencesOf = (text: string, language: string | undefined): readonly SegmentSpan[] =>
  segmentText(text, language ?? languageOf(text));

/** The language a text is recognised as; English where none is. */
export const languageOf = (text: string): string =>
  detectLanguage(text).language ?? FALLBACK_LANGUAGE;

/** The segments of a text that has one a line, already split. Blank lines are none. */
export function linesOf(text: string): readonly SegmentSpan[] {
  const spans: SegmentSpan[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const start = index + line.length - line.trimStart().length;
    const end = start + line.trim().length;
    if (end > start) spans.push({ start, end, paragraph: spans.length });
  }
  return spans;
}

export const wordsOf = (text: string, { start, end }: SegmentSpan): string =>
  text.slice(start, end);
