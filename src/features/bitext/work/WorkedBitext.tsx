import { useCallback, useMemo } from "react";
import type { ThreadDocument, Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Job } from "#queries/desk/use-desk.ts";
import { problemOf } from "#queries/problem.ts";
import { useTimesOf } from "#queries/repeated.ts";
import { useSettings } from "#queries/settings.ts";
import { useToast } from "#ui/Toasts.tsx";
import { Bitext, type BitextText, type BitextView, type RowNotes } from "../Bitext.tsx";
import { usePairWork } from "../use-pair-work.ts";
import { type Editing, EditingContext } from "./editing-context.ts";

interface WorkedBitextProps {
  readonly document: ThreadDocument;
  readonly title: string;
  readonly text: BitextText;
  readonly translation: Translation | null;
  readonly view: BitextView;
  readonly job: Job | null;
  readonly compared: Translation | null;
  readonly change: (change: (document: ThreadDocument) => ThreadDocument) => void;
  readonly now: () => string;
  readonly notes: RowNotes;
}

/** What the fields of a bitext need to know of the thread; the same while only its translations change. */
function useEditingOf({ thread, glossary, namePolicy }: ThreadDocument): Editing {
  const { id } = thread;
  return useMemo(
    () => ({ thread: id, terms: glossary ?? [], policy: namePolicy }),
    [id, glossary, namePolicy],
  );
}

/** A bitext that can be worked at. */
export function WorkedBitext(props: WorkedBitextProps) {
  const { document, text, translation, change, now } = props;
  const { told } = useWords();
  const toast = useToast();
  const [{ name }] = useSettings();
  const editing = useEditingOf(document);
  const timesOf = useTimesOf(document, text.language);
  const onProblem = useCallback(
    (error: unknown) => {
      toast(told(problemOf(error)).text);
    },
    // The words follow the language; what is done does not depend on them.
    // oxlint-disable-next-line react/exhaustive-deps
    [toast],
  );
  const by = name === "" ? undefined : name;
  const { work, undoing } = usePairWork({ text, translation, change, by, now, onProblem });
  return (
    <EditingContext value={editing}>
      {/* Rows of two translations may have one key: what is done to one is not done to the other. */}
      <Bitext
        key={translation?.id}
        title={props.title}
        text={text}
        translation={translation}
        view={props.view}
        job={props.job}
        compared={props.compared}
        work={work}
        undoing={undoing}
        notes={props.notes}
        timesOf={timesOf}
      />
    </EditingContext>
  );
}
