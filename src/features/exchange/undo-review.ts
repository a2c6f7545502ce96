import type { ThreadDocument, Translation } from "#domain/thread.ts";
import { undoUnits } from "#domain/undo-units.ts";

/**
 * Takes a review back: the translations it touched are as they were. One whose sentences have changed again
 * since stays, so that nothing else is undone.
 */
export function undoReview(
  current: ThreadDocument,
  before: ThreadDocument,
  after: ThreadDocument,
): ThreadDocument {
  const was = new Map(before.translations.map((entry) => [entry.id, entry]));
  const became = new Map(after.translations.map((entry) => [entry.id, entry]));
  const translations = current.translations.flatMap((entry): readonly Translation[] => {
    const [old, done] = [was.get(entry.id), became.get(entry.id)];
    if (done === undefined || done === old) return [entry];
    const units = undoUnits(entry.units, { before: old?.units ?? [], after: done.units });
    if (units === null) return [entry];
    return old === undefined && units.length === 0 ? [] : [{ ...entry, units }];
  });
  return { ...current, translations };
}
