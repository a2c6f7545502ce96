import type { SourceId } from "#domain/ids.ts";
import type { PostLink, Segment, Span } from "#domain/thread.ts";

/** A run of a post's text that is rendered as one thing. */
export interface Piece extends Span {
  readonly text: string;
  readonly link: { readonly url: string; readonly source?: SourceId } | null;
}

/** A sentence with its pieces; `segment` is null for what lies between sentences. */
export interface SentencePieces extends Span {
  readonly segment: Segment | null;
  readonly pieces: readonly Piece[];
}

/** Spans in order without overlaps: whatever starts before the last one ended is left out. */
function disjoint<T extends Span>(spans: readonly T[], length: number): readonly T[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter((span) => {
      const fits = span.start >= end && span.end > span.start && span.end <= length;
      if (fits) end = span.end;
      return fits;
    });
}

function piecesWithin(text: string, span: Span, links: readonly PostLink[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = span.start;
  const push = (end: number, link: Piece["link"]) => {
    if (end > at) pieces.push({ start: at, end, text: text.slice(at, end), link });
    at = Math.max(at, end);
  };
  for (const link of links) {
    if (link.end <= span.start || link.start >= span.end) continue;
    push(Math.max(link.start, span.start), null);
    const { url, source } = link;
    push(Math.min(link.end, span.end), source === undefined ? { url } : { url, source });
  }
  push(span.end, null);
  return pieces;
}

/** Cuts a text into sentences and links; put together again, the pieces are the text exactly. */
export function textPieces(
  text: string,
  segments: readonly Segment[],
  links: readonly PostLink[],
): readonly SentencePieces[] {
  const ordered = disjoint(links, text.length);
  const parts: SentencePieces[] = [];
  let at = 0;
  const push = (end: number, segment: Segment | null) => {
    if (end <= at) return;
    const span = { start: at, end };
    parts.push({ ...span, segment, pieces: piecesWithin(text, span, ordered) });
    at = end;
  };
  for (const segment of disjoint(segments, text.length)) {
    push(segment.start, null);
    push(segment.end, segment);
  }
  push(text.length, null);
  return parts;
}
