import { bitextRows } from "./bitext.ts";
import { confirmUnit, joinRows, moveTarget, splitRow } from "./bitext-edit.ts";
import { chooseAlternative, dropAlternative } from "./corrections/alternatives.ts";
import type { UnitId } from "./ids.ts";
import type { TranslationUnit } from "./thread.ts";
import { type Hand, markNoCounterpart, saveUnit, type SegmentedText } from "./unit-save.ts";
import { sourceHashOf } from "./unit-text.ts";
import { revertUnit } from "./unit-versions.ts";

/** What a person does to one row of a bitext. */
export type RowAction =
  /** `copied`: the unit whose words they are, where the memory gave them. */
  | { readonly kind: "save"; readonly words: string; readonly copied?: UnitId }
  | { readonly kind: "confirm" }
  | { readonly kind: "join" }
  /** How many sentences of each side stay. */
  | { readonly kind: "split"; readonly sources: number; readonly targets: number }
  | { readonly kind: "move"; readonly direction: "up" | "down" }
  | { readonly kind: "no-counterpart" }
  /** Index of the version to go back to. */
  | { readonly kind: "revert"; readonly version: number }
  /** Index among the unit's alternatives. */
  | { readonly kind: "choose" | "drop"; readonly reading: number };

/**
 * Does one thing to the units of a translation; the very list where there is nothing to do.
 *
 * @param rowIndex of `bitextRows`.
 * @param language BCP 47 tag of the translation.
 */
export function actOnRow(
  owner: SegmentedText,
  units: readonly TranslationUnit[],
  rowIndex: number,
  action: RowAction,
  language: string,
  hand: Hand,
): readonly TranslationUnit[] {
  const { text, segments } = owner;
  switch (action.kind) {
    case "save":
      return saveUnit(owner, units, rowIndex, action.words, hand, action.copied);
    case "join":
      return joinRows(text, segments, units, rowIndex);
    case "split":
      return splitRow(text, segments, units, rowIndex, action.sources, action.targets, language);
    case "move":
      return moveTarget(text, segments, units, rowIndex, action.direction, language);
    case "no-counterpart":
      return markNoCounterpart(owner, units, rowIndex, hand);
    case "confirm":
    case "revert":
    case "choose":
    case "drop":
      return actOnUnit(owner, units, rowIndex, action, hand);
  }
}

type UnitAction = Extract<RowAction, { readonly kind: "confirm" | "revert" | "choose" | "drop" }>;

/** What can be done to a row only where it has a unit. */
function actOnUnit(
  { text, segments }: SegmentedText,
  units: readonly TranslationUnit[],
  rowIndex: number,
  action: UnitAction,
  { at, by }: Hand,
): readonly TranslationUnit[] {
  const row = bitextRows(segments, units)[rowIndex];
  const unit = row?.unit ?? null;
  if (row === undefined || unit === null) return units;
  switch (action.kind) {
    case "confirm":
      return confirmUnit(units, unit.id, at, unit.by ?? by, sourceHashOf(text, row.segments));
    case "revert":
      return revertUnit(units, unit.id, action.version);
    case "choose":
      return chooseAlternative(units, unit.id, action.reading, at);
    case "drop":
      return dropAlternative(units, unit.id, action.reading);
  }
}
