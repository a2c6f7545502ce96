import { type BitextRow, bitextRows } from "./bitext.ts";
import type { UnitId } from "./ids.ts";
import { blankUnit, freshUnitId, madeFrom, partOf, unitsOf } from "./row-units.ts";
import { segmentText } from "./segment.ts";
import type { Segment, TranslationUnit } from "./thread.ts";
import { combined, versionOf, withoutAlignment, withoutCredits } from "./unit-provenance.ts";

/*
 * What a reader does to an alignment by hand. Each function returns a new list of units, or the very list
 * it got where there is nothing to do. Rows are counted as `bitextRows` lays them out. No word of the
 * translation is lost or moved past another; only white space between sentences may change.
 *
 * An alignment by hand says that the two sides belong together, so the units it touches are taken to be
 * made from the words their segments have now, and what a machine thought of the pair is forgotten.
 */

/** Joins a row with the one below it: the segments of both, and the texts of both. */
export function joinRows(
  text: string,
  segments: readonly Segment[],
  units: readonly TranslationUnit[],
  rowIndex: number,
): readonly TranslationUnit[] {
  const rows = bitextRows(segments, units);
  const [upper, lower] = [rows[rowIndex], rows[rowIndex + 1]];
  if (upper === undefined || lower === undefined) return units;
  const covered = [...upper.segments, ...lower.segments];
  const joined =
    upper.unit !== null && lower.unit !== null
      ? combined(upper.unit, lower.unit, joinTexts(upper, lower))
      : (upper.unit ?? lower.unit);
  if (joined === null) return units;
  return unitsOf(rows, rowIndex, 2, [madeFrom(text, covered, joined)]);
}

/**
 * Splits a row: its first `sourceCount` segments keep its first `targetCount` sentences, the rest becomes
 * a row below. One half may lack one side, never both.
 *
 * @param language BCP 47 tag of the translation, by which its sentences are found.
 */
export function splitRow(
  text: string,
  segments: readonly Segment[],
  units: readonly TranslationUnit[],
  rowIndex: number,
  sourceCount: number,
  targetCount: number,
  language: string,
): readonly TranslationUnit[] {
  const rows = bitextRows(segments, units);
  const row = rows[rowIndex];
  if (row === undefined || row.unit === null) return units;
  const sentences = segmentText(row.unit.text, language).length;
  if (!isCount(sourceCount, row.segments.length) || !isCount(targetCount, sentences)) return units;
  if (sourceCount + targetCount === 0) return units;
  if (sourceCount === row.segments.length && targetCount === sentences) return units;
  const [above, below] = cutText(row.unit.text, targetCount, language);
  const upper = madeFrom(text, row.segments.slice(0, sourceCount), { ...row.unit, text: above });
  const rest = partOf(row.unit, below, units);
  const lower = madeFrom(text, row.segments.slice(sourceCount), rest);
  return unitsOf(rows, rowIndex, 1, [upper, lower]);
}

/**
 * Moves the row's first target sentence to the end of the row above, or its last one to the start of the
 * row below. A row left with segments but no text says that they have no counterpart; one left with
 * neither disappears.
 *
 * @param language BCP 47 tag of the translation, by which its sentences are found.
 */
export function moveTarget(
  text: string,
  segments: readonly Segment[],
  units: readonly TranslationUnit[],
  rowIndex: number,
  direction: "up" | "down",
  language: string,
): readonly TranslationUnit[] {
  const rows = bitextRows(segments, units);
  const up = direction === "up";
  const [row, other] = [rows[rowIndex], rows[rowIndex + (up ? -1 : 1)]];
  if (row === undefined || row.unit === null || other === undefined) return units;
  const sentences = segmentText(row.unit.text, language).length;
  if (sentences === 0) return units;
  const [first, second] = cutText(row.unit.text, up ? 1 : sentences - 1, language);
  const [moved, left] = up ? [first, second] : [second, first];
  const part = partOf(row.unit, moved, units);
  const receiver = madeFrom(text, other.segments, received(other, part, up));
  const giver = madeFrom(text, row.segments, { ...row.unit, text: left });
  const gone = left === "" && row.segments.length === 0;
  const pair = up ? [receiver, giver] : [giver, receiver];
  return unitsOf(rows, up ? rowIndex - 1 : rowIndex, 2, gone ? [receiver] : pair);
}

