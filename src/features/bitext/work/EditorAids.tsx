import { useMemo } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import { isNamePolicy } from "#domain/glossary/tradition.ts";
import type { UnitId } from "#domain/ids.ts";
import type { Translation } from "#domain/thread.ts";
import { useDraftFindings } from "#queries/checks.ts";
import { type MemoryMatch, useMemory } from "#queries/memory.ts";
import type { BitextText } from "../Bitext.tsx";
import { useEditing } from "./editing-context.ts";
import { matchAtKey, Memory } from "./Memory.tsx";
import { TermHints } from "./TermHints.tsx";

interface Edited {
  readonly row: BitextRow;
  readonly text: BitextText;
  readonly translation: Translation;
  /** The words of the original. */
  readonly original: string;
  /** The words in the field. */
  readonly words: string;
}

/** Words of a unit that may be used here. */
interface Usable {
  readonly words: string;
  readonly unit: UnitId;
}

/** What helps at a sentence: what was translated before, and what is worth a look in what is typed. */
export function useEditorAids({ row, text, translation, original, words }: Edited) {
  const { thread } = useEditing();
  const unit = row.unit?.id;
  const query = useMemo(
    () =>
      original === ""
        ? null
        : {
            text: original,
            from: text.language,
            to: translation.language,
            not: { thread, ...(unit !== undefined && { unit }) },
          },
    [original, text.language, translation.language, thread, unit],
  );
  const matches = useMemory(query);
  const findings = useDraftFindings(
    { text: original, language: text.language },
    { text: words, language: translation.language },
  );
  return {
    matches,
    findings,
    /** The match a key stands for; null for every other key. */
    matchAt: (event: KeyboardEvent): Usable | null => {
      const match = matchAtKey(event, matches);
      return match === null ? null : usable(match);
    },
  };
}

const usable = ({ entry }: MemoryMatch): Usable => ({ words: entry.target, unit: entry.unit });

interface EditorAidsProps {
  readonly aids: ReturnType<typeof useEditorAids>;
  readonly translation: Translation;
  readonly original: string;
  readonly text: BitextText;
  readonly words: string;
  readonly onUse: (words: string, unit: UnitId) => void;
  readonly onInsert: (form: string) => void;
}

/** Below a translator's field: terms, and what was translated before. */
export function EditorAids(props: EditorAidsProps) {
  const { aids, translation, original, text, words, onUse, onInsert } = props;
  const { terms, policy } = useEditing();
  return (
    <>
      <TermHints
        terms={terms}
        policy={isNamePolicy(policy) ? policy : null}
        original={{ text: original, language: text.language }}
        translation={{ text: words, language: translation.language }}
        onInsert={onInsert}
      />
      <Memory
        matches={aids.matches}
        original={original}
        onUse={(match) => {
          const { words: found, unit } = usable(match);
          onUse(found, unit);
        }}
      />
    </>
  );
}
