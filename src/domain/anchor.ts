import type { TextSelector } from "./selector.ts";
import type { Span } from "./thread.ts";

/**
 * Where a selector's words are in a text today. `exact`: same place, same words. `moved`: the same words
 * with the same neighbours elsewhere, and nowhere else. `orphan`: not found for certain; never guessed.
 */
export type Anchor =
  | { readonly state: "exact" | "moved"; readonly span: Span }
  | { readonly state: "orphan" };

/** Length of the common end of `a` and `b`. */
function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** Finds a selector's words again. Only identical words count; of several, only a clear winner by context. */
export function anchorSelector(text: string, selector: TextSelector): Anchor {
  const { exact, prefix, suffix } = selector.quote;
  if (exact === "") return { state: "orphan" };
  const { start, end } = selector.position;
  if (text.slice(start, end) === exact) {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    if (before === prefix && after === suffix) return { state: "exact", span: { start, end } };
  }
  const found: { span: Span; context: number }[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const stop = at + exact.length;
    const context = commonEnd(text.slice(0, at), prefix) + commonStart(text.slice(stop), suffix);
    found.push({ span: { start: at, end: stop }, context });
  }
  found.sort((a, b) => b.context - a.context);
  const [best, second] = found;
  if (best === undefined) return { state: "orphan" };
  if (second !== undefined && second.context === best.context) return { state: "orphan" };
  const state = best.span.start === start ? "exact" : "moved";
  return { state, span: best.span };
}
