import { findEntities } from "#domain/entities/entities.ts";
import type { Span } from "#domain/thread.ts";

/*
 * Addresses, mentions, hashtags and emoji are the same in every language, and machines spoil them. What
 * stands at the ends of a segment never reaches an engine; what stands within is named to it.
 */

export interface Kept {
  /** Goes in front of the translation, behind it: names and signs with the white space between, as they are. */
  readonly head: string;
  readonly tail: string;
  /** What there is to translate; "" where nothing is. */
  readonly body: string;
  /** What must come out of `body` unchanged: spans in it, in order, not overlapping. */
  readonly kept: readonly Span[];
}

/**
 * An emoji with its modifiers; joined ones and flags whole, those of countries and, in letters nobody sees,
 * of their parts (Unicode TR 51, as far as a pattern goes). Old posts have hearts and stars without the sign
 * that makes them pictures: they count as well.
 */
const EMOJI =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|[\p{Extended_Pictographic}\p{Emoji_Presentation}](?:\uFE0F|\p{Emoji_Modifier}|[\u{E0020}-\u{E007E}]+\u{E007F})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*/gu;

/** What has letters or numbers can be translated; the rest is the same in every language. */
const WORDY = /[\p{L}\p{N}]/u;

/** Spans of what stays as it is, in order, not overlapping. */
export function keptSpans(text: string): readonly Span[] {
  const { urls, mentions, hashtags, cashtags } = findEntities(text, { federated: true });
  const emoji = [...text.matchAll(EMOJI)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const spans: Span[] = [];
  const all = [...urls, ...mentions, ...hashtags, ...cashtags, ...emoji];
  for (const { start, end } of all.sort((a, b) => a.start - b.start)) {
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end });
  }
  return spans;
}

/**
 * Takes a segment apart for an engine. `head + body + tail` is the segment. A line break within the body
 * becomes a space: engines take it for the end of a sentence.
 */
export function keep(segment: string): Kept {
  const spans = keptSpans(segment);
  let start = /^\s*/u.exec(segment)?.[0].length ?? 0;
  let end = segment.trimEnd().length;
  let first = 0;
  let last = spans.length;
  for (let span = spans[first]; span?.start === start && first < last; span = spans[++first])
    start = skipSpace(segment, span.end);
  for (let span = spans[last - 1]; span?.end === end && last > first; span = spans[--last - 1])
    end = segment.slice(0, span.start).trimEnd().length;
  const within = spans.slice(first, last);
  if (end <= start || !WORDY.test(besides(within, segment, { start, end })))
    return { head: segment, tail: "", body: "", kept: [] };
  return {
    head: segment.slice(0, start),
    tail: segment.slice(end),
    body: segment.slice(start, end).replace(/[\r\n\t\u2028\u2029]/gu, " "),
    kept: within.map((span) => ({ start: span.start - start, end: span.end - start })),
  };
}

/** What stands in a part of a text around the spans in it. */
function besides(spans: readonly Span[], text: string, part: Span): string {
  const starts = [part.start, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), part.end];
  return starts.map((start, index) => text.slice(start, ends[index])).join(" ");
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}
