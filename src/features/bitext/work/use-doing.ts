import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import { fitsFilter, isUnchecked, type RowFilter } from "#domain/row-filter.ts";

/** What is being done to a row. */
export type Doing = "reading" | "menu" | "editing" | "splitting" | "history";

/** What a row can ask of the list around it; each names the row by its key. */
export interface RowSteps {
  readonly begin: (key: string, what: Doing) => void;
  /** Goes back to reading, with the focus on the row. */
  readonly back: (key: string) => void;
  /** Opens the field of the row above or below. */
  readonly step: (key: string, by: 1 | -1) => void;
  /** Opens the field of the next row that wants work; goes back to reading where none does. */
  readonly goOn: (key: string | null) => void;
}

interface Rows {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly BitextRow[];
  /** The original's text. */
  readonly text: string;
  /** Says that nothing is left to check. */
  readonly onEnd: () => void;
}

/** A row that is shown, and its place among all. */
interface PlacedRow {
  readonly row: BitextRow;
  readonly index: number;
}

/** Whoever looks at checked ones wants to see each of them, everybody else what is left to do. */
const wantsWork = (row: BitextRow, text: string, filter: RowFilter): boolean =>
  filter === "edited" || filter === "confirmed" || filter === "readings" || isUnchecked(row, text);

/** The row after one that still wants work, from the top again after the last. */
function nextOpen(
  shown: readonly PlacedRow[],
  text: string,
  filter: RowFilter,
  key: string | null,
): BitextRow | undefined {
  const place = shown.findIndex(({ row }) => row.key === key);
  const inOrder = [...shown.slice(place + 1), ...shown.slice(0, Math.max(place, 0))];
  return inOrder.find(({ row }) => wantsWork(row, text, filter))?.row;
}

const rowOf = (list: HTMLElement | null, key: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-pair="${CSS.escape(key)}"]`) ?? null;

/** Where the row that is worked at goes, as one that is joined to another does, its neighbour has the focus. */
function useGoneRow(
  list: RefObject<HTMLElement | null>,
  shown: readonly PlacedRow[],
  busy: string | null,
) {
  const place = useRef(-1);
  useEffect(() => {
    const now = shown.findIndex(({ row }) => row.key === busy);
    const neighbour = shown[Math.min(place.current, shown.length - 1)];
    if (busy !== null && now === -1 && neighbour !== undefined) {
      const { activeElement: active } = document;
      if (active === null || active === document.body)
        rowOf(list.current, neighbour.row.key)?.focus();
    }
    place.current = now;
  }, [list, shown, busy]);
}

/**
 * Which rows are shown, and what is done to one of them: one thing to one row at a time. The focus goes back
 * to the row where it ends; the row that is worked at stays in sight whatever the filter says.
 */
export function useDoing({ list, rows, text, onEnd }: Rows) {
  const [filter, setFilter] = useState<RowFilter>("all");
  const [now, setNow] = useState<{ readonly key: string; readonly what: Doing } | null>(null);
  const busy = now?.key ?? null;
  const shown = useMemo(
    () =>
      rows
        .map((row, index) => ({ row, index }))
        .filter(({ row }) => row.key === busy || fitsFilter(row, text, filter)),
    [rows, text, filter, busy],
  );
  // What the rows are given must stay the same things while they come and go.
  const latest = useRef({ shown, text, filter });
  useEffect(() => {
    latest.current = { shown, text, filter };
  });
  const steps = useMemo((): RowSteps => {
    const back = (key: string) => {
      // It stays in sight, and has the focus, whether it still fits the filter or not.
      setNow((what) => (what === null || what.key === key ? { key, what: "reading" } : what));
      const row = rowOf(list.current, key);
      const { activeElement: active } = document;
      // Who went elsewhere, as with a press beside a menu, stays there.
      if (active === null || active === document.body || row?.contains(active) === true)
        row?.focus();
    };
    return {
      back,
      begin: (key, what) => {
        setNow({ key, what });
      },
      step: (key, by) => {
        const { shown: all } = latest.current;
        const next = all[all.findIndex(({ row }) => row.key === key) + by];
        if (next !== undefined) setNow({ key: next.row.key, what: "editing" });
      },
      goOn: (key) => {
        const { shown: all, text: words, filter: only } = latest.current;
        const next = nextOpen(all, words, only, key);
        if (next !== undefined) setNow({ key: next.key, what: "editing" });
        else {
          if (key !== null) back(key);
          onEnd();
        }
      },
    };
  }, [list, onEnd]);
  useGoneRow(list, shown, busy);
  return {
    filter,
    setFilter: (next: RowFilter) => {
      setFilter(next);
      setNow((what) => (what?.what === "reading" ? null : what));
    },
    shown,
    steps,
    of: (key: string): Doing => (now?.key === key ? now.what : "reading"),
  };
}
