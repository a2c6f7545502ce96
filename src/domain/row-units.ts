import type { BitextRow } from "./bitext.ts";
import { contentId, uniqueIds } from "./hash.ts";
import { type UnitId, unitId } from "./ids.ts";
import type { Segment, TranslationUnit } from "./thread.ts";
import { withoutAlignment } from "./unit-provenance.ts";
import { sourceHashOf } from "./unit-text.ts";

/* What every change to the rows of a bitext is made of. */

/** What a unit is before anything is said in it. */
export const blankUnit = (id: UnitId): Pick<TranslationUnit, "id" | "segments" | "sourceHash"> => ({
  id,
  segments: [],
  sourceHash: "",
});

/** The same unit, standing for these segments as they are now. */
export function madeFrom(
  text: string,
  segments: readonly Segment[],
  unit: TranslationUnit,
): TranslationUnit {
  const sourceHash = sourceHashOf(text, segments);
  const unchecked = unit.origin === "human" ? "edited" : "machine";
  const state = unit.state === "stale" ? unchecked : unit.state;
  return {
    ...withoutAlignment(unit),
    state,
    segments: segments.map(({ id }) => id),
    sourceHash,
  };
}

/** A unit of its own for a part of another's text: same provenance, no history, and nobody's other words. */
export function partOf(
  unit: TranslationUnit,
  text: string,
  units: readonly TranslationUnit[],
): TranslationUnit {
  const { versions: _versions, alternatives: _alternatives, ...provenance } = unit;
  return { ...provenance, id: freshUnitId(text, units), text };
}

/** An id for a unit of these words that none of the units has. */
export function freshUnitId(text: string, units: readonly TranslationUnit[]): UnitId {
  const unique = uniqueIds();
  for (const { id } of units) unique(id);
  const taken = new Set<string>(units.map(({ id }) => id));
  let id = unique(contentId("u", text));
  while (taken.has(id)) id = unique(id);
  return unitId(id);
}

/** The units of the rows in reading order, `count` rows from `from` replaced; each names what its row shows. */
export function unitsOf(
  rows: readonly BitextRow[],
  from: number,
  count: number,
  replacement: readonly TranslationUnit[],
): readonly TranslationUnit[] {
  const asShown = ({ unit, segments }: BitextRow): readonly TranslationUnit[] => {
    if (unit === null) return [];
    // What stays as it was stays the same object, so that its row is not rendered again.
    const same =
      unit.segments.length === segments.length &&
      unit.segments.every((id, i) => id === segments[i]?.id);
    return [same ? unit : { ...unit, segments: segments.map(({ id }) => id) }];
  };
  return [
    ...rows.slice(0, from).flatMap(asShown),
    ...replacement,
    ...rows.slice(from + count).flatMap(asShown),
  ];
}
