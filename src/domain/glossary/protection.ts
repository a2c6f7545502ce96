import { findEntities } from "../entities/entities.ts";
import type { Span } from "../thread.ts";

/** Why what is written may not be changed: words of somebody else, or what leads somewhere. */
export type Protection = "quotation" | "address";

/**
 * Tells of places in a text whether they may be changed. To be asked in order of their starts.
 *
 * @param quotations where they are in the text, in order; see `quotedSpans`.
 */
export function protectionIn(
  text: string,
  quotations: readonly Span[],
): (place: Span) => Protection | null {
  const inAddress = overlapping(addressSpans(text));
  const inQuotation = overlapping(quotations);
  return (place) => {
    const [address, quotation] = [inAddress(place), inQuotation(place)];
    return address ? "address" : quotation ? "quotation" : null;
  };
}

/** A piece between spaces with an @ before a letter: an e-mail address, or a handle in any alphabet. */
const PIECE = /\S+/gu;
const HANDLE = /@[\p{L}\p{N}]/u;

/** Words joined by underscores, as files and accounts are named. */
const JOINED = /(?<![\p{L}\p{N}_])[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)+/gu;

/** None of what is looked for is without one of these; most sentences are. */
const SIGN = /[@#$＠＃＄_/]|\S[.。．｡]\S/u;

/** Addresses, mentions, hashtags and cashtags, in order. */
function addressSpans(text: string): readonly Span[] {
  if (!SIGN.test(text)) return [];
  const { urls, mentions, hashtags, cashtags } = findEntities(text, { federated: true });
  const pieces = text.includes("@")
    ? [...text.matchAll(PIECE)]
        .filter(([piece]) => HANDLE.test(piece))
        .map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }))
    : [];
  const joined = text.includes("_")
    ? Array.from(text.matchAll(JOINED), ({ 0: name, index }) => ({
        start: index,
        end: index + name.length,
      }))
    : [];
  return [...urls, ...mentions, ...hashtags, ...cashtags, ...pieces, ...joined].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** Whether a span overlaps one of the list; asked in order of starts. */
function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  let reach = 0;
  return ({ start, end }) => {
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next])
      reach = Math.max(reach, span.end);
    return reach > start;
  };
}
