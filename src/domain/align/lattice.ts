import { type Band, nodeAt } from "./band.ts";

/** The shape of a bead: how many sentences of each side, and ln of how frequent it is. */
interface Shape {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

/** ln of the shares of the shapes of beads, rounded from what translations of prose show. */
export const SHAPES: readonly Shape[] = (
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
  const scores = scoresOf(band, odds);
  const way = viterbi(band, scores);
  const forward = sumForward(band, scores, temper);
  const backward = sumBackward(band, scores, temper);
  const whole = forward[band.size - 1] ?? 0;
  return way.map(({ row, column, shape }) => {
    const { source, target } = SHAPES[shape] ?? { source: 0, target: 0 };
    const from = nodeAt(band, row - source, column - target);
    const to = nodeAt(band, row, column);
    const score = temper * (scores[from * SHAPES.length + shape] ?? 0);
    const posterior = Math.exp((forward[from] ?? 0) + score + (backward[to] ?? 0) - whole);
    return {
      source: [row - source, row],
      target: [column - target, column],
      posterior: Math.min(1, posterior),
    };
  });
}

/** The score of each shape from each node; -Infinity where it leaves the band. */
function scoresOf(band: Band, odds: BeadOdds): Float32Array {
  const scores = new Float32Array(band.size * SHAPES.length).fill(-Infinity);
  for (let row = 0; row <= band.rows; row++) {
    const last = band.last[row] ?? -1;
    for (let column = band.first[row] ?? 0; column <= last; column++) {
      const start = nodeAt(band, row, column) * SHAPES.length;
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const { source, target, prior } = SHAPES[shape] ?? NO_SHAPE;
        if (nodeAt(band, row + source, column + target) < 0) continue;
        const both = source > 0 && target > 0;
        const words = both ? odds(row, row + source, column, column + target) : 0;
        scores[start + shape] = prior + words;
      }
    }
  }
  return scores;
}

const NO_SHAPE: Shape = { source: 0, target: 0, prior: 0 };

/** Visits every step inside the band in order: from a node by a shape to a node. */
function eachStep(band: Band, visit: (from: number, shape: number, to: number) => void): void {
  for (let row = 0; row <= band.rows; row++) {
    const last = band.last[row] ?? -1;
    for (let column = band.first[row] ?? 0; column <= last; column++) {
      const from = nodeAt(band, row, column);
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const { source, target } = SHAPES[shape] ?? NO_SHAPE;
        const to = nodeAt(band, row + source, column + target);
        if (to >= 0) visit(from, shape, to);
      }
    }
  }
}

/** The same, backwards. */
function eachStepBack(band: Band, visit: (from: number, shape: number, to: number) => void): void {
  for (let row = band.rows; row >= 0; row--) {
    const first = band.first[row] ?? 0;
    for (let column = band.last[row] ?? -1; column >= first; column--) {
      const from = nodeAt(band, row, column);
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const { source, target } = SHAPES[shape] ?? NO_SHAPE;
        const to = nodeAt(band, row + source, column + target);
        if (to >= 0) visit(from, shape, to);
      }
    }
  }
}

interface Mark {
  readonly row: number;
  readonly column: number;
  readonly shape: number;
}

function viterbi(band: Band, scores: Float32Array): readonly Mark[] {
  const best = new Float64Array(band.size).fill(-Infinity);
  const shapes = new Int8Array(band.size).fill(-1);
  best[0] = 0;
  eachStep(band, (from, shape, to) => {
    const score = (best[from] ?? 0) + (scores[from * SHAPES.length + shape] ?? 0);
    if (score <= (best[to] ?? 0)) return;
    best[to] = score;
    shapes[to] = shape;
  });
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

function sumForward(band: Band, scores: Float32Array, temper: number): Float64Array {
  const sums = new Float64Array(band.size).fill(-Infinity);
  sums[0] = 0;
  eachStep(band, (from, shape, to) => {
    const score = (sums[from] ?? 0) + temper * (scores[from * SHAPES.length + shape] ?? 0);
    sums[to] = logAdd(sums[to] ?? -Infinity, score);
  });
  return sums;
}

function sumBackward(band: Band, scores: Float32Array, temper: number): Float64Array {
  const sums = new Float64Array(band.size).fill(-Infinity);
  sums[band.size - 1] = 0;
  eachStepBack(band, (from, shape, to) => {
    const score = (sums[to] ?? 0) + temper * (scores[from * SHAPES.length + shape] ?? 0);
    sums[from] = logAdd(sums[from] ?? -Infinity, score);
  });
  return sums;
}

/** ln(e^a + e^b); what is smaller by a factor of e^30 is nothing. */
function logAdd(a: number, b: number): number {
  const [most, least] = a > b ? [a, b] : [b, a];
  return most - least > 30 ? most : most + Math.log1p(Math.exp(least - most));
}
