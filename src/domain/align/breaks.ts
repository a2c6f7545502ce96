import type { BeadOdds, Step } from "./lattice.ts";

/** Pairs taken as seen with independent breaks, so that a short text does not decide by two of them. */
const PRIOR = 6;
/** A way's bead counts when it is at least this sure. */
const SURE = 0.5;

/** One flag a sentence: does it begin a paragraph (other than the first)? */
export function breaksOf(sentences: readonly { readonly paragraph: number }[]): readonly boolean[] {
  return sentences.map(({ paragraph }, i) => i > 0 && paragraph !== sentences[i - 1]?.paragraph);
}

interface Table {
  readonly both: number;
  readonly sourceOnly: number;
  readonly targetOnly: number;
  readonly neither: number;
}

/**
 * Looks along a first alignment whether the two texts break their paragraphs at the same places, and
 * turns that into odds: much where the translation follows the original, nothing where it does not.
 */
export function breakOdds(
  source: readonly boolean[],
  target: readonly boolean[],
  way: readonly Step[],
): BeadOdds | null {
  if (!source.includes(true) || !target.includes(true)) return null;
  const table = oddsOf(countAlong(source, target, way));
  return (i0, i1, j0, j1) => {
    if (i0 === i1 || j0 === j1) return 0;
    const jumped =
      countInside(source, i0, i1) * table.sourceOnly +
      countInside(target, j0, j1) * table.targetOnly;
    const [s, t] = [source[i1] === true, target[j1] === true];
    if (i1 >= source.length || j1 >= target.length) return jumped;
    if (s && t) return jumped + table.both;
    if (s) return jumped + table.sourceOnly;
    return jumped + (t ? table.targetOnly : table.neither);
  };
}

function countInside(breaks: readonly boolean[], from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) if (breaks[i] === true) count++;
  return count;
}

function countAlong(
  source: readonly boolean[],
  target: readonly boolean[],
  way: readonly Step[],
): Table {
  const seen = { both: 0, sourceOnly: 0, targetOnly: 0, neither: 0 };
  for (const step of way) {
    const [[i0, i1], [j0, j1]] = [step.source, step.target];
    if (i0 === i1 || j0 === j1 || step.posterior < SURE) continue;
    seen.sourceOnly += countInside(source, i0, i1);
    seen.targetOnly += countInside(target, j0, j1);
    if (i1 >= source.length || j1 >= target.length) continue;
    const [s, t] = [source[i1] === true, target[j1] === true];
    if (s && t) seen.both++;
    else if (s) seen.sourceOnly++;
    else if (t) seen.targetOnly++;
    else seen.neither++;
  }
  return seen;
}

/** ln of how much more often each combination was seen than independent breaks would give. */
function oddsOf({ both, sourceOnly, targetOnly, neither }: Table): Table {
  const all = both + sourceOnly + targetOnly + neither;
  const s = (both + sourceOnly + 1) / (all + 2);
  const t = (both + targetOnly + 1) / (all + 2);
  const odds = (seen: number, alone: number) =>
    Math.log((seen + PRIOR * alone) / ((all + PRIOR) * alone));
  return {
    both: odds(both, s * t),
    sourceOnly: odds(sourceOnly, s * (1 - t)),
    targetOnly: odds(targetOnly, (1 - s) * t),
    neither: odds(neither, (1 - s) * (1 - t)),
  };
}
