import { type Band, nodeAt } from "./band.ts";

/** The shape of a bead: how many sentences of each side, and ln of how frequent it is. */
interface Shape {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

/** ln of the shares of the shapes of beads, rounded from what translations of prose show. */
const SHAPES: readonly Shape[] = (
  [
    [1, 1, 0.77],
    [1, 0, 0.035],
    [0, 1, 0.035],
    [2, 1, 0.07],
    [1, 2, 0.055],
    [2, 2, 0.008],
    [3, 1, 0.006],
    [1, 3, 0.005],
    [2, 3, 0.001],
    [3, 2, 0.001],
    [4, 1, 0.001],
    [1, 4, 0.001],
  ] as const
).map(([source, target, share]) => ({ source, target, prior: Math.log(share) }));

/** A step of the best way: a bead and how sure it is, from 0 to 1. */
export interface Step {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly posterior: number;
}

/** ln odds of a bead over chance, for ranges of sentences that are not empty. */
export type BeadOdds = (i0: number, i1: number, j0: number, j1: number) => number;

/**
 * The best way through the band (Viterbi), and for each of its beads the share of all ways that hold it
 * (forward-backward). `temper` below 1 flattens the odds for the second, because the witnesses of one
 * sentence are not independent of each other.
 */
export function bestWay(band: Band, odds: BeadOdds, temper: number): readonly Step[] {
  const steps = stepsOf(band, odds);
  const forward = sumForward(steps, temper);
  const backward = sumBackward(steps, temper);
  const whole = forward.at(-1) ?? 0;
  return viterbi(band, steps).map(({ row, column, shape }) => {
    const { source, target } = SHAPES[shape] ?? NO_SHAPE;
    const from = nodeAt(band, row - source, column - target);
    const to = nodeAt(band, row, column);
    const score = temper * (steps.scores[from * SHAPES.length + shape] ?? 0);
    const posterior = Math.exp((forward[from] ?? 0) + score + (backward[to] ?? 0) - whole);
    return {
      source: [row - source, row],
      target: [column - target, column],
      posterior: Math.min(1, posterior),
    };
  });
}

const NO_SHAPE: Shape = { source: 0, target: 0, prior: 0 };

/**
 * All beads inside the band: for each node and each shape where the bead ends (-1 where that is outside)
 * and its score. Nodes are numbered row by row, so that every bead leads to a node with a higher number.
 */
interface Steps {
  readonly nodes: number;
  readonly ends: Int32Array;
  readonly scores: Float32Array;
}

function stepsOf(band: Band, odds: BeadOdds): Steps {
  const ends = new Int32Array(band.size * SHAPES.length).fill(-1);
  const scores = new Float32Array(band.size * SHAPES.length);
  for (let row = 0; row <= band.rows; row++) {
    const last = band.last[row] ?? -1;
    for (let column = band.first[row] ?? 0; column <= last; column++) {
      const start = nodeAt(band, row, column) * SHAPES.length;
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const { source, target, prior } = SHAPES[shape] ?? NO_SHAPE;
        const end = nodeAt(band, row + source, column + target);
        if (end < 0) continue;
        const both = source > 0 && target > 0;
        ends[start + shape] = end;
        scores[start + shape] =
          prior + (both ? odds(row, row + source, column, column + target) : 0);
      }
    }
  }
  return { nodes: band.size, ends, scores };
}

interface Mark {
  readonly row: number;
  readonly column: number;
  readonly shape: number;
}

function viterbi(band: Band, { nodes, ends, scores }: Steps): readonly Mark[] {
  const best = new Float64Array(nodes).fill(-Infinity);
  const shapes = new Int8Array(nodes).fill(-1);
  best[0] = 0;
  for (let from = 0, step = 0; from < nodes; from++) {
    for (let shape = 0; shape < SHAPES.length; shape++, step++) {
      const to = ends[step] ?? -1;
      const score = (best[from] ?? 0) + (scores[step] ?? 0);
      if (to < 0 || score <= (best[to] ?? 0)) continue;
      best[to] = score;
      shapes[to] = shape;
    }
  }
  const way: Mark[] = [];
  let [row, column] = [band.rows, band.columns];
  while (row > 0 || column > 0) {
    const shape = shapes[nodeAt(band, row, column)] ?? -1;
    const step = SHAPES[shape];
    if (step === undefined) throw new Error("the band is not connected");
    way.push({ row, column, shape });
    row -= step.source;
    column -= step.target;
  }
  return way.reverse();
}

/** ln of the sum of all ways from the start to each node. */
function sumForward({ nodes, ends, scores }: Steps, temper: number): Float64Array {
  const sums = new Float64Array(nodes).fill(-Infinity);
  sums[0] = 0;
  for (let from = 0, step = 0; from < nodes; from++) {
    for (let shape = 0; shape < SHAPES.length; shape++, step++) {
      const to = ends[step] ?? -1;
      if (to < 0) continue;
      sums[to] = logAdd(sums[to] ?? 0, (sums[from] ?? 0) + temper * (scores[step] ?? 0));
    }
  }
  return sums;
}

/** ln of the sum of all ways from each node to the end. */
function sumBackward({ nodes, ends, scores }: Steps, temper: number): Float64Array {
  const sums = new Float64Array(nodes).fill(-Infinity);
  sums[nodes - 1] = 0;
  for (let from = nodes - 2; from >= 0; from--) {
    for (let shape = 0; shape < SHAPES.length; shape++) {
      const step = from * SHAPES.length + shape;
      const to = ends[step] ?? -1;
      if (to < 0) continue;
      sums[from] = logAdd(sums[from] ?? 0, (sums[to] ?? 0) + temper * (scores[step] ?? 0));
    }
  }
  return sums;
}

/** ln(e^a + e^b); what is smaller by a factor of e^30 is nothing. */
function logAdd(a: number, b: number): number {
  const [most, least] = a > b ? [a, b] : [b, a];
  return least === -Infinity || most - least > 30
    ? most
    : most + Math.log1p(Math.exp(least - most));
}
