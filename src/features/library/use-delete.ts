import type { ThreadId } from "#domain/ids.ts";
import { useWords } from "#i18n/use-words.ts";
import { problemOf } from "#queries/problem.ts";
import { useDeleteThread, useSaveThread } from "#queries/threads.ts";
import { useToast } from "#ui/Toasts.tsx";

/**
 * Deletes a thread and offers to take it back; `then` runs once it is gone. Notes stay: they are the
 * reader's own.
 */
export function useDeleteFromLibrary(): (id: ThreadId, title: string, then?: () => void) => void {
  const { t, told } = useWords();
  const toast = useToast();
  const remove = useDeleteThread();
  const save = useSaveThread();
  return (id, title, then) => {
    remove
      .mutateAsync(id)
      .then(({ document }) => {
        then?.();
        toast(t("library.deleted", { title }), {
          text: t("app.undo"),
          run: () => {
            if (document !== null) save.mutate(document);
          },
        });
        return undefined;
      })
      .catch((error: unknown) => {
        toast(told(problemOf(error)).text);
      });
  };
}
