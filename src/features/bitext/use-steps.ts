import { useCallback, useEffect, useRef, useState } from "react";
import { changeOrAddUnits } from "#domain/translations.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import { undoUnits, type UnitsChange } from "#domain/undo-units.ts";

type Units = readonly TranslationUnit[];

/** Taking back what was done since the text was opened, the last thing first. */
export interface Undoing {
  readonly count: number;
  /** False where what was done has been changed again since, so that it cannot be taken back alone. */
  readonly undo: () => boolean;
}

interface Step extends UnitsChange {
  readonly translation: Translation;
}

/** More would only keep old texts alive. */
const MOST_STEPS = 100;

/** Applies changes to the units of the translation shown, and remembers each for taking it back. */
export function useSteps(
  translation: Translation | null,
  change: (change: (document: ThreadDocument) => ThreadDocument) => void,
): {
  readonly current: () => Units;
  readonly apply: (does: (units: Units) => Units) => void;
  readonly undoing: Undoing;
} {
  const steps = useRef<readonly Step[]>([]);
  const [count, setCount] = useState(0);
  const latest = useRef(translation);
  // A machine adds sentence after sentence: what can be done to the others stays the same thing.
  useEffect(() => {
    latest.current = translation;
  });
  const keep = useCallback((next: readonly Step[]) => {
    steps.current = next;
    setCount(next.length);
  }, []);
  const apply = useCallback(
    (does: (units: Units) => Units) => {
      const shown = latest.current;
      if (shown === null) return;
      const made: Step[] = [];
      change((document) =>
        changeOrAddUnits(document, shown, (before) => {
          const after = does(before);
          // It is applied to what is shown first, then to what is stored: one step all the same.
          if (made.length === 0 && after !== before)
            made.push({ before, after, translation: shown });
          return after;
        }),
      );
      if (made.length > 0) keep([...steps.current, ...made].slice(-MOST_STEPS));
    },
    [change, keep],
  );
  const undo = useCallback(() => {
    const last = steps.current.at(-1);
    if (last === undefined) return true;
    keep(steps.current.slice(0, -1));
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
  const current = useCallback(() => latest.current?.units ?? [], []);
  return { current, apply, undoing: { count, undo } };
}
