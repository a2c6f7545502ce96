/** Sentences of both sides that say the same; one side may be empty. Indices from 0. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A sentence, and the number of the paragraph it stands in. */
export interface ParagraphedText {
  readonly text: string;
  readonly paragraph: number;
}

/** The variance of the target's length for one character of the source (Gale & Church, 3.1). */
const VARIANCE = 6.8;
/** The shapes of beads and what each costs more than 1-1, from the paper's table 5: -ln(p / p(1-1)). */
const SHAPES = [
  { source: 1, target: 1, cost: 0 },
  { source: 1, target: 0, cost: -Math.log(0.0099 / 2 / 0.89) },
  { source: 0, target: 1, cost: -Math.log(0.0099 / 2 / 0.89) },
  { source: 2, target: 1, cost: -Math.log(0.089 / 2 / 0.89) },
  { source: 1, target: 2, cost: -Math.log(0.089 / 2 / 0.89) },
  { source: 2, target: 2, cost: -Math.log(0.011 / 0.89) },
] as const;
/**
 * No pair of languages here differs by more; a wider ratio says that parts are missing. `prior` is how
 * many characters of equal length are taken as seen, so that one omission does not bend a short text.
 */
const RATIO = { least: 0.6, most: 1.6, prior: 1000 } as const;
/** The most that the length of an omitted or added sentence can cost: people leave out long ones too. */
const NULL_COST = 3;
/** Up to this many cells the whole table is filled; above it, a band around the diagonal. */
const CELLS = 4_000_000;
/** The least half-width of the band, in sentences. */
const BAND = 25;

/**
 * Aligns two lists of sentences by their lengths in characters, after W. A. Gale and K. W. Church,
 * "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1), 1993.
 * The ratio of the lengths is taken from the two texts themselves. Unlike in the paper, the length of an
 * omitted sentence costs little, which finds more omissions.
 *
 * The beads cover both lists in order, every index once. Lists whose table would be huge are aligned
 * inside a band around the diagonal of equal shares of the text, so time and memory stay bounded.
 */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
): readonly Bead[] {
  const [a, b] = [source.map(lengthOf), target.map(lengthOf)];
  return alignLengths(a, b, ratioOf(a, b));
}

/**
 * Aligns as {@link alignSentences}, inside pairs of paragraphs where both sides have equally many of
 * them (and more than one). Indices are those of the whole lists. A paragraph is a run of one number.
 */
export function alignParagraphed(
  source: readonly ParagraphedText[],
  target: readonly ParagraphedText[],
): readonly Bead[] {
  const a = source.map(({ text }) => lengthOf(text));
  const b = target.map(({ text }) => lengthOf(text));
  const ratio = ratioOf(a, b);
  const [from, to] = [paragraphStarts(source), paragraphStarts(target)];
  if (from.length !== to.length || from.length < 2) return alignLengths(a, b, ratio);
  return from.flatMap((s, i) => {
    const t = to[i] ?? b.length;
    const beads = alignLengths(a.slice(s, from[i + 1]), b.slice(t, to[i + 1]), ratio);
    return beads.map(({ source, target }) => ({
      source: source.map((index) => index + s),
      target: target.map((index) => index + t),
    }));
  });
}

const lengthOf = (text: string): number => text.trim().length;

const sum = (lengths: readonly number[]): number => lengths.reduce((a, b) => a + b, 0);

function ratioOf(source: readonly number[], target: readonly number[]): number {
  const ratio = (sum(target) + RATIO.prior) / (sum(source) + RATIO.prior);
  return Math.min(RATIO.most, Math.max(RATIO.least, ratio));
}

function paragraphStarts(texts: readonly ParagraphedText[]): readonly number[] {
  return texts.flatMap(({ paragraph }, i) => (paragraph === texts[i - 1]?.paragraph ? [] : [i]));
}

/** The sums of the lengths before each index, and the whole sum at the end. */
function sumsOf(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    sums[i + 1] = (sums[i] ?? 0) + length;
  });
  return sums;
}

/** For each row of the table, the first and the last column that is filled, and where the row starts. */
interface Band {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly start: Float64Array;
  readonly cells: number;
}

/**
 * Around the column whose share of the target equals the row's share of the source. Neighbouring rows
 * overlap, so that a way through always exists: each row reaches the column of the row below.
 */
