import type { ThreadId } from "#domain/ids.ts";
import { useWords } from "#i18n/use-words.ts";
import { problemOf } from "#queries/problem.ts";
import { useDeleteThread, useSaveThread } from "#queries/threads.ts";
import { useToast } from "#ui/Toasts.tsx";

/** Deletes a thread and offers to take it back. Notes stay: they are the reader's own. */
export function useDeleteFromLibrary(): (id: ThreadId, title: string) => void {
  const { t, told } = useWords();
  const toast = useToast();
  const remove = useDeleteThread();
  const save = useSaveThread();
  return (id, title) => {
    remove.mutate(id, {
      onSuccess: ({ document }) => {
        toast(t("library.deleted", { title }), {
          text: t("app.undo"),
          run: () => {
            if (document !== null) save.mutate(document);
          },
        });
      },
      onError: (error) => {
        toast(told(problemOf(error)).text);
      },
    });
  };
}
