import type { BeadOdds } from "./lattice.ts";

/** ln odds against a bead for each of its sentences, but the last, that ends without a mark. */
const UNENDED = -2;
/** Where a larger share of a side's sentences has none, their lack says nothing. */
const USUAL = 1 / 3;
const ENDED = /(?:[.!?…:;,][»”"'’)\]]*|\p{Extended_Pictographic}\ufe0f?)\s*$/u;

/**
 * A sentence without a mark at its end is a headline or a caption, and those are seldom drawn together with
 * what follows: ln odds for the beads of two texts.
 */
export function endingOdds(source: readonly string[], target: readonly string[]): BeadOdds {
  const [a, b] = [unended(source), unended(target)];
  return (i0, i1, j0, j1) => UNENDED * (between(a, i0, i1 - 1) + between(b, j0, j1 - 1));
}

/** How many sentences before each index have no mark at their end. */
function unended(sentences: readonly string[]): Int32Array {
  const counts = new Int32Array(sentences.length + 1);
  sentences.forEach((sentence, i) => {
    counts[i + 1] = (counts[i] ?? 0) + (ENDED.test(sentence) ? 0 : 1);
  });
  return (counts.at(-1) ?? 0) > sentences.length * USUAL ? counts.fill(0) : counts;
}

const between = (counts: Int32Array, from: number, to: number): number =>
  (counts[to] ?? 0) - (counts[from] ?? 0);
