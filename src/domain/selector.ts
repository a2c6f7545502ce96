import { hashText } from "./hash.ts";
import type { SegmentId } from "./ids.ts";
import type { Span } from "./thread.ts";

/**
 * Says which words of a text are meant, so that they can be found again after the text has moved or
 * changed: the W3C Web Annotation model's TextQuoteSelector (with 32 characters of context on either
 * side) beside its TextPositionSelector (UTF-16 offsets).
 */
export interface TextSelector {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly position: Span;
  readonly segment?: SegmentId;
  /** Hash of the sentence the words were taken from; see `hashText`. */
  readonly segmentHash?: string;
}

const CONTEXT = 32;

/** Moves an offset off the middle of a surrogate pair, outwards. */
function whole(text: string, offset: number, outwards: -1 | 1): number {
  const at = Math.max(0, Math.min(text.length, offset));
  const next = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const inside = at > 0 && next >= 0xdc00 && next <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return inside ? at + outwards : at;
}

/** Describes `span` of `text`; `segment` names the sentence it lies in, where it lies in one. */
export function selectText(
  text: string,
  span: Span,
  segment?: Span & { readonly id: SegmentId },
): TextSelector {
  const start = whole(text, Math.min(span.start, span.end), -1);
  const end = whole(text, Math.max(span.start, span.end), 1);
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(whole(text, start - CONTEXT, 1), start),
      suffix: text.slice(end, whole(text, end + CONTEXT, -1)),
    },
    position: { start, end },
    ...(segment === undefined
      ? {}
      : { segment: segment.id, segmentHash: hashText(text.slice(segment.start, segment.end)) }),
  };
}
