import { useState } from "react";
import { threadId } from "#domain/ids.ts";
import { mergeThreads } from "#domain/merge.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import {
  type LibraryThread,
  type StoredLibrary,
  useLoadFromLibrary,
  useRememberOpened,
} from "#queries/libraries.ts";
import { problemOf } from "#queries/problem.ts";
import { useServices } from "#queries/services.ts";
import { useSaveThread } from "#queries/threads.ts";
import { Button } from "#ui/Button.tsx";
import { Confirm } from "#ui/Confirm.tsx";
import { Notice } from "#ui/Notice.tsx";
import { useToast } from "#ui/Toasts.tsx";

interface ReviewChangesProps {
  readonly library: StoredLibrary;
  readonly thread: LibraryThread;
  readonly title: string;
}

/** Loads the library's copy of a thread the reader has. Theirs is never written over unasked. */
export function ReviewChanges({ library, thread, title }: ReviewChangesProps) {
  const { t, told } = useWords();
  const load = useLoadFromLibrary();
  const join = useJoin(title);
  const remember = useRememberOpened();
  const [loaded, setLoaded] = useState<ThreadDocument | null>(null);
  return (
    <>
      <div className="library-buttons">
        <Button
          aria-label={t("libraries.reviewNamed", { title })}
          disabled={load.isPending}
          onClick={() => {
            load.mutate({ library, thread }, { onSuccess: setLoaded });
          }}
        >
          {t("libraries.review")}
        </Button>
        {load.isPending && <span role="status">{t("libraries.loadingThread")}</span>}
      </div>
      {load.error !== null && <Notice {...told(problemOf(load.error))} />}
      {loaded !== null && (
        <Confirm
          title={t("libraries.joinTitle", { title })}
          text={t("libraries.joinText")}
          yes={t("libraries.joinYes")}
          no={t("libraries.joinNo")}
          onYes={() => {
            setLoaded(null);
            void join(loaded, () => {
              remember({ library, thread });
            });
          }}
          onNo={() => {
            setLoaded(null);
          }}
        />
      )}
    </>
  );
}

/** Joins a document to the stored one, whose translations by people stay, and offers to take it back. */
function useJoin(title: string): (document: ThreadDocument, then: () => void) => Promise<void> {
  const { t, told } = useWords();
  const { threads } = useServices();
  const save = useSaveThread();
  const toast = useToast();
  return async (document, then) => {
    try {
      const before = await threads.get(threadId(document.thread.id));
      await save.mutateAsync(before === null ? document : mergeThreads(before, document));
      then();
      toast(t("libraries.joined", { title }), {
        text: t("app.undo"),
        run: () => {
          if (before !== null) save.mutate(before);
        },
      });
    } catch (error) {
      toast(told(problemOf(error)).text);
    }
  };
}
