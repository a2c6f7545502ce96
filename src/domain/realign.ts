import type { AlignedBead } from "./align/bead.ts";
import { type BitextRow, bitextRows } from "./bitext.ts";
import { alignmentOf } from "./make-units.ts";
import { madeFrom, partOf, unitsOf } from "./row-units.ts";
import { segmentText } from "./segment.ts";
import type { Segment, TranslationUnit } from "./thread.ts";
import { combined } from "./unit-provenance.ts";
import type { SegmentedText } from "./unit-save.ts";
import { joinPieces, type Piece, piecesOf } from "./unit-text.ts";

/** A sentence of the translation, and the unit it stands in now. */
interface TargetPiece extends Piece {
  readonly unit: TranslationUnit;
}

/** Rows of a bitext that are to be aligned anew: what goes to the aligner, and back into the units. */
export interface Stretch {
  /** Row indices; `to` is the first that keeps its place. */
  readonly from: number;
  readonly to: number;
  readonly segments: readonly Segment[];
  readonly source: readonly Piece[];
  readonly target: readonly TargetPiece[];
}

/** Whether a person has looked at the pair, so that it stands where it belongs. */
const isSettled = ({ unit }: BitextRow): boolean =>
  unit !== null &&
  (unit.state === "confirmed" || (unit.origin === "human" && unit.alignment === undefined));

/**
 * The stretch that begins with a row: up to the next pair below that a person has looked at, or the end.
 * Null where one side of it is empty, so that there is nothing to align.
 *
 * @param language BCP 47 tag of the translation, by which its sentences are found.
 */
export function stretchFrom(
  { text, segments }: SegmentedText,
  units: readonly TranslationUnit[],
  rowIndex: number,
  language: string,
): Stretch | null {
  const rows = bitextRows(segments, units);
  const settled = rows.findIndex((row, i) => i > rowIndex && isSettled(row));
  const to = settled === -1 ? rows.length : settled;
  const within = rows.slice(rowIndex, to);
  const covered = within.flatMap((row) => row.segments);
  const target = targetPieces(within, language);
  if (covered.length === 0 || target.length === 0) return null;
  return { from: rowIndex, to, segments: covered, source: piecesOf(text, covered), target };
}

/** Whether two stretches hold the same sentences, so that an alignment of the one is one of the other. */
export function sameStretch(a: Stretch, b: Stretch): boolean {
  const same = (one: readonly Piece[], other: readonly Piece[]): boolean =>
    one.length === other.length && one.every(({ text }, i) => text === other[i]?.text);
  return same(a.source, b.source) && same(a.target, b.target);
}

/** The sentences of the rows' translations; what has no original goes by the paragraph before it. */
function targetPieces(rows: readonly BitextRow[], language: string): readonly TargetPiece[] {
  let paragraph = 0;
  return rows.flatMap(({ unit, segments }) => {
    paragraph = segments[0]?.paragraph ?? paragraph;
    if (unit === null) return [];
    const at = paragraph;
    return segmentText(unit.text, language).map(({ start, end }) => ({
      text: unit.text.slice(start, end),
      paragraph: at,
      unit,
    }));
  });
}

/**
 * The units with a stretch aligned anew; every other row keeps its place. No sentence is lost or changes its
 * maker; a pair that is the same again stays what it was. Where a unit is cut, its first part keeps its id and
 * its history.
 *
 * @param beads of the aligner, over the stretch's source and target.
 */
export function realigned(
  { text, segments }: SegmentedText,
  units: readonly TranslationUnit[],
  stretch: Stretch,
  beads: readonly AlignedBead[],
): readonly TranslationUnit[] {
  const rows = bitextRows(segments, units);
  const begun = new Set<TranslationUnit>();
  const made: TranslationUnit[] = [];
  for (const bead of beads) {
    const parts = runsOf(pick(stretch.target, bead.target)).map((run) => {
      const part = begun.has(run.unit)
        ? partOf(run.unit, run.text, [...units, ...made])
        : withText(run.unit, run.text);
      begun.add(run.unit);
      return { part, paragraph: run.paragraph };
    });
    const unit = joined(parts);
    if (unit !== null) made.push(placed(text, pick(stretch.segments, bead.source), unit, bead));
  }
  return unitsOf(rows, stretch.from, stretch.to - stretch.from, made);
}

/** The unit with some of its sentences; itself where they are all it has. */
const withText = (unit: TranslationUnit, text: string): TranslationUnit =>
  fold(unit.text) === fold(text) ? unit : { ...unit, text };

const fold = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The same pair as before stays as it is; a new one says how sure the machine is of it. */
function placed(
  text: string,
  segments: readonly Segment[],
  unit: TranslationUnit,
  bead: AlignedBead,
): TranslationUnit {
  const same =
    unit.segments.length === segments.length &&
    unit.segments.every((id, i) => id === segments[i]?.id);
  return same ? unit : { ...madeFrom(text, segments, unit), alignment: alignmentOf(bead) };
}

interface Part {
  readonly part: TranslationUnit;
  readonly paragraph: number;
}

/** One unit for neighbouring ones; null for none. */
function joined(parts: readonly Part[]): TranslationUnit | null {
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  let { part: unit, paragraph } = first;
  for (const next of rest) {
    const text = joinPieces([
      { text: unit.text, paragraph },
      { text: next.part.text, paragraph: next.paragraph },
    ]);
    unit = combined(unit, next.part, text);
    paragraph = next.paragraph;
  }
  return unit;
}

/** Neighbouring sentences of one unit, as one. */
function runsOf(pieces: readonly TargetPiece[]): readonly TargetPiece[] {
  const runs: TargetPiece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.unit === piece.unit)
      runs[runs.length - 1] = { ...piece, text: `${last.text} ${piece.text}` };
    else runs.push(piece);
  }
  return runs;
}

const pick = <T>(items: readonly T[], indices: readonly number[]): readonly T[] =>
  indices.flatMap((index) => items[index] ?? []);
