import type { Span } from "#domain/thread.ts";
import { offsetIn, rangeOf } from "#ui/text-offsets.ts";

/** px around a word that still count as on it: about what stands between two words. */
const NEAR = 2;

/**
 * Which of the words of an element's text lies under a point of the screen; null beside them all.
 *
 * @param words spans of the element's text.
 * @param x and `y`: px in the viewport.
 */
export function wordAtPoint(
  element: Element,
  words: readonly Span[],
  x: number,
  y: number,
): number | null {
  const offset = offsetAtPoint(element, x, y);
  if (offset === null) return null;
  // The nearest place in the text may be far from the point: at the end of a line, for one.
  const found = words.findIndex(
    ({ start, end }) => start <= offset && offset <= end && lies(element, { start, end }, x, y),
  );
  return found === -1 ? null : found;
}

function lies(element: Element, { start, end }: Span, x: number, y: number): boolean {
  const boxes = rangeOf(element, start, end)?.getClientRects() ?? [];
  return Array.from(boxes).some(
    ({ left, right, top, bottom }) =>
      x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR,
  );
}

/** The offset in the element's text that is nearest to a point; null outside of it. */
function offsetAtPoint(element: Element, x: number, y: number): number | null {
  const place = caretAt(x, y);
  if (place === null || !element.contains(place.node)) return null;
  return offsetIn(element, place.node, place.offset);
}

/** One of the two is missing in every older browser, and in some both. */
type Carets = Partial<Pick<Document, "caretPositionFromPoint" | "caretRangeFromPoint">>;

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  const carets: Carets = document;
  const position = carets.caretPositionFromPoint?.call(document, x, y);
  if (position != null) return { node: position.offsetNode, offset: position.offset };
  const range = carets.caretRangeFromPoint?.call(document, x, y);
  return range == null ? null : { node: range.startContainer, offset: range.startOffset };
}
