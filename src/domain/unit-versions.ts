import type { UnitId } from "./ids.ts";
import type { TranslationUnit } from "./thread.ts";
import { versionOf, withoutCredits } from "./unit-provenance.ts";

/**
 * Gives a unit the words of one of its former versions, with what is known of their making. The words that
 * stand there now become a version, so nothing is lost either way.
 *
 * @param index of the version in the unit's list.
 */
export function revertUnit(
  units: readonly TranslationUnit[],
  id: UnitId,
  index: number,
): readonly TranslationUnit[] {
  const place = units.findIndex((unit) => unit.id === id);
  const unit = units[place];
  const version = unit?.versions?.[index];
  if (unit === undefined || version === undefined) return units;
  const unchecked = version.origin === "machine" ? "machine" : "edited";
  return units.with(place, {
    ...withoutCredits(unit),
    ...version,
    state: version.state === "stale" ? unchecked : version.state,
    versions: [...(unit.versions ?? []), versionOf(unit)],
  });
}

/** The version to go back to for the machine's words; null where no machine wrote here, or its words stand. */
export function machineVersion({ origin, text, versions = [] }: TranslationUnit): number | null {
  const index = versions.findLastIndex((version) => version.origin === "machine");
  const words = versions[index]?.text;
  return words === undefined || (origin === "machine" && words === text) ? null : index;
}
