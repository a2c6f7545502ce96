import { bitextRows } from "./bitext.ts";
import { confirmUnit, editUnit } from "./bitext-edit.ts";
import type { UnitId } from "./ids.ts";
import { blankUnit, freshUnitId, madeFrom, unitsOf } from "./row-units.ts";
import type { Segment, TranslationUnit } from "./thread.ts";
import { sourceHashOf } from "./unit-text.ts";

/** Who works at a translation, and when. */
export interface Hand {
  readonly by?: string;
  /** RFC 3339 */
  readonly at: string;
}

/** The text a bitext is of, and its sentences in reading order. */
export interface SegmentedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/**
 * Saves what a person wrote, or left, in the field of a row: other words are an edit, the same words a check
 * of them. Nothing where nothing stood and nothing was written. An empty field over a sentence of the original
 * says that it has no counterpart.
 *
 * @param copied the unit whose words they are, where the memory gave them: their origin is `memory` then, and
 *   they count as checked.
 */
export function saveUnit(
  { text, segments }: SegmentedText,
  units: readonly TranslationUnit[],
  rowIndex: number,
  words: string,
  { by, at }: Hand,
  copied?: UnitId,
): readonly TranslationUnit[] {
  const row = bitextRows(segments, units)[rowIndex];
  if (row === undefined) return units;
  if (words.trim() !== (row.unit?.text ?? "").trim()) {
    const edited = editUnit(segments, text, units, rowIndex, words, by, at);
    return copied === undefined ? edited : asCopied(segments, edited, rowIndex, copied);
  }
  if (row.unit === null) return units;
  const hash = sourceHashOf(text, row.segments);
  return confirmUnit(units, row.unit.id, at, row.unit.by ?? by, hash);
}

/** Somebody translated this very sentence before: the words are that unit's. */
function asCopied(
  segments: readonly Segment[],
  units: readonly TranslationUnit[],
  rowIndex: number,
  copiedFrom: UnitId,
): readonly TranslationUnit[] {
  const unit = bitextRows(segments, units)[rowIndex]?.unit ?? null;
  return units.map((one) =>
    one === unit ? { ...one, origin: "memory", state: "confirmed", copiedFrom } : one,
  );
}

/**
 * Says that the sentences of a row have no counterpart in the translation. Words that stood beside them are
 * not lost: they become a row of their own below, as something the translation adds. Nothing changes where a
 * row has no sentences of the original, or where that is said already.
 */
export function markNoCounterpart(
  { text, segments }: SegmentedText,
  units: readonly TranslationUnit[],
  rowIndex: number,
  { by, at }: Hand,
): readonly TranslationUnit[] {
  const rows = bitextRows(segments, units);
  const row = rows[rowIndex];
  if (row === undefined || row.segments.length === 0) return units;
  const { unit } = row;
  if (unit !== null && unit.text === "" && unit.state === "confirmed") return units;
  const none: TranslationUnit = madeFrom(text, row.segments, {
    ...blankUnit(freshUnitId("", units)),
    text: "",
    origin: "human",
    state: "confirmed",
    at,
    ...(by !== undefined && { by }),
  });
  const added = unit === null || unit.text === "" ? [] : [madeFrom(text, [], unit)];
  return unitsOf(rows, rowIndex, 1, [none, ...added]);
}
