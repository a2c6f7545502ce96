import { useMemo } from "react";
import { bitextRows } from "#domain/bitext.ts";
import type { RowAction } from "#domain/row-actions.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import { useRealign } from "#queries/realign.ts";
import type { BitextText } from "./Bitext.tsx";
import { type Undoing, useSteps } from "./use-steps.ts";

interface Working {
  readonly text: BitextText;
  readonly translation: Translation | null;
  /** Applies a change to the thread, now and in storage. */
  readonly change: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly by: string | undefined;
  readonly now: () => string;
  /** Hears of a ProblemError. */
  readonly onProblem: (error: unknown) => void;
}

/** What can be done to the rows; each is named by its key, as rows may change under way. */
export interface PairWork {
  readonly act: (key: string, action: RowAction) => void;
  /** Lays what stands from this row on side by side anew. */
  readonly realign: (key: string) => void;
}

/**
 * What can be done to a bitext's rows. Each change finds its row again by key in the units that are stored
 * when it is applied, as another tab may have changed them since.
 */
export function usePairWork(working: Working): {
  readonly work: PairWork;
  readonly undoing: Undoing;
} {
  const { text, translation, change, by, now, onProblem } = working;
  const { current, apply, undoing } = useSteps(translation, change);
  const align = useRealign();
  const work = useMemo((): PairWork => {
    const onRow = (
      of: Translation,
      key: string,
      does: (units: readonly TranslationUnit[], index: number) => readonly TranslationUnit[],
    ) => {
      apply(of, (units) => {
        const index = bitextRows(text.segments, units).findIndex((row) => row.key === key);
        return index === -1 ? units : does(units, index);
      });
    };
    const act = async (key: string, action: RowAction) => {
      // Another may be shown by the time the code is there.
      const of = current();
      if (of === null) return;
      // Loaded with the first change: most readers only read.
      const { actOnRow } = await import("#domain/row-actions.ts");
      const hand = { at: now(), ...(by !== undefined && { by }) };
      onRow(of, key, (units, index) => actOnRow(text, units, index, action, of.language, hand));
    };
    const realign = async (key: string) => {
      const of = current();
      if (of === null) return;
      const { realigned, sameStretch, stretchFrom } = await import("#domain/realign.ts");
      const { units, language } = of;
      const index = bitextRows(text.segments, units).findIndex((row) => row.key === key);
      const stretch = index === -1 ? null : stretchFrom(text, units, index, language);
      if (stretch === null) return;
      const beads = await align(text.language, language, stretch);
      onRow(of, key, (present, i) => {
        const still = stretchFrom(text, present, i, language);
        // What has changed while the aligner was at work is not for its answer.
        return still !== null && sameStretch(stretch, still)
          ? realigned(text, present, still, beads)
          : present;
      });
    };
    return {
      act: (key, action) => {
        act(key, action).catch(onProblem);
      },
      realign: (key) => {
        realign(key).catch(onProblem);
      },
    };
  }, [text, by, now, current, apply, align, onProblem]);
  return { work, undoing };
}
