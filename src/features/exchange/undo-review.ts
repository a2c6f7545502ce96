import type { SegmentId } from "#domain/ids.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import { type UnitsChange, undoUnits } from "#domain/undo-units.ts";

/**
 * Takes a review back: the sentences it touched are as they were. Those that have changed again since stay, so
 * that nothing else is undone.
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
    const units = stretches(old?.units ?? [], done.units).reduce<readonly TranslationUnit[]>(
      (now, stretch) => undoUnits(now, stretch) ?? now,
      entry.units,
    );
    return old === undefined && units.length === 0 ? [] : [{ ...entry, units }];
  });
  return { ...current, translations };
}

/** What was changed, in the smallest parts that can be taken back alone: each for the same sentences. */
function stretches(
  before: readonly TranslationUnit[],
  after: readonly TranslationUnit[],
): readonly UnitsChange[] {
  const [stayed, taken] = [new Set(after), new Set(before.flatMap(({ segments }) => segments))];
  const found: UnitsChange[] = [];
  let open: { before: TranslationUnit[]; after: TranslationUnit[] } = { before: [], after: [] };
  const isClosed = (): boolean => {
    const [was, became] = [segmentsOf(open.before), segmentsOf(open.after)];
    return (
      [...was].every((id) => became.has(id)) &&
      [...became].every((id) => was.has(id) || !taken.has(id))
    );
  };
  let i = 0;
  for (const unit of after) {
    for (let old = before[i]; old !== undefined && !stayed.has(old); old = before[++i])
      open.before.push(old);
    if (unit !== before[i]) {
      open.after.push(unit);
      continue;
    }
    i++;
    if (isClosed()) {
      found.push(open);
      open = { before: [unit], after: [unit] };
    } else {
      open.before.push(unit);
      open.after.push(unit);
    }
  }
  open.before.push(...before.slice(i));
  return [...found, open];
}

const segmentsOf = (units: readonly TranslationUnit[]): ReadonlySet<SegmentId> =>
  new Set(units.flatMap(({ segments }) => segments));
