import type { Band } from "./band.ts";
import type { Counterpart, Counterparts } from "./counterparts.ts";
import type { BeadOdds } from "./lattice.ts";
import type { TokenType, Vocabulary } from "./vocabulary.ts";

/** The most sentences one side of a bead can have. */
export const WIDEST = 4;

/** A token of one side, as it is looked for on the other. */
interface Probe {
  /** The sentences of the other side where a counterpart stands, ascending. */
  readonly places: readonly number[];
  /** What it is worth to find one within 1, 2, 3, 4 sentences, over finding none. */
  readonly gains: readonly number[];
  /** What finding none is worth. */
  readonly missing: number;
}

/** Added to the count of a token's other places, so that a single place is not proof. */
const SMOOTHING = 0.4;
const MOST_COMMON = 0.95;
/** How likely a token has a counterpart in a translation, before one was found: a known word is in the lexicon. */
const UNFOUND = { known: 0.35, word: 0.1, number: 0.5, address: 0.5, mark: 0.2 } as const;

/**
 * What the words say of beads inside the band, as ln odds against chance. Each token is a witness: where sentences translate each other, its counterpart is found with its own
 * likelihood or by chance; elsewhere by chance alone, which is how often the counterpart stands in the
 * other text. Both directions are asked and averaged.
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
      sum += (there.missing[i] ?? 0) + (there.found[b - 1]?.[cellAt(grid, i, j0)] ?? 0);
    }
    for (let j = j0; j < j1; j++) {
      sum += (back.missing[j] ?? 0) + (back.found[a - 1]?.[cellAt(grid, i0, j)] ?? 0);
    }
    return sum / 2;
  };
}

function probesOf(
  side: Vocabulary,
  other: Vocabulary,
  counterparts: readonly (readonly Counterpart[])[],
): readonly Probe[] {
  const count = other.sentences.length;
  const seen = new Int32Array(count).fill(-1);
  return side.types.map((type, index) => {
    const mine = counterparts[index] ?? [];
    if (mine.length === 0) return unfound(type);
    const places: number[] = [];
    let likely = 0;
    for (const each of mine) {
      likely = Math.max(likely, each.likely);
      for (const place of other.types[each.type]?.places ?? []) {
        if (seen[place] !== index) places.push(place);
        seen[place] = index;
      }
    }
    if (mine.length > 1) places.sort((a, b) => a - b);
    return { places, ...oddsOf(likely, (places.length - 1 + SMOOTHING) / count) };
  });
}

/** What finding a counterpart and finding none are worth, if so many sentences have one by chance. */
function oddsOf(likely: number, rate: number): Pick<Probe, "gains" | "missing"> {
  const missing = Math.log(1 - likely);
  const gains: number[] = [];
  for (let width = 1; width <= WIDEST; width++) {
    const chance = 1 - (1 - Math.min(MOST_COMMON, rate)) ** width;
    gains.push(Math.log((likely + (1 - likely) * chance) / chance) - missing);
  }
  return { gains, missing };
}

/** A token that nothing in the whole other text stands for: its sentence may have no counterpart at all. */
function unfound({ kind, meanings }: TokenType): Probe {
  const likely = kind === "word" ? UNFOUND[meanings.length > 0 ? "known" : "word"] : UNFOUND[kind];
  return { places: [], gains: [], missing: Math.log(1 - likely) };
}

/**
 * Sentence pairs inside the band and a little around it, so that wide beads at its edge find theirs. Rows
 * are source sentences; the columns of a row, and the rows of a column, are one stretch.
 */
interface Grid {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly start: Int32Array;
  readonly firstRow: Int32Array;
  readonly lastRow: Int32Array;
  readonly size: number;
}

function gridOf(band: Band): Grid {
  const first = new Int32Array(band.rows);
  const last = new Int32Array(band.rows);
  const start = new Int32Array(band.rows);
  const firstRow = new Int32Array(band.columns).fill(band.rows);
  const lastRow = new Int32Array(band.columns).fill(-1);
  let size = 0;
  for (let row = 0; row < band.rows; row++) {
    const from = band.first[Math.max(0, row - WIDEST)] ?? 0;
    const to = Math.min(band.columns - 1, band.last[Math.min(band.rows, row + WIDEST)] ?? 0);
    first[row] = from;
    last[row] = to;
    start[row] = size;
    size += Math.max(0, to - from + 1);
    for (let column = from; column <= to; column++) {
      firstRow[column] = Math.min(firstRow[column] ?? row, row);
      lastRow[column] = row;
    }
  }
  return { first, last, start, firstRow, lastRow, size };
}

const cellAt = (grid: Grid, row: number, column: number): number =>
  (grid.start[row] ?? 0) + column - (grid.first[row] ?? 0);

/** What each sentence finds in windows of 1 to 4 sentences of the other side that start at a cell. */
interface Windows {
  readonly grid: Grid;
  /** What a sentence is worth where none of its tokens is found. */
  readonly missing: Float64Array;
  readonly found: readonly Float32Array[];
}

function emptyWindows(grid: Grid, sentences: number): Windows {
  const found = Array.from({ length: WIDEST }, () => new Float32Array(grid.size));
  return { grid, missing: new Float64Array(sentences), found };
}

function acrossRows(grid: Grid, side: Vocabulary, probes: readonly Probe[]): Windows {
  const windows = emptyWindows(grid, side.sentences.length);
  side.sentences.forEach((types, row) => {
    const [from, to] = [grid.first[row] ?? 0, grid.last[row] ?? -1];
    for (const type of types) {
      const probe = probes[type];
      if (probe === undefined) continue;
      windows.missing[row] = (windows.missing[row] ?? 0) + probe.missing;
      spread(probe, from, to, (width, column, gain) => {
        const cell = cellAt(grid, row, column);
        const values = windows.found[width];
        if (values) values[cell] = (values[cell] ?? 0) + gain;
      });
    }
  });
  return windows;
}

function downColumns(grid: Grid, side: Vocabulary, probes: readonly Probe[]): Windows {
  const windows = emptyWindows(grid, side.sentences.length);
  side.sentences.forEach((types, column) => {
    const [from, to] = [grid.firstRow[column] ?? 0, grid.lastRow[column] ?? -1];
    for (const type of types) {
      const probe = probes[type];
      if (probe === undefined) continue;
      windows.missing[column] = (windows.missing[column] ?? 0) + probe.missing;
      spread(probe, from, to, (width, row, gain) => {
        const cell = cellAt(grid, row, column);
        const values = windows.found[width];
        if (values) values[cell] = (values[cell] ?? 0) + gain;
      });
    }
  });
  return windows;
}

/** Visits each window that holds a place of the probe once, if it starts within `from`..`to`. */
function spread(
  { places, gains }: Probe,
  from: number,
  to: number,
  visit: (width: number, start: number, gain: number) => void,
): void {
  const begin = lowerBound(places, from);
  for (let width = 0; width < WIDEST; width++) {
    const gain = gains[width] ?? 0;
    let next = from;
    for (let k = begin; k < places.length && next <= to; k++) {
      const place = places[k] ?? 0;
      const end = Math.min(place, to);
      for (let start = Math.max(next, place - width); start <= end; start++) {
        visit(width, start, gain);
      }
      next = Math.max(next, end + 1);
    }
  }
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
