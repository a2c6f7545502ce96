/**
 * The part of the table that is looked at. A node (row, column) stands behind `row` source and `column`
 * target sentences; row r holds the columns first[r]..last[r]. Both ascend, row 0 holds column 0, the last
 * row the last column, and each row reaches the one below, so that a way through always exists.
 */
export interface Band {
  readonly rows: number;
  readonly columns: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Where each row starts in an array of all nodes. */
  readonly start: Int32Array;
  readonly size: number;
}

/** Makes a band of wished-for limits, one a row, sound: inside the table, ascending, connected. */
export function bandOf(
  rows: number,
  columns: number,
  limits: (row: number) => readonly [number, number],
): Band {
  const first = new Int32Array(rows + 1);
  const last = new Int32Array(rows + 1);
  const start = new Int32Array(rows + 1);
  for (let row = 0; row <= rows; row++) {
    const [from, to] = limits(row);
    first[row] = row === 0 ? 0 : Math.max(0, Math.min(columns, Math.floor(from)));
    last[row] = row === rows ? columns : Math.max(0, Math.min(columns, Math.ceil(to)));
  }
  for (let row = rows - 1; row >= 0; row--) {
    first[row] = Math.min(first[row] ?? 0, first[row + 1] ?? 0);
  }
  let size = 0;
  for (let row = 0; row <= rows; row++) {
    // The row above must be able to step into this one.
    last[row] = Math.max(last[row] ?? 0, last[row - 1] ?? 0, first[row] ?? 0);
    if (row < rows) last[row] = Math.max(last[row] ?? 0, first[row + 1] ?? 0);
    start[row] = size;
    size += (last[row] ?? 0) - (first[row] ?? 0) + 1;
  }
  return { rows, columns, first, last, start, size };
}

/** The place of a node in an array of all nodes, or -1 outside the band. */
export function nodeAt(band: Band, row: number, column: number): number {
  if (row < 0 || row > band.rows) return -1;
  const first = band.first[row] ?? 0;
  if (column < first || column > (band.last[row] ?? -1)) return -1;
  return (band.start[row] ?? 0) + column - first;
}
