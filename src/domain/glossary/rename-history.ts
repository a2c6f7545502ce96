import type { TranslationUnit, UnitVersion } from "../thread.ts";
import { versionOf } from "../unit-provenance.ts";

/**
 * Where among a unit's versions its last run of renamings begins: from there on they differ from the unit in
 * their text alone, as no other work on a unit leaves it. The number of versions where there is no such run.
 */
export function renamingsFrom(unit: TranslationUnit): number {
  const versions = unit.versions ?? [];
  let from = versions.length;
  while (from > 0 && differInText(versions[from - 1], versionOf(unit))) from--;
  return from;
}

function differInText(version: UnitVersion | undefined, now: UnitVersion): boolean {
  if (version === undefined || version.text === now.text) return false;
  const keys = new Set([...Object.keys(version), ...Object.keys(now)]);
  keys.delete("text");
  return [...keys].every((key) => Reflect.get(version, key) === Reflect.get(now, key));
}

/** The unit with a new text by renaming: with its old one among the versions, or back where it came from. */
export function renamed(unit: TranslationUnit, text: string): TranslationUnit {
  const { versions = [], ...rest } = unit;
  const from = renamingsFrom(unit);
  const back = versions.findIndex((version, i) => i >= from && version.text === text);
  if (back === 0) return { ...rest, text };
  const kept = back === -1 ? [...versions, versionOf(unit)] : versions.slice(0, back);
  return { ...unit, text, versions: kept };
}
