import { uniqueIds } from "./hash.ts";
import type { SegmentId } from "./ids.ts";
import type { Segment, TranslationUnit, UnitState } from "./thread.ts";
import { sourceHashOf } from "./unit-text.ts";

/** One row of original and translation side by side. */
export interface BitextRow {
  /** Neighbouring segments in reading order; none where the translation adds something. */
  readonly segments: readonly Segment[];
  /** Null where nothing is translated. */
  readonly unit: TranslationUnit | null;
  /** Distinct within the list; the same before and after the row gets a unit or a new text. */
  readonly key: string;
}

/**
 * Lays units beside the segments they translate: rows in reading order, every segment in exactly one of
 * them and every unit in exactly one of them, whatever the list of units says.
 *
 * - The first unit of the list that names a segment has it.
 * - Of a unit whose segments are torn apart, the row holds the run of neighbours that begins with the
 *   earliest one; the others are free for later units, or stand untranslated.
 * - A unit that names no segment (left) stands where it stands in the list: after the unit before it.
 *
 * @param segments in reading order.
 */
export function bitextRows(
  segments: readonly Segment[],
  units: readonly TranslationUnit[],
): readonly BitextRow[] {
  const claims = claimsOf(segments, units);
  const unique = uniqueIds();
  const rows: BitextRow[] = [];
  const push = (covered: readonly Segment[], unit: TranslationUnit | null): void => {
    const [first] = covered;
    const key = first === undefined ? `u:${unit?.id ?? ""}` : `s:${first.id}`;
    rows.push({ segments: covered, unit, key: unique(key) });
  };
  for (const unit of claims.leading) push([], unit);
  for (let i = 0; i < segments.length;) {
    const claim = claims.byStart.get(i);
    const length = claim?.length ?? 1;
    push(segments.slice(i, i + length), claim?.unit ?? null);
    for (const unit of claim?.following ?? []) push([], unit);
    i += length;
  }
  return rows;
}

/** A run of segments that a unit has, and the units without segments that stand after it. */
interface Claim {
  readonly unit: TranslationUnit;
  readonly length: number;
  readonly following: TranslationUnit[];
}

interface Claims {
  readonly byStart: ReadonlyMap<number, Claim>;
  readonly leading: readonly TranslationUnit[];
}

function claimsOf(segments: readonly Segment[], units: readonly TranslationUnit[]): Claims {
  const indexOf = new Map<SegmentId, number>();
  segments.forEach(({ id }, i) => {
    if (!indexOf.has(id)) indexOf.set(id, i);
  });
  const taken = new Set<number>();
  const byStart = new Map<number, Claim>();
  const leading: TranslationUnit[] = [];
  let following = leading;
  for (const unit of units) {
    const free = unit.segments.flatMap((id) => {
      const index = indexOf.get(id);
      return index === undefined || taken.has(index) ? [] : [index];
    });
    const run = firstRun(free);
    const [start] = run;
    if (start === undefined) {
      following.push(unit);
      continue;
    }
    for (const index of run) taken.add(index);
    following = [];
    byStart.set(start, { unit, length: run.length, following });
  }
  return { byStart, leading };
}

/** The neighbouring numbers that begin with the least one. */
function firstRun(indices: readonly number[]): readonly number[] {
  const sorted = [...new Set(indices)].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const end = sorted.findIndex((index, i) => index !== first + i);
  return end === -1 ? sorted : sorted.slice(0, end);
}

/**
 * The state a row is shown in: null where there is no unit, `stale` where the unit was made from other
 * words than the row's segments have now, else what the unit says.
 */
export function rowState(row: BitextRow, text: string): UnitState | null {
  if (row.unit === null) return null;
  return row.unit.sourceHash === sourceHashOf(text, row.segments) ? row.unit.state : "stale";
}
