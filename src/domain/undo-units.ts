import type { TranslationUnit } from "./thread.ts";

/** The units of a translation before and after something was done to them. */
export interface UnitsChange {
  readonly before: readonly TranslationUnit[];
  readonly after: readonly TranslationUnit[];
}

/**
 * Takes one change back in units that may have changed elsewhere since, as a machine adds sentences while a
 * person works. Null where the very units it changed have changed again: then there is no way back that would
 * not undo something else too.
 */
export function undoUnits(
  now: readonly TranslationUnit[],
  { before, after }: UnitsChange,
): readonly TranslationUnit[] | null {
  const start = commonLength(before, after, 0);
  const tail = commonLength(before.toReversed(), after.toReversed(), start);
  const [was, became] = [
    before.slice(start, before.length - tail),
    after.slice(start, after.length - tail),
  ];
  const place = became.length === 0 ? gapAfter(now, before[start - 1]) : indexOfRun(now, became);
  return place === -1 ? null : now.toSpliced(place, became.length, ...was);
}

const alike = (a: TranslationUnit | undefined, b: TranslationUnit | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** How many units at the start are the same; `taken` of them are spoken for at the other end. */
function commonLength(
  a: readonly TranslationUnit[],
  b: readonly TranslationUnit[],
  taken: number,
): number {
  const most = Math.min(a.length, b.length) - taken;
  let length = 0;
  while (length < most && alike(a[length], b[length])) length++;
  return length;
}

function indexOfRun(units: readonly TranslationUnit[], run: readonly TranslationUnit[]): number {
  return units.findIndex(
    ({ id }, i) => id === run[0]?.id && run.every((one, j) => alike(one, units[i + j])),
  );
}

/** Where something stood that is gone: after the unit it stood after. */
function gapAfter(units: readonly TranslationUnit[], last: TranslationUnit | undefined): number {
  if (last === undefined) return 0;
  const index = units.findIndex(({ id }) => id === last.id);
  return index === -1 ? -1 : index + 1;
}
