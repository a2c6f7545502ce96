import { safeHref } from "#domain/links/safe-href.ts";
import type { Span } from "#domain/thread.ts";

/** A piece of a text that is a link as a whole, or none. */
export interface LinkedPiece {
  readonly text: string;
  /** http(s), or null. */
  readonly href: string | null;
}

/** A link that may stand in a file: http(s). */
export interface SoundLink extends Span {
  readonly href: string;
}

/**
 * The http(s) links among the given, in order, of overlapping ones the first; none that begins or ends within a
 * character. Offsets are UTF-16.
 */
export function soundLinks(
  text: string,
  links: readonly (Span & { readonly url: string })[],
): readonly SoundLink[] {
  const sound: SoundLink[] = [];
  let end = 0;
  for (const link of links.toSorted((a, b) => a.start - b.start)) {
    const href = safeHref(link.url);
    if (href === null || link.start < end || link.end <= link.start) continue;
    if (!text.slice(link.start, link.end).isWellFormed()) continue;
    sound.push({ start: link.start, end: link.end, href });
    end = link.end;
  }
  return sound;
}

/**
 * A stretch of a text as pieces with and without a link; joined they are the stretch.
 *
 * @param links of {@link soundLinks}.
 */
export function linkedPieces(
  text: string,
  span: Span,
  links: readonly SoundLink[],
): readonly LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = span.start;
  const add = (end: number, href: string | null): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), href });
    at = Math.max(at, end);
  };
  for (let i = firstAfter(links, span.start); i < links.length; i++) {
    const link = links[i];
    if (link === undefined || link.start >= span.end) break;
    add(Math.max(at, link.start), null);
    add(Math.min(link.end, span.end), link.href);
  }
  add(span.end, null);
  return pieces;
}

/** The index of the first link that ends after the offset. */
function firstAfter(links: readonly SoundLink[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