/** The receiving row's unit with the sentence at its end or its start; an empty one becomes the part. */
function received(row: BitextRow, part: TranslationUnit, atEnd: boolean): TranslationUnit {
  if (row.unit === null) return part;
  const { unit } = row;
  if (unit.text.trim() === "") return { ...part, id: unit.id, ...versionsOf(unit) };
  return combined(unit, part, atEnd ? `${unit.text} ${part.text}` : `${part.text} ${unit.text}`);
}

const versionsOf = ({ versions }: TranslationUnit): Pick<TranslationUnit, "versions"> =>
  versions === undefined ? {} : { versions };

/**
 * Gives a row a new text by a person's hand, made from the words its segments have now. What the unit
 * said before is kept among its versions; a row without a unit gets one. The same text changes nothing.
 */
export function editUnit(
  segments: readonly Segment[],
  text: string,
  units: readonly TranslationUnit[],
  rowIndex: number,
  newText: string,
  by: string | undefined,
  at: string,
): readonly TranslationUnit[] {
  const rows = bitextRows(segments, units);
  const row = rows[rowIndex];
  if (row === undefined || newText === (row.unit?.text ?? "")) return units;
  const edited: TranslationUnit = {
    ...(row.unit === null ? blankUnit(freshUnitId(newText, units)) : withoutCredits(row.unit)),
    text: newText,
    origin: "human",
    state: "edited",
    at,
    ...(by !== undefined && { by }),
    ...(row.unit !== null && { versions: [...(row.unit.versions ?? []), versionOf(row.unit)] }),
  };
  return unitsOf(rows, rowIndex, 1, [madeFrom(text, row.segments, edited)]);
}

/**
 * Notes that a person has checked a unit. Its origin stays what it was; the state before is kept among its
 * versions. Nothing changes where the unit is confirmed already, or is not in the list.
 *
 * @param by who checked it; without, whoever the unit names stays.
 * @param sourceHash where given, what it was checked against: a stale unit is thereby right again.
 */
export function confirmUnit(
  units: readonly TranslationUnit[],
  id: UnitId,
  at: string,
  by?: string,
  sourceHash?: string,
): readonly TranslationUnit[] {
  const index = units.findIndex((unit) => unit.id === id);
  const unit = units[index];
  if (unit === undefined) return units;
  const checkedAgainst = sourceHash ?? unit.sourceHash;
  if (unit.state === "confirmed" && checkedAgainst === unit.sourceHash) return units;
  return units.with(index, {
    ...withoutAlignment(unit),
    state: "confirmed",
    at,
    ...(by !== undefined && { by }),
    sourceHash: checkedAgainst,
    versions: [...(unit.versions ?? []), versionOf(unit)],
  });
}

const isCount = (count: number, most: number): boolean =>
  Number.isInteger(count) && count >= 0 && count <= most;

/** The text before and after the end of its first `count` sentences. */
function cutText(text: string, count: number, language: string): readonly [string, string] {
  const start = segmentText(text, language)[count]?.start ?? text.length;
  return [text.slice(0, start).trimEnd(), text.slice(start).trim()];
}

/** A line break joins the texts of different paragraphs, a space all others. */
function joinTexts(upper: BitextRow, lower: BitextRow): string {
  const [above, below] = [upper.segments.at(-1), lower.segments[0]];
  const apart = above !== undefined && below !== undefined && above.paragraph !== below.paragraph;
  return [upper.unit?.text ?? "", lower.unit?.text ?? ""]
    .filter((text) => text.trim() !== "")
    .join(apart ? "\n" : " ");
}
