import type { SegmentId } from "./ids.ts";
import type { Segment, TranslationUnit } from "./thread.ts";

/**
 * Carries units over to a corrected text's segments. A segment whose id stayed keeps its unit. Changed
 * segments are matched in order with the new ones that stand after the same kept segment; their units keep
 * the hash of the old text and so show as stale. A new segment between two of one unit joins that unit.
 *
 * A unit all of whose segments vanished stays as a unit without segments, so that nobody's work is lost,
 * unless its text is empty.
 */
export function carryUnits(
  oldSegments: readonly Segment[],
  newSegments: readonly Segment[],
  units: readonly TranslationUnit[],
): readonly TranslationUnit[] {
  const counterparts = counterpartsOf(oldSegments, newSegments);
  const indexOf = new Map(newSegments.map(({ id }, i) => [id, i]));
  const claimed = new Set(counterparts.values());
  return units.flatMap((unit): readonly TranslationUnit[] => {
    if (unit.segments.length === 0) return [unit];
    const indices = new Set(
      unit.segments.flatMap((id) => indexOf.get(counterparts.get(id) ?? id) ?? []),
    );
    if (indices.size === 0 && unit.text.trim() === "") return [];
    const filled = fillGaps(
      [...indices].sort((a, b) => a - b),
      (index) => {
        const segment = newSegments[index];
        return segment !== undefined && !claimed.has(segment.id);
      },
    );
    const segments = filled.flatMap((index) => newSegments[index]?.id ?? []);
    return [sameIds(segments, unit.segments) ? unit : { ...unit, segments }];
  });
}

/** Adds the numbers between two neighbours where every one of them is free. */
function fillGaps(
  ascending: readonly number[],
  isFree: (index: number) => boolean,
): readonly number[] {
  return ascending.flatMap((from, i) => {
    const gap: number[] = [];
    for (let index = from + 1; index < (ascending[i + 1] ?? 0); index++) {
      if (!isFree(index)) return [from];
      gap.push(index);
    }
    return [from, ...gap];
  });
}

const sameIds = (a: readonly SegmentId[], b: readonly SegmentId[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** For each old segment the new one that stands for it, where there is one; no new one stands for two. */
function counterpartsOf(
  oldSegments: readonly Segment[],
  newSegments: readonly Segment[],
): ReadonlyMap<SegmentId, SegmentId> {
  const present = new Set(newSegments.map(({ id }) => id));
  const kept = new Set(oldSegments.flatMap(({ id }) => (present.has(id) ? [id] : [])));
  const counterparts = new Map<SegmentId, SegmentId>();
  for (const id of kept) counterparts.set(id, id);
  const newRuns = runsAfterKept(newSegments, kept);
  for (const [after, run] of runsAfterKept(oldSegments, kept)) {
    const replacements = newRuns.get(after) ?? [];
    run.forEach((id, i) => {
      const replacement = replacements[i];
      if (replacement !== undefined) counterparts.set(id, replacement);
    });
  }
  return counterparts;
}

/** The segments that were not kept, by the kept one before them (null: none), in order. */
function runsAfterKept(
  segments: readonly Segment[],
  kept: ReadonlySet<SegmentId>,
): ReadonlyMap<SegmentId | null, readonly SegmentId[]> {
  const runs = new Map<SegmentId | null, SegmentId[]>();
  let after: SegmentId | null = null;
  for (const { id } of segments) {
    const run = runs.get(after) ?? [];
    runs.set(after, run);
    if (kept.has(id)) after = id;
    else run.push(id);
  }
  return runs;
}
