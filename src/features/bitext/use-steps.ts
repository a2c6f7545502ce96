import { useCallback, useEffect, useRef, useState } from "react";
import { changeOrAddUnits } from "#domain/translations.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import { undoUnits, type UnitsChange } from "#domain/undo-units.ts";

type Units = readonly TranslationUnit[];

/** Taking back what was done to the translation shown since the text was opened, the last thing first. */
export interface Undoing {
  readonly count: number;
  /** False where what was done has been changed again since, so that it cannot be taken back alone. */
  readonly undo: () => boolean;
}

interface Step extends UnitsChange {
  readonly translation: Translation;
}

const isOf = (step: Step, translation: Translation | null): boolean =>
  step.translation.id === translation?.id;

/** More would only keep old texts alive. */
const MOST_STEPS = 100;

/** Applies changes to the units of the translation shown, and remembers each for taking it back. */
export function useSteps(
  translation: Translation | null,
  change: (change: (document: ThreadDocument) => ThreadDocument) => void,
): {
  /** The translation shown. */
  readonly current: () => Translation | null;
  /** Changes a translation that is or was shown. */
  readonly apply: (to: Translation, does: (units: Units) => Units) => void;
  readonly undoing: Undoing;
} {
  const steps = useRef<readonly Step[]>([]);
  const [kept, setKept] = useState<readonly Step[]>([]);
  const latest = useRef(translation);
  // A machine adds sentence after sentence: what can be done to the others stays the same thing.
  useEffect(() => {
    latest.current = translation;
  });
  const keep = useCallback((next: readonly Step[]) => {
    steps.current = next;
    setKept(next);
  }, []);
  const apply = useCallback(
    (to: Translation, does: (units: Units) => Units) => {
      const made: Step[] = [];
      change((document) =>
        changeOrAddUnits(document, to, (before) => {
          const after = does(before);
          // It is applied to what is shown first, then to what is stored: one step all the same.
          if (made.length === 0 && after !== before) made.push({ before, after, translation: to });
          return after;
        }),
      );
      if (made.length > 0) keep([...steps.current, ...made].slice(-MOST_STEPS));
    },
    [change, keep],
  );
  const undo = useCallback(() => {
    const last = steps.current.findLast((step) => isOf(step, latest.current));
    if (last === undefined) return true;
    keep(steps.current.filter((step) => step !== last));
    let undone = true;
    change((document) =>
      changeOrAddUnits(document, last.translation, (units) => {
        const back = undoUnits(units, last);
        undone = back !== null;
        return back ?? units;
      }),
    );
    return undone;
  }, [change, keep]);
  const current = useCallback(() => latest.current, []);
  const count = kept.filter((step) => isOf(step, translation)).length;
  return { current, apply, undoing: { count, undo } };
}
