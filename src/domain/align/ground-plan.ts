import { anchorsOf, type Anchor } from "./anchors.ts";
import { type Band, bandOf } from "./band.ts";
import type { Counterparts } from "./counterparts.ts";
import type { Step } from "./lattice.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Up to this many pairs of sentences all are looked at. */
const WHOLE_TABLE = 30_000;
/** How many sentences beyond the neighbouring anchors are looked at. */
const MARGIN = 6;
/** The most that is looked at on each side of the straight line between two anchors. */
const HALF_WIDTH = 60;

/**
 * Where in the table of all sentence pairs to look: everywhere in a short text; in a long one around a
 * chain of anchors, from two anchors before a sentence to two behind it, so that one wrong anchor does no
 * harm. What is looked at grows with the length of the texts, not with its square.
 */
export function groundPlan(
  source: Vocabulary,
  target: Vocabulary,
  counterparts: Counterparts,
): Band {
  const [rows, columns] = [source.sentences.length, target.sentences.length];
  if (rows * columns <= WHOLE_TABLE) return bandOf(rows, columns, () => [0, columns]);
  const start = { source: 0, target: 0 };
  const end = { source: rows, target: columns };
  const anchors = [start, ...anchorsOf(source, target, counterparts), end];
  let next = 0;
  return bandOf(rows, columns, (row) => {
    while (next < anchors.length - 1 && (anchors[next]?.source ?? rows) <= row) next++;
    const middle = between(anchors[next - 1] ?? start, anchors[next] ?? end, row);
    const from = (anchors[next - 2] ?? start).target - MARGIN;
    const to = (anchors[next + 1] ?? end).target + MARGIN;
    return [Math.max(from, middle - HALF_WIDTH), Math.min(to, middle + HALF_WIDTH)];
  });
}

function between(a: Anchor, b: Anchor, row: number): number {
  const share = b.source > a.source ? (row - a.source) / (b.source - a.source) : 0;
  return a.target + share * (b.target - a.target);
}

/** How far from a first alignment a better one is looked for. */
const NEAR = 5;

/** A narrower plan for a long text that is aligned once already: the neighbourhood of that way. */
export function planAlong(band: Band, way: readonly Step[]): Band {
  const { rows, columns } = band;
  if (rows * columns <= WHOLE_TABLE) return band;
  const [first, last] = [new Int32Array(rows + 1).fill(columns), new Int32Array(rows + 1)];
  for (const { source, target } of way) {
    for (let row = source[0]; row <= source[1]; row++) {
      first[row] = Math.min(first[row] ?? columns, target[0]);
      last[row] = Math.max(last[row] ?? 0, target[1]);
    }
  }
  return bandOf(rows, columns, (row) => [(first[row] ?? 0) - NEAR, (last[row] ?? 0) + NEAR]);
}