function bandOf(source: Float64Array, target: Float64Array): Band {
  const [rows, columns] = [source.length, target.length];
  const half = rows * columns <= CELLS ? columns : Math.max(BAND, Math.floor(CELLS / rows / 4));
  const scale = (target[columns - 1] ?? 0) / (source[rows - 1] || 1);
  const middle = new Int32Array(rows + 1);
  for (let row = 0, column = 0; row < rows; row++) {
    const share = (source[row] ?? 0) * scale;
    while (column < columns - 1 && (target[column] ?? 0) < share) column++;
    middle[row] = column;
  }
  middle[rows - 1] = columns - 1;
  middle[rows] = columns - 1;
  const band = {
    first: new Int32Array(rows),
    last: new Int32Array(rows),
    start: new Float64Array(rows),
  };
  let cells = 0;
  for (let row = 0; row < rows; row++) {
    const first = row === 0 ? 0 : Math.max(0, (middle[row] ?? 0) - half);
    const last = Math.min(columns - 1, (middle[row + 1] ?? 0) + half);
    band.first[row] = first;
    band.last[row] = last;
    band.start[row] = cells;
    cells += last - first + 1;
  }
  return { ...band, cells };
}

/** -ln of the probability that a pair of lengths differs this much by chance: the paper's delta. */
function mismatch(source: number, target: number, ratio: number): number {
  const mean = (source + target / ratio) / 2;
  if (mean === 0) return 0;
  return tailCost(Math.abs(target - source * ratio) / Math.sqrt(VARIANCE * mean));
}

/** -ln(2 (1 - Phi(z))), after Abramowitz & Stegun 26.2.17; finite where the tail itself underflows. */
function tailCost(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (z * z) / 2 - Math.log((2 * series) / Math.sqrt(2 * Math.PI));
}

/** The table of the dynamic programme: the cheapest way to each cell, and the shape of its last bead. */
interface Table {
  /** Sums of lengths; row and column n stand behind n sentences. */
  readonly source: Float64Array;
  readonly target: Float64Array;
  readonly ratio: number;
  readonly band: Band;
  readonly costs: Float64Array;
  readonly shapes: Uint8Array;
}

function alignLengths(
  source: readonly number[],
  target: readonly number[],
  ratio: number,
): readonly Bead[] {
  const [a, b] = [sumsOf(source), sumsOf(target)];
  const band = bandOf(a, b);
  const costs = new Float64Array(band.cells).fill(Infinity);
  const table = { source: a, target: b, ratio, band, costs, shapes: new Uint8Array(band.cells) };
  costs[0] = 0;
  for (let row = 0; row < a.length; row++) {
    const last = band.last[row] ?? 0;
    for (let column = band.first[row] ?? 0; column <= last; column++) {
      if (row + column > 0) fillCell(table, row, column);
    }
  }
  return wayBack(table);
}

const cellOf = (band: Band, row: number, column: number): number =>
  (band.start[row] ?? 0) + column - (band.first[row] ?? 0);

function fillCell(table: Table, row: number, column: number): void {
  const { source, target, ratio, band, costs } = table;
  let best = Infinity;
  let bestShape = 0;
  for (let shape = 0; shape < SHAPES.length; shape++) {
    const step = SHAPES[shape] ?? SHAPES[0];
    const fromRow = row - step.source;
    const fromColumn = column - step.target;
    if (fromRow < 0 || fromColumn < 0) continue;
    if (fromColumn < (band.first[fromRow] ?? 0) || fromColumn > (band.last[fromRow] ?? 0)) continue;
    const before = (costs[cellOf(band, fromRow, fromColumn)] ?? Infinity) + step.cost;
    if (before >= best) continue;
    const sourceLength = (source[row] ?? 0) - (source[fromRow] ?? 0);
    const targetLength = (target[column] ?? 0) - (target[fromColumn] ?? 0);
    const difference = mismatch(sourceLength, targetLength, ratio);
    const whole = step.source > 0 && step.target > 0;
    const cost = before + (whole ? difference : Math.min(difference, NULL_COST));
    if (cost < best) {
      best = cost;
      bestShape = shape;
    }
  }
  const cell = cellOf(band, row, column);
  costs[cell] = best;
  table.shapes[cell] = bestShape;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

function wayBack({ band, shapes, source, target }: Table): readonly Bead[] {
  const beads: Bead[] = [];
  let row = source.length - 1;
  let column = target.length - 1;
  while (row > 0 || column > 0) {
    const step = SHAPES[shapes[cellOf(band, row, column)] ?? 0] ?? SHAPES[0];
    beads.push({
      source: range(row - step.source, row),
      target: range(column - step.target, column),
    });
    row -= step.source;
    column -= step.target;
  }
  return beads.reverse();
}
