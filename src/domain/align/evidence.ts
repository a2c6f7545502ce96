import type { Band } from "./band.ts";
import type { Counterpart, Counterparts } from "./counterparts.ts";
import type { BeadOdds } from "./lattice.ts";
import type { TokenType, Vocabulary } from "./vocabulary.ts";

/** The most sentences one side of a bead can have. */
const WIDEST = 4;

/** The tokens of one side, as they are looked for on the other; all by the index of their type. */
interface Probes {
  /** The sentences of the other side where a counterpart stands, ascending. */
  readonly places: readonly (readonly number[])[];
  /** What it is worth to find one within 1, 2, 3, 4 sentences, over finding none: {@link WIDEST} a type. */
  readonly gains: Float64Array;
  /** What finding none is worth. */
  readonly missing: Float64Array;
}

/** Added to the count of a token's other places, so that a single place is not proof. */
const SMOOTHING = 0.4;
const MOST_COMMON = 0.95;
/** How likely a token has a counterpart in a translation, before one was found: a known word is in the lexicon. */
const UNFOUND = { known: 0.35, word: 0.1, number: 0.75, address: 0.7, mark: 0.2 } as const;

/**
 * What the words say of beads inside the band, as ln odds against chance. Each token is a witness: where
 * sentences translate each other, its counterpart is found with its own likelihood or by chance; elsewhere
 * by chance alone, which is how often the counterpart stands in the other text. Both directions are asked
 * and averaged; but what speaks against one of several sentences on a side counts whole, as nothing in the
 * other direction tells whether that very sentence belongs there.
 */
export function wordOdds(
  source: Vocabulary,
  target: Vocabulary,
  counterparts: Counterparts,
  band: Band,
): BeadOdds {
  const grid = gridOf(band);
  const there = acrossRows(grid, source, probesOf(source, target, counterparts.source));
  const back = downColumns(grid, target, probesOf(target, source, counterparts.target));
  return (i0, i1, j0, j1) => {
    const [a, b] = [i1 - i0, j1 - j0];
    let sum = 0;
    for (let i = i0; i < i1; i++) {
      const said = (there.missing[i] ?? 0) + (there.found[b - 1]?.[cellAt(grid, i, j0)] ?? 0);
      sum += a > 1 && said < 0 ? said : said / 2;
    }
    for (let j = j0; j < j1; j++) {
      const said = (back.missing[j] ?? 0) + (back.found[a - 1]?.[cellAt(grid, i0, j)] ?? 0);
      sum += b > 1 && said < 0 ? said : said / 2;
    }
    return sum;
  };
}

function probesOf(
  side: Vocabulary,
  other: Vocabulary,
  counterparts: readonly (readonly Counterpart[])[],
): Probes {
  const count = other.sentences.length;
  const lexicon = side.types.some(({ meanings }) => meanings.length > 0);
  const seen = new Int32Array(count).fill(-1);
  const gains = new Float64Array(side.types.length * WIDEST);
  const missing = new Float64Array(side.types.length);
  const places = side.types.map((type, index) => {
    const mine = counterparts[index] ?? [];
    const likely =
      mine.length === 0 ? unfound(type, lexicon) : Math.max(...mine.map((one) => one.likely));
    missing[index] = Math.log(1 - likely);
    if (mine.length === 0) return NOWHERE;
    const found = placesOf(other, mine, seen, index);
    const rate = Math.min(MOST_COMMON, (found.length - 1 + SMOOTHING) / count);
    for (let width = 1; width <= WIDEST; width++) {
      const chance = 1 - (1 - rate) ** width;
      const odds = (likely + (1 - likely) * chance) / (chance * (1 - likely));
      gains[index * WIDEST + width - 1] = Math.log(odds);
    }
    return found;
  });
  return { places, gains, missing };
}

const NOWHERE: readonly number[] = [];

/**
 * A token that nothing in the whole other text stands for: its sentence may have no counterpart at all.
 * Without a lexicon that is what to expect of a word.
 */
function unfound({ kind, meanings }: TokenType, lexicon: boolean): number {
  if (kind !== "word") return UNFOUND[kind];
  if (meanings.length > 0) return UNFOUND.known;
  return lexicon ? UNFOUND.word : 0;
}

