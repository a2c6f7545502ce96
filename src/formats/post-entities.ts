import type { Span } from "#domain/thread.ts";

// A mention or hashtag begins where no word, address or entity runs into it.
const MENTION = /(?<![\p{L}\p{M}\p{N}_@/.!#$%&*])[@＠][A-Za-z0-9_]{1,30}(?![A-Za-z0-9_@])/gu;
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/#＃])[#＃][\p{L}\p{M}\p{N}_]{1,280}/gu;

/** Mentions as spans with their `@`, none inside the given spans (addresses). */
export function findMentions(text: string, taken: readonly Span[]): readonly Span[] {
  return spansOf(text, MENTION, taken);
}

/** Hashtags of any script as spans with their `#`; one of digits alone (`#1`) is none. */
export function findHashtags(text: string, taken: readonly Span[]): readonly Span[] {
  return spansOf(text, HASHTAG, taken).filter(({ start, end }) =>
    /\p{L}/u.test(text.slice(start, end)),
  );
}

/** `taken` is in order and disjoint, so that one walk over both lists is enough. */
function spansOf(text: string, pattern: RegExp, taken: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const { 0: match, index: start } of text.matchAll(pattern)) {
    const end = start + match.length;
    while ((taken[next]?.end ?? Infinity) <= start) next++;
    if ((taken[next]?.start ?? Infinity) >= end) spans.push({ start, end });
  }
  return spans;
}
