import { use } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useUnitDraft } from "#queries/unit-drafts.ts";
import { EditingContext } from "./editing-context.ts";

interface DraftMarkProps {
  readonly translation: string;
  readonly row: string;
}

function Mark({ thread, translation, row }: DraftMarkProps & { readonly thread: string }) {
  const { t } = useWords();
  const [draft] = useUnitDraft(thread, translation, row);
  return draft !== null && <span className="draft-mark">{t("work.draft")}</span>;
}

/** Says that words typed over a sentence are kept and not saved. */
export function DraftMark(props: DraftMarkProps) {
  const editing = use(EditingContext);
  return editing !== null && <Mark {...props} thread={editing.thread} />;
}
