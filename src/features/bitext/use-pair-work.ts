import type * as BitextEdits from "#domain/bitext-edit.ts";
import { useMemo } from "react";
import { bitextRows } from "#domain/bitext.ts";
import { changeUnits } from "#domain/translations.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "#domain/thread.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import type { BitextText } from "./Bitext.tsx";
import type { PairWork } from "./Pair.tsx";

/** Loaded with the first change: most readers only read. */
type Edits = typeof BitextEdits;
type Units = readonly TranslationUnit[];

interface Working {
  readonly text: BitextText;
  readonly translation: Translation | null;
  /** Applies a change to the thread, now and in storage. */
  readonly change: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly by: string | undefined;
  readonly now: () => string;
}

/**
 * What can be done to a bitext's rows. Each change finds its row again by key in the units that are stored
 * when it is applied, as another tab may have changed them since.
 */
export function usePairWork({ text, translation, change, by, now }: Working): PairWork {
  // A machine adds sentence after sentence: what can be done to the others stays the same thing.
  const id = translation?.id ?? null;
  const language = translation?.language ?? "";
  return useMemo(() => {
    const { text: words, segments } = text;
    const onRow = async (
      key: string,
      apply: (edits: Edits, units: Units, index: number) => Units,
    ) => {
      const edits = await import("#domain/bitext-edit.ts");
      if (id === null) return;
      change((document) =>
        changeUnits(document, id, ({ units }) => {
          const index = bitextRows(segments, units).findIndex((row) => row.key === key);
          return index === -1 ? units : apply(edits, units, index);
        }),
      );
    };
    return {
      edit: (key, newText) => {
        const at = now();
        void onRow(key, ({ editUnit }, units, i) =>
          editUnit(segments, words, units, i, newText, by, at),
        );
      },
      join: (key) => {
        void onRow(key, ({ joinRows }, units, i) => joinRows(words, segments, units, i));
      },
      split: (key, sources, targets) => {
        void onRow(key, ({ splitRow }, units, i) =>
          splitRow(words, segments, units, i, sources, targets, language),
        );
      },
      move: (key, direction) => {
        void onRow(key, ({ moveTarget }, units, i) =>
          moveTarget(words, segments, units, i, direction, language),
        );
      },
      confirm: (key) => {
        const at = now();
        void onRow(key, ({ confirmUnit }, units, i) => {
          const row = bitextRows(segments, units)[i];
          if (row?.unit == null) return units;
          const hash = sourceHashOf(words, row.segments);
          return confirmUnit(units, row.unit.id, at, row.unit.by ?? by, hash);
        });
      },
    };
  }, [text, id, language, change, by, now]);
}