/** Where any of the counterparts stands, ascending. `seen` says of each place who asked last. */
function placesOf(
  other: Vocabulary,
  counterparts: readonly Counterpart[],
  seen: Int32Array,
  asker: number,
): readonly number[] {
  const [first, ...more] = counterparts.map(({ type }) => other.types[type]?.places ?? NOWHERE);
  if (first === undefined || more.length === 0) return first ?? NOWHERE;
  const places: number[] = [];
  for (const list of [first, ...more]) {
    for (const place of list) {
      if (seen[place] !== asker) places.push(place);
      seen[place] = asker;
    }
  }
  return places.sort((a, b) => a - b);
}

/**
 * Sentence pairs inside the band and a little around it, so that wide beads at its edge find theirs. Rows
 * are source sentences; the columns of a row, and the rows of a column, are one stretch.
 */
interface Grid {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** What to add to a column to get its cell in a row. */
  readonly base: Int32Array;
  readonly firstRow: Int32Array;
  readonly lastRow: Int32Array;
  readonly size: number;
}

function gridOf(band: Band): Grid {
  const first = new Int32Array(band.rows);
  const last = new Int32Array(band.rows);
  const base = new Int32Array(band.rows);
  const firstRow = new Int32Array(band.columns).fill(band.rows);
  const lastRow = new Int32Array(band.columns).fill(-1);
  let size = 0;
  for (let row = 0; row < band.rows; row++) {
    const from = band.first[Math.max(0, row - WIDEST)] ?? 0;
    const to = Math.min(band.columns - 1, band.last[Math.min(band.rows, row + WIDEST)] ?? 0);
    first[row] = from;
    last[row] = to;
    base[row] = size - from;
    size += Math.max(0, to - from + 1);
    for (let column = from; column <= to; column++) {
      firstRow[column] = Math.min(firstRow[column] ?? row, row);
      lastRow[column] = row;
    }
  }
  return { first, last, base, firstRow, lastRow, size };
}

const cellAt = (grid: Grid, row: number, column: number): number => (grid.base[row] ?? 0) + column;

/** What each sentence finds in windows of 1 to 4 sentences of the other side that start at a cell. */
interface Windows {
  /** What a sentence is worth where none of its tokens is found. */
  readonly missing: Float64Array;
  readonly found: readonly Float32Array[];
}

function acrossRows(grid: Grid, side: Vocabulary, probes: Probes): Windows {
  const windows = emptyWindows(grid, side, probes);
  const columns = Int32Array.from(grid.firstRow, (_row, column) => column);
  side.sentences.forEach((types, row) => {
    const stretch = { from: grid.first[row] ?? 0, to: grid.last[row] ?? -1 };
    const cells = { base: columns, add: grid.base[row] ?? 0 };
    for (const type of types) spread(windows.found, probes, type, stretch, cells);
  });
  return windows;
}

function downColumns(grid: Grid, side: Vocabulary, probes: Probes): Windows {
  const windows = emptyWindows(grid, side, probes);
  side.sentences.forEach((types, column) => {
    const stretch = { from: grid.firstRow[column] ?? 0, to: grid.lastRow[column] ?? -1 };
    const cells = { base: grid.base, add: column };
    for (const type of types) spread(windows.found, probes, type, stretch, cells);
  });
  return windows;
}

function emptyWindows(grid: Grid, side: Vocabulary, probes: Probes): Windows {
  const found = Array.from({ length: WIDEST }, () => new Float32Array(grid.size));
  const missing = Float64Array.from(side.sentences, (types) =>
    types.reduce((sum, type) => sum + (probes.missing[type] ?? 0), 0),
  );
  return { missing, found };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The cell of a window's first sentence is `base` of that sentence and `add`. */
interface Cells {
  readonly base: Int32Array;
  readonly add: number;
}

/** Adds a token's gain to each window that holds a place of it once, if it starts within the stretch. */
function spread(
  found: readonly Float32Array[],
  probes: Probes,
  type: number,
  { from, to }: Stretch,
  { base, add }: Cells,
): void {
  const places = probes.places[type] ?? NOWHERE;
  const begin = lowerBound(places, from);
  found.forEach((values, width) => {
    const gain = probes.gains[type * WIDEST + width] ?? 0;
    let next = from;
    for (let k = begin; k < places.length && next <= to; k++) {
      const place = places[k] ?? 0;
      const end = Math.min(place, to);
      for (let start = Math.max(next, place - width); start <= end; start++) {
        const cell = (base[start] ?? 0) + add;
        values[cell] = (values[cell] ?? 0) + gain;
      }
      next = Math.max(next, end + 1);
    }
  });
}

/** The first index whose value is not below `least`. */
function lowerBound(values: readonly number[], least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
