import type { Counterparts } from "./counterparts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A pair of sentences that are likely to belong together. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
}

/** A token and its counterparts are looked at if they make no more pairs of places than this. */
const MOST_PLACES = 16;
/** What a pair of sentences must be worth, in ln odds, to become an anchor. */
const LEAST_WORTH = 6;

/**
 * The heaviest chain of sentence pairs, ascending on both sides, that share rare tokens: the ground plan
 * of a long text, found in time n log n of the pairs that share something.
 */
export function anchorsOf(
  source: Vocabulary,
  target: Vocabulary,
  counterparts: Counterparts,
): readonly Anchor[] {
  return heaviestChain(pairsOf(source, target, counterparts), target.sentences.length);
}

interface Weighted extends Anchor {
  readonly worth: number;
}

function pairsOf(
  source: Vocabulary,
  target: Vocabulary,
  counterparts: Counterparts,
): readonly Weighted[] {
  const columns = target.sentences.length;
  const worth = new Map<number, number>();
  source.types.forEach((type, index) => {
    const others = counterparts.source[index] ?? [];
    const places = others.flatMap((other) => target.types[other.type]?.places ?? []);
    const pairs = type.places.length * places.length;
    if (pairs === 0 || pairs > MOST_PLACES) return;
    const gain = Math.log(columns / places.length) - Math.log(type.places.length);
    if (gain <= 0) return;
    for (const row of type.places) {
      for (const column of new Set(places)) {
        const cell = row * columns + column;
        worth.set(cell, (worth.get(cell) ?? 0) + gain);
      }
    }
  });
  return [...worth]
    .filter(([, value]) => value >= LEAST_WORTH)
    .map(([cell, value]) => ({
      source: Math.floor(cell / columns),
      target: cell % columns,
      worth: value,
    }));
}

/** The heaviest subsequence ascending on both sides, by a Fenwick tree of the best chain up to a column. */
function heaviestChain(pairs: readonly Weighted[], columns: number): readonly Anchor[] {
  const ordered = pairs.toSorted((a, b) => a.source - b.source || b.target - a.target);
  const tree = new Int32Array(columns + 1).fill(-1);
  const sums = new Float64Array(ordered.length);
  const before = new Int32Array(ordered.length).fill(-1);
  const heavier = (a: number, b: number): number =>
    b >= 0 && (a < 0 || (sums[b] ?? 0) > (sums[a] ?? 0)) ? b : a;
  let last = -1;
  ordered.forEach(({ target, worth }, index) => {
    let best = -1;
    for (let i = target; i > 0; i -= i & -i) best = heavier(best, tree[i] ?? -1);
    before[index] = best;
    sums[index] = worth + (best < 0 ? 0 : (sums[best] ?? 0));
    last = heavier(last, index);
    for (let i = target + 1; i <= columns; i += i & -i) tree[i] = heavier(tree[i] ?? -1, index);
  });
  const chain: Anchor[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) {
    const { source = 0, target = 0 } = ordered[index] ?? {};
    chain.push({ source, target });
  }
  return chain.reverse();
}
