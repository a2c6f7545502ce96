import { confirmUnit } from "../bitext-edit.ts";
import { contentId } from "../hash.ts";
import { type UnitId, unitId } from "../ids.ts";
import type { OwnedText } from "../machine-units.ts";
import type { Segment, TranslationUnit, UnitVersion } from "../thread.ts";
import { combined, versionOf, withoutAlignment, withoutCredits } from "../unit-provenance.ts";
import { joinPieces, sourceHashOf } from "../unit-text.ts";
import { type Cell, type Cells, mergeCells } from "./cells.ts";
import { goesBack, hasReading, type IsSuch, sameWords, wordsOf } from "./readings.ts";

/** Words proposed for a place, and whether they go into it or beside what stands there. */
export interface Proposal {
  readonly version: UnitVersion;
  readonly decision: "take" | "both";
  readonly owned: OwnedText;
  /** Gives an id that no unit of the translation has. */
  readonly newId: (id: string) => string;
  /** The units whose words were put there by the same decision: what comes after them is kept beside. */
  readonly taken: WeakSet<TranslationUnit>;
}

/**
 * Lays words into cells, which become one where they are several.
 *
 * @param parts the cells from sentence `at` on that the words stand for.
 * @returns whether anything changed.
 */
export function layIn(
  cells: Cells,
  at: number,
  parts: readonly Cell[],
  proposal: Proposal,
): boolean {
  const units = parts.flatMap(({ unit }) => unit ?? []);
  const { version, owned } = proposal;
  if (units.length > 0 && sameWords(joinedText(parts), version.text)) {
    return checkCells(parts, proposal);
  }
  const isSuch: IsSuch = (hash) => hash === wordsOf(version);
  const isBack = units.length === 1 && units.some((unit) => goesBack(unit, isSuch, version));
  if (!isBack && units.some((unit) => hasReading(unit, isSuch))) return false;
  const joined = joinedUnit(parts, owned);
  const cell = mergeCells(cells, at, parts);
  cell.unit = put(joined, units, cell.segments, proposal);
  return true;
}

/**
 * Lays words into what a translation adds after a cell.
 *
 * @param id of the unit they are for; null for words of their own.
 * @returns whether anything changed.
 */
export function layInAddition(cell: Cell, id: UnitId | null, proposal: Proposal): boolean {
  const { version } = proposal;
  const index = cell.added.findIndex((unit) => unit.id === id);
  const unit = cell.added[index] ?? null;
  if (unit !== null) {
    const alone: Cell = { segments: [], unit, added: [] };
    const of: Cell[] = [];
    const changed = layIn({ leading: alone, of }, 0, [alone], proposal);
    if (alone.unit !== null) cell.added[index] = alone.unit;
    return changed;
  }
  const isSuch: IsSuch = (hash) => hash === wordsOf(version);
  if (cell.added.some((one) => isSuch(wordsOf(one)) || hasReading(one, isSuch))) return false;
  cell.added.push(put(null, [], [], proposal));
  return true;
}

/** Notes that the words that stand there were checked, where the correction says so. */
function checkCells(parts: readonly Cell[], { version, owned }: Proposal): boolean {
  if (version.state !== "confirmed") return false;
  let changed = false;
  for (const part of parts) {
    if (part.unit === null) continue;
    const { id } = part.unit;
    const hash = sourceHashOf(owned.text, part.segments);
    const unit = confirmUnit([part.unit], id, version.at, version.by, hash)[0] ?? part.unit;
    changed ||= unit !== part.unit;
    part.unit = unit;
  }
  return changed;
}

function put(
  joined: TranslationUnit | null,
  units: readonly TranslationUnit[],
  segments: readonly Segment[],
  { version, decision, owned, newId, taken }: Proposal,
): TranslationUnit {
  const names = segments.map(({ id }) => id);
  const alternatives = units.flatMap((unit) => unit.alternatives ?? []);
  const isTaken = units.some((unit) => taken.has(unit));
  if (joined !== null && (decision === "both" || isTaken)) {
    const beside = { ...joined, alternatives: [...alternatives, version] };
    if (isTaken) taken.add(beside);
    return beside;
  }
  const versions = units.flatMap((unit) => [...(unit.versions ?? []), versionOf(unit)]);
  const id = joined?.id ?? unitId(newId(contentId("u", ...names, version.text)));
  const put = withoutAlignment({
    ...(joined !== null && withoutCredits(joined)),
    id,
    segments: names,
    sourceHash: sourceHashOf(owned.text, segments),
    ...version,
    ...(versions.length > 0 && { versions }),
    ...(alternatives.length > 0 && { alternatives }),
  });
  taken.add(put);
  return put;
}

/** What stands in several cells as one unit, made from the words they have now; the unit itself where it is one. */
function joinedUnit(parts: readonly Cell[], owned: OwnedText): TranslationUnit | null {
  const [first, ...others] = parts.flatMap(({ unit }) => unit ?? []);
  if (first === undefined || parts.length === 1) return first ?? null;
  const segments = parts.flatMap((part) => part.segments);
  return {
    ...withoutAlignment(others.reduce((unit, other) => combined(unit, other, unit.text), first)),
    text: joinedText(parts),
    segments: segments.map(({ id }) => id),
    sourceHash: sourceHashOf(owned.text, segments),
  };
}

/** A line break joins the texts of different paragraphs, a space all others. */
const joinedText = (parts: readonly Cell[]): string =>
  joinPieces(
    parts.flatMap(({ unit, segments }) =>
      unit === null || unit.text === ""
        ? []
        : [{ text: unit.text, paragraph: segments[0]?.paragraph ?? 0 }],
    ),
  );
