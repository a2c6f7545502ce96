import { type BitextRow, rowState } from "./bitext.ts";

/** Which rows a translator wants to see. */
export const ROW_FILTERS = [
  "all",
  "machine",
  "untranslated",
  "stale",
  "readings",
  "edited",
  "confirmed",
] as const;

export type RowFilter = (typeof ROW_FILTERS)[number];

/** @param text the original's text: a unit made from other words than it has now is stale. */
export function fitsFilter(row: BitextRow, text: string, filter: RowFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "untranslated":
      return row.unit === null;
    case "readings":
      return (row.unit?.alternatives ?? []).length > 0;
    case "machine":
    case "stale":
    case "edited":
    case "confirmed":
      return rowState(row, text) === filter;
  }
}

/** Nobody has looked at it yet, or not since the original changed, or there is nothing to look at. */
export function isUnchecked(row: BitextRow, text: string): boolean {
  const state = rowState(row, text);
  return state === null || state === "machine" || state === "stale";
}

/**
 * The row to go to from one: the next that is unchecked, from the top again after the last; -1 for none.
 *
 * @param from its index; the row itself is not meant. -1 for the first of all.
 */
export function nextUnchecked(rows: readonly BitextRow[], text: string, from: number): number {
  const after = rows.findIndex((row, i) => i > from && isUnchecked(row, text));
  return after === -1 ? rows.findIndex((row, i) => i < from && isUnchecked(row, text)) : after;
}
