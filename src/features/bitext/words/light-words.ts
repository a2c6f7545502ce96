/** The name style sheets know lit words by: `::highlight(nitka-word)`. */
const NAME = "nitka-word";

/**
 * Lights up ranges without touching the document. Several may ask at once; each puts out its own. Does
 * nothing in a browser without CSS highlights.
 *
 * @returns what puts them out.
 */
export function lightWords(ranges: readonly Range[]): () => void {
  // Both are newer than the oldest browser Nitka works in.
  const { highlights }: { readonly highlights?: HighlightRegistry } =
    typeof CSS === "undefined" ? {} : CSS;
  if (highlights === undefined || typeof Highlight === "undefined") return () => undefined;
  const highlight = highlights.get(NAME) ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  highlights.set(NAME, highlight);
  return () => {
    for (const range of ranges) highlight.delete(range);
    if (highlight.size === 0) highlights.delete(NAME);
  };
}
