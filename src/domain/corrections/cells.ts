import { bitextRows } from "../bitext.ts";
import type { OwnedText } from "../machine-units.ts";
import type { Segment, TranslationUnit } from "../thread.ts";

/** A row while corrections are laid in, and what the translation adds after it. */
export interface Cell {
  readonly segments: readonly Segment[];
  unit: TranslationUnit | null;
  readonly added: TranslationUnit[];
}

/** The rows of a text: each sentence has its cell, and may share it with its neighbours. */
export interface Cells {
  /** For what the translation adds before the first sentence; without segments. */
  readonly leading: Cell;
  readonly of: Cell[];
}

export function cellsOf(owned: OwnedText, units: readonly TranslationUnit[]): Cells {
  const leading: Cell = { segments: [], unit: null, added: [] };
  const of: Cell[] = [];
  for (const { segments, unit } of bitextRows(owned.segments, units)) {
    if (segments.length === 0) {
      if (unit !== null) (of.at(-1) ?? leading).added.push(unit);
      continue;
    }
    const cell: Cell = { segments, unit, added: [] };
    for (const _ of segments) of.push(cell);
  }
  return { leading, of };
}

/** The cells that have these sentences and no others; null where one of them has more. */
export function cellsIn({ of }: Cells, at: number, count: number): readonly Cell[] | null {
  const cells = [...new Set(of.slice(at, at + count))];
  const sentences = cells.reduce((sum, { segments }) => sum + segments.length, 0);
  return count > 0 && sentences === count ? cells : null;
}

/** One cell in the place of neighbours. What was added between them stands after it. */
export function mergeCells(cells: Cells, at: number, parts: readonly Cell[]): Cell {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const segments = parts.flatMap((part) => part.segments);
  const merged = { segments, unit: null, added: parts.flatMap(({ added }) => added) };
  for (let i = 0; i < segments.length; i++) cells.of[at + i] = merged;
  return merged;
}

/** The units in reading order. Each names the segments its cell has, and is itself where it did so before. */
export function unitsOf({ leading, of }: Cells): readonly TranslationUnit[] {
  return [leading, ...new Set(of)].flatMap(({ segments, unit, added }) =>
    (unit === null ? [] : [named(unit, segments)]).concat(added),
  );
}

function named(unit: TranslationUnit, segments: readonly Segment[]): TranslationUnit {
  const isSame =
    unit.segments.length === segments.length &&
    segments.every(({ id }, i) => id === unit.segments[i]);
  return isSame ? unit : { ...unit, segments: segments.map(({ id }) => id) };
}
