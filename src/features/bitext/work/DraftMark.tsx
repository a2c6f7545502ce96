import { use, useEffect } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import { useWords } from "#i18n/use-words.ts";
import { useUnitDraft } from "#queries/unit-drafts.ts";
import { EditingContext } from "./editing-context.ts";

interface DraftMarkProps {
  readonly translation: string;
  readonly row: BitextRow;
}

/** ms after which words that were saved are taken to be stored: where that fails, they are gone from the row before. */
const STORED = 5000;

function Mark({ thread, translation, row }: DraftMarkProps & { readonly thread: string }) {
  const { t } = useWords();
  const [draft, keep] = useUnitDraft(thread, translation, row.key);
  const isSaved = draft !== null && draft.text.trim() === (row.unit?.text ?? "");
  useEffect(() => {
    if (!isSaved) return;
    const timer = setTimeout(() => {
      keep(null);
    }, STORED);
    return () => {
      clearTimeout(timer);
    };
  }, [isSaved, keep]);
  return draft !== null && !isSaved && <span className="draft-mark">{t("work.draft")}</span>;
}

/** Says that words typed over a sentence are kept and not saved. */
export function DraftMark(props: DraftMarkProps) {
  const editing = use(EditingContext);
  return editing !== null && <Mark {...props} thread={editing.thread} />;
}
