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
