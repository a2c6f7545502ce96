import { useMemo, useState } from "react";
import { bitextRows } from "#domain/bitext.ts";
import { type ComparedRows, compareRows, placeOf } from "#domain/compare-rows.ts";
import type { Segment, Translation } from "#domain/thread.ts";

/** What is compared under a row, by the row's key. */
export type Comparison = ReadonlyMap<string, ComparedRows>;

/**
 * The translation that another one is compared with: none at first, and none where it is gone or is itself
 * the one shown.
 */
export function useCompared(all: readonly Translation[], shown: Translation | null) {
  const [chosen, setChosen] = useState<string | null>(null);
  const other = all.find(({ id }) => id === chosen && id !== shown?.id) ?? null;
  return {
    other,
    choose: (translation: Translation | null) => {
      setChosen(translation?.id ?? null);
    },
  };
}

/** Groups of rows to compare, each at the last row of the translation shown that it is about. */
export function useComparison(
  segments: readonly Segment[],
  shown: Translation | null,
  other: Translation | null,
): Comparison {
  return useMemo(() => {
    if (shown === null || other === null) return new Map();
    const groups = compareRows(
      bitextRows(segments, shown.units),
      bitextRows(segments, other.units),
    );
    return new Map(
      groups.flatMap((group) => {
        const place = placeOf(group);
        return place === null ? [] : [[place, group] as const];
      }),
    );
  }, [segments, shown, other]);
}
