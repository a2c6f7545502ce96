import type { UnitId } from "../ids.ts";
import type { TranslationUnit } from "../thread.ts";
import { versionOf, withoutAlignment, withoutCredits } from "../unit-provenance.ts";

/**
 * Puts what somebody else says in the place of what stands there, which goes among the unit's versions.
 * The very list where there is no such unit or alternative.
 *
 * @param index of the alternative in the unit's list.
 * @param at RFC 3339: when it was chosen.
 */
export function chooseAlternative(
  units: readonly TranslationUnit[],
  id: UnitId,
  index: number,
  at: string,
): readonly TranslationUnit[] {
  const place = units.findIndex((unit) => unit.id === id);
  const unit = units[place];
  const chosen = unit?.alternatives?.[index];
  if (unit === undefined || chosen === undefined) return units;
  const versions = [...(unit.versions ?? []), versionOf(unit)];
  const replaced = { ...withoutCredits(unit), ...chosen, at, versions };
  return units.with(place, withoutAlternative(withoutAlignment(replaced), index));
}

/** Lets an alternative go. The very list where there is no such unit or alternative. */
export function dropAlternative(
  units: readonly TranslationUnit[],
  id: UnitId,
  index: number,
): readonly TranslationUnit[] {
  const place = units.findIndex((unit) => unit.id === id);
  const unit = units[place];
  if (unit?.alternatives?.[index] === undefined) return units;
  return units.with(place, withoutAlternative(unit, index));
}

/** An empty list is no list. */
function withoutAlternative(unit: TranslationUnit, index: number): TranslationUnit {
  const { alternatives = [], ...rest } = unit;
  const left = alternatives.toSpliced(index, 1);
  return left.length === 0 ? rest : { ...rest, alternatives: left };
}
