import { contentId, uniqueIds } from "./hash.ts";
import { segmentId } from "./ids.ts";
import { fromComposed } from "./sentences/canonical.ts";
import { sentenceBreaks } from "./sentences/sentence-breaks.ts";
import { isLowerCaseWriting } from "./sentences/writing-style.ts";
import type { Segment } from "./thread.ts";

/** A sentence as UTF-16 offsets into its text, and the number of its paragraph from 0. */
export interface SegmentSpan {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

const LINE = /[^\n\r\u2028\u2029]+/gu;

/**
 * Cuts a text into sentences. Each non-empty line is a paragraph; a sentence never spans two. A span has
 * no white space at its ends, and every other character lies in exactly one span, for any string, in time
 * linear in its length. Composed and decomposed forms of a text (NFC, NFD) are cut at the same places.
 *
 * The rules are our own (see `sentences/sentence-breaks.ts`) because the answers of `Intl.Segmenter` change
 * with the version of ICU, and with them every id and every alignment. What they were tuned on is told in
 * `tests/contracts/segmentation-dev.test.ts`.
 *
 * @param language BCP 47 tag; there are rules of their own for ru, be, uk and en.
 */
export function segmentText(text: string, language: string): readonly SegmentSpan[] {
  const spans: SegmentSpan[] = [];
  const style = { language, lowerCase: isLowerCaseWriting(text.normalize("NFC")) };
  let paragraph = 0;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const before = spans.length;
    const breaks = fromComposed(line, sentenceBreaks(line.normalize("NFC"), style));
    let from = 0;
    for (const to of [...breaks, line.length]) {
      const span = trimmed(line, from, to);
      if (span !== null) spans.push({ start: index + span[0], end: index + span[1], paragraph });
      from = to;
    }
    if (spans.length > before) paragraph++;
  }
  return spans;
}

function trimmed(line: string, from: number, to: number): readonly [number, number] | null {
  const piece = line.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = start + piece.trim().length;
  return end > start ? [start, end] : null;
}

/**
 * Names each span after its words (NFC, white space folded), so that a sentence keeps its id while others
 * change around it. Equal sentences are counted: the second one's id ends in `-2`.
 */
export function withIds(text: string, spans: readonly SegmentSpan[]): readonly Segment[] {
  const unique = uniqueIds();
  return spans.map(({ start, end, paragraph }) => {
    const words = text.slice(start, end).normalize("NFC").replace(/\s+/gu, " ").trim();
    return { id: segmentId(unique(contentId("s", words))), start, end, paragraph };
  });
}
