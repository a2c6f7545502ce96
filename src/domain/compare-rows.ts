import type { BitextRow } from "./bitext.ts";

/** Rows of two translations of one text that together cover the same sentences. */
export interface ComparedRows {
  readonly shown: readonly BitextRow[];
  readonly other: readonly BitextRow[];
}

/**
 * Lays the rows of two translations beside each other: the smallest groups that cover the same segments on
 * both sides, in order. What a translation adds (a row without segments) goes with the rows before it, at the
 * very beginning with those after it. Every row is in exactly one group.
 *
 * @param shown and `other`: of `bitextRows` over the same segments.
 */
export function compareRows(
  shown: readonly BitextRow[],
  other: readonly BitextRow[],
): readonly ComparedRows[] {
  const groups: ComparedRows[] = [];
  let i = 0;
  let j = 0;
  while (i < shown.length || j < other.length) {
    const [fromI, fromJ] = [i, j];
    let lead = 0;
    let covered = 0;
    do {
      const ours = j >= other.length || (lead <= 0 && i < shown.length);
      const length = (ours ? shown[i++] : other[j++])?.segments.length ?? 0;
      lead += ours ? length : -length;
      covered += length;
    } while ((lead !== 0 || covered === 0) && (i < shown.length || j < other.length));
    while (shown[i]?.segments.length === 0) i++;
    while (other[j]?.segments.length === 0) j++;
    groups.push({ shown: shown.slice(fromI, i), other: other.slice(fromJ, j) });
  }
  return groups;
}

/** The text of the rows' units, sentence after sentence; "" where nothing is translated. */
export const textOfRows = (rows: readonly BitextRow[]): string =>
  rows.flatMap(({ unit }) => (unit === null || unit.text === "" ? [] : [unit.text])).join(" ");

/** The key of the row a group's comparison stands under: its last one. */
export const placeOf = ({ shown }: ComparedRows): string | null => shown.at(-1)?.key ?? null;
