/** Which stems of two languages stood beside each other in aligned sentences, and how likely. */
export interface Learnt {
  readonly size: number;
  readonly counterparts: (stem: string) => readonly LearntCounterpart[];
}

export interface LearntCounterpart {
  readonly stem: string;
  /** The share of the aligned sentences with the one that have the other, from 0 to 1, a little below what was seen. */
  readonly likely: number;
}

/** Two sentences that translate each other: their stems, each once, and which of them may be a pair. */
export interface Example {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly links: readonly (readonly [string, string])[];
}

/** Seen together less often, two stems can have met by chance. */
const LEAST_TOGETHER = 2;
/** The least log-likelihood ratio: the more pairs of stems are looked at, the more of them agree by chance. */
const LEAST_RATIO = 10;
/** Stems in a larger share of sentences are grammar, not meaning. */
const COMMON = 0.25;
/** Taken away from what was seen together, so that two sightings are not certainty. */
const DISCOUNT = 0.5;
const MOST_COUNTERPARTS = 5;

/**
 * Learns from aligned sentences which words translate each other: pairs of stems that stand together more
 * often than chance lets them, by the log-likelihood ratio (T. Dunning, Computational Linguistics 19(1),
 * 1993; for bilingual lexicons R. C. Moore, EMNLP 2004). Time grows with the number of links.
 */
export function learnFrom(examples: readonly Example[]): Learnt {
  const [sources, targets] = [countOf(examples, "source"), countOf(examples, "target")];
  const most = Math.max(LEAST_TOGETHER, examples.length * COMMON);
  const counts = (seen: number): boolean => seen >= LEAST_TOGETHER && seen <= most;
  const together = new Map<string, Map<string, number>>();
  for (const [stem, other] of examples.flatMap(({ links }) => links)) {
    if (!counts(sources.get(stem) ?? 0) || !counts(targets.get(other) ?? 0)) continue;
    const row = together.get(stem) ?? new Map<string, number>();
    together.set(stem, row);
    row.set(other, (row.get(other) ?? 0) + 1);
  }
  const found = new Map<string, readonly LearntCounterpart[]>();
  for (const [stem, row] of together) {
    const seen = sources.get(stem) ?? 0;
    const kept = [...row].flatMap(([other, both]) => {
      const table = { both, seen, seenOther: targets.get(other) ?? 0, all: examples.length };
      if (both < LEAST_TOGETHER || ratioOf(table) < LEAST_RATIO) return [];
      return [{ stem: other, likely: (both - DISCOUNT) / seen }];
    });
    kept.sort((a, b) => b.likely - a.likely);
    if (kept.length > 0) found.set(stem, kept.slice(0, MOST_COUNTERPARTS));
  }
  return { size: found.size, counterparts: (stem) => found.get(stem) ?? [] };
}

function countOf(
  examples: readonly Example[],
  side: "source" | "target",
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples) {
    for (const stem of example[side]) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

interface Sightings {
  readonly both: number;
  readonly seen: number;
  readonly seenOther: number;
  readonly all: number;
}

/** Dunning's -2 log lambda of a two-by-two table; 0 where the two stand together less than by chance. */
function ratioOf({ both, seen, seenOther, all }: Sightings): number {
  if (both * all <= seen * seenOther) return 0;
  const cells = [
    [both, seen, seenOther],
    [seen - both, seen, all - seenOther],
    [seenOther - both, all - seen, seenOther],
    [all - seen - seenOther + both, all - seen, all - seenOther],
  ] as const;
  let sum = 0;
  for (const [cell, row, column] of cells) {
    if (cell > 0) sum += cell * Math.log((cell * all) / (row * column));
  }
  return 2 * sum;
}
