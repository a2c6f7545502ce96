import { useCallback, useMemo } from "react";
import { useNavigate } from "react-router";
import type { ThreadDocument } from "#domain/thread.ts";
import { SelectionNote } from "#features/notes/SelectionNote.tsx";
import { ThreadView } from "#features/reader/ThreadView.tsx";
import { useReadingPlace } from "#features/reader/use-reading-place.ts";
import { useWords } from "#i18n/use-words.ts";
import { threadFile } from "#queries/export.ts";
import { problemOf } from "#queries/problem.ts";
import { useServices } from "#queries/services.ts";
import { useSettings } from "#queries/settings.ts";
import { useChangeThread, useDeleteThread, useSaveThread } from "#queries/threads.ts";
import { download, fileName } from "#ui/download.ts";
import { useToast } from "#ui/Toasts.tsx";
import { useThreadAddress } from "./use-thread-address.ts";
import { useThreadNotes } from "./use-thread-notes.tsx";

function useWholeThread(document: ThreadDocument) {
  const { t, told } = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useDeleteThread();
  const save = useSaveThread();
  const { id, title } = document.thread;
  return {
    exportThread: async () => {
      const name = fileName(title, "nitka.json");
      download(name, await threadFile(document), "application/json");
      toast(t("reader.exported", { name }));
    },
    deleteThread: async () => {
      try {
        const { document: deleted } = await remove.mutateAsync(id);
        await navigate("/");
        toast(t("library.deleted", { title }), {
          text: t("app.undo"),
          run: () => {
            if (deleted !== null) save.mutate(deleted);
          },
        });
      } catch (error) {
        toast(told(problemOf(error)).text);
      }
    },
  };
}

/** The language the posts are also shown in: chosen for this thread, else the interface's where it is another. */
function useInto(document: ThreadDocument) {
  const { language } = useWords();
  const [settings, set] = useSettings();
  const { id } = document.thread;
  const chosen = settings.into[id];
  const into = chosen ?? (language === document.thread.language ? "" : language);
  const known = document.translations.some(
    (entry) => entry.of.kind === "post" && entry.language === into,
  );
  const pick = (next: string | null) => {
    set({ into: { ...settings.into, [id]: next ?? "" } });
  };
  return [known ? into : null, pick] as const;
}

/** A thread beside its sources: where reader, bitext and notes meet. */
export function ThreadPage({ document }: { document: ThreadDocument }) {
  const { told } = useWords();
  const { now } = useServices();
  const toast = useToast();
  const address = useThreadAddress(document);
  const [into, setInto] = useInto(document);
  const store = useChangeThread(document.thread.id);
  const change = useCallback(
    (apply: (current: ThreadDocument) => ThreadDocument) => {
      store(apply).catch((error: unknown) => {
        toast(told(problemOf(error)).text);
      });
    },
    // The words follow the language; the change itself does not depend on them.
    // oxlint-disable-next-line react/exhaustive-deps
    [store, toast],
  );
  const { slots, noteOnSelection } = useThreadNotes({ document, change, now });
  const { exportThread, deleteThread } = useWholeThread(document);
  const selector = useMemo(() => {
    if (address.note !== null) return `[data-note="${CSS.escape(address.note)}"]`;
    if (address.segment === null) return null;
    return `[data-segments~="${CSS.escape(address.segment)}"]`;
  }, [address.note, address.segment]);
  useReadingPlace(document.thread.id, { post: address.post, selector, stay: address.stay });
  return (
    <>
      <ThreadView
        document={document}
        current={address.post}
        openSources={address.openSources}
        into={into}
        onInto={setInto}
        onOpenSource={address.openSource}
        onExport={() => void exportThread()}
        onDelete={() => void deleteThread()}
        linkTo={address.linkTo}
        slots={slots}
      />
      <SelectionNote onNote={noteOnSelection} />
    </>
  );
}
