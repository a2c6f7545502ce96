import type { BeadOdds } from "./lattice.ts";

/** The share of beads whose translation leaves out or adds a clause, and how much wider they vary. */
const LOOSE = { share: 0.1, wider: 3 } as const;
/** The variance of the logarithm of the ratio of lengths: short sentences vary more. */
const VARIANCE = { always: 0.01, perCharacter: 2.2 } as const;
/** Characters of equal length taken as seen, so that one omission does not bend a short text. */
const PRIOR = 1000;
const RATIO = { least: 0.6, most: 1.6 } as const;
const LEAST_SPREAD = 0.5;

/**
 * Length odds in the spirit of Gale & Church (Computational Linguistics 19(1), 1993), with a normal on the
 * logarithm of the ratio (as in D. Varga et al., RANLP 2005, hunalign's), a second, wider one for loose
 * translations, and the chance of such lengths in these texts set against it.
 */
export function lengthOdds(source: readonly string[], target: readonly string[]): BeadOdds {
  const [a, b] = [sideOf(source), sideOf(target)];
  const ratio = (b.whole + PRIOR) / (a.whole + PRIOR);
  const shift = Math.log(Math.min(RATIO.most, Math.max(RATIO.least, ratio)));
  return (i0, i1, j0, j1) => {
    const s = between(a.lengths, i0, i1);
    const t = between(b.lengths, j0, j1);
    const [logS, logT] = [Math.log(s), Math.log(t)];
    const variance = VARIANCE.always + (VARIANCE.perCharacter * 2) / (s + t);
    const aligned = looseNormal(logT - logS - shift, variance);
    const there = splitOf(b, j0, j1, logT) - between(b.chances, j0, j1);
    const back = splitOf(a, i0, i1, logS) - between(a.chances, i0, i1);
    return aligned + (there + back) / 2;
  };
}

/** Sums over the sentences before each index, so that a range is a difference. */
interface Side {
  readonly whole: number;
  readonly lengths: Float64Array;
  readonly logs: Float64Array;
  /** ln of the density of each sentence's ln length among all of its side. */
  readonly chances: Float64Array;
}

function sideOf(sentences: readonly string[]): Side {
  const lengths = sentences.map((sentence) => sentence.trim().length + 1);
  const logs = lengths.map((length) => Math.log(length));
  const mean = average(logs);
  const variance = Math.max(LEAST_SPREAD ** 2, average(logs.map((log) => (log - mean) ** 2)));
  const chances = logs.map(
    (log) => -((log - mean) ** 2) / (2 * variance) - Math.log(2 * Math.PI * variance) / 2,
  );
  const sums = sumsOf(lengths);
  return { whole: sums.at(-1) ?? 0, lengths: sums, logs: sumsOf(logs), chances: sumsOf(chances) };
}

const average = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value;
  });
  return sums;
}

const between = (sums: Float64Array, from: number, to: number): number =>
  (sums[to] ?? 0) - (sums[from] ?? 0);

/** ln of the density of cutting a length into these pieces, all cuts alike, on the scale of ln lengths. */
function splitOf({ logs }: Side, from: number, to: number, logWhole: number): number {
  const pieces = to - from;
  if (pieces === 1) return 0;
  return between(logs, from, to) - pieces * logWhole + (LOG_FACTORIAL[pieces - 1] ?? 0);
}

const LOG_FACTORIAL = [0, 0, Math.log(2), Math.log(6)];

/** ln of the two normals together, by a table of the squared distance in variances. */
function looseNormal(x: number, variance: number): number {
  const square = (x * x) / variance;
  const shape = square < TABLE_END ? (TABLE[Math.round(square * TABLE_STEPS)] ?? 0) : tail(square);
  return shape - Math.log(2 * Math.PI * variance) / 2;
}

const TABLE_END = 60;
const TABLE_STEPS = 32;
const tail = (square: number): number =>
  Math.log(LOOSE.share / LOOSE.wider) - square / (2 * LOOSE.wider ** 2);
const TABLE = Float64Array.from({ length: TABLE_END * TABLE_STEPS + 1 }, (_, i) => {
  const square = i / TABLE_STEPS;
  return Math.log((1 - LOOSE.share) * Math.exp(-square / 2) + Math.exp(tail(square)));
});
