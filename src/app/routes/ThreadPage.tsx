import { useCallback, useMemo } from "react";
import { useNavigate } from "react-router";
import type { ThreadDocument } from "#domain/thread.ts";
import { useDeleteFromLibrary } from "#features/library/use-delete.ts";
import { SelectionNote } from "#features/notes/SelectionNote.tsx";
import { ThreadView } from "#features/reader/ThreadView.tsx";
import { useReadingPlace } from "#features/reader/use-reading-place.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Arrival } from "#queries/exchange.ts";
import { problemOf } from "#queries/problem.ts";
import { DeskContext, useMakeDesk } from "#queries/desk/use-desk.ts";
import { useServices } from "#queries/services.ts";
import { useSettings } from "#queries/settings.ts";
import { useChangeThread } from "#queries/threads.ts";
import { useToast } from "#ui/Toasts.tsx";
import { useThreadAddress } from "./use-thread-address.ts";
import { OpenThreadContext, useThreadNotes } from "./use-thread-notes.tsx";
import { useThreadPanels } from "./use-thread-panels.tsx";

/** The language the posts are also shown in: chosen for this thread, else the interface's where it is another. */
function useInto(document: ThreadDocument) {
  const { language } = useWords();
  const [settings, set] = useSettings();
  const { id } = document.thread;
  const chosen = settings.into[id];
  const into = chosen ?? (language === document.thread.language ? "" : language);
  // Chosen, but nothing of it is there yet, or any more: the posts stand alone.
  const known = document.translations.some(
    (entry) => entry.of.kind === "post" && entry.language === into,
  );
  const pick = (next: string | null) => {
    set({ into: { ...settings.into, [id]: next ?? "" } });
  };
  return [known ? into : null, pick] as const;
}

interface ThreadPageProps {
  readonly document: ThreadDocument;
  /** Corrections that came with the address. */
  readonly arrival: Arrival | null;
}

/** A thread beside its sources: where reader, bitext and notes meet. */
export function ThreadPage({ document, arrival }: ThreadPageProps) {
  const { told } = useWords();
  const { now } = useServices();
  const toast = useToast();
  const address = useThreadAddress(document);
  const [into, setInto] = useInto(document);
  const store = useChangeThread(document.thread.id);
  const desk = useMakeDesk(document, store);
  const change = useCallback(
    (apply: (current: ThreadDocument) => ThreadDocument) => {
      // What a person changes is what they see: a machine's sentence may not be stored yet.
      desk.keep();
      store(apply).catch((error: unknown) => {
        toast(told(problemOf(error)).text);
      });
    },
    // The words follow the language; the change itself does not depend on them.
    // oxlint-disable-next-line react/exhaustive-deps
    [store, desk, toast],
  );
  const { slots, noteOnSelection } = useThreadNotes({ document, change, now });
  const panels = useThreadPanels({ document, change, arrival, onPostsInto: setInto });
  const deleteThread = useDeleteFromLibrary();
  const navigate = useNavigate();
  const selector = useMemo(() => {
    if (address.note !== null) return `[data-note="${CSS.escape(address.note)}"]`;
    if (address.segment === null) return null;
    return `[data-segments~="${CSS.escape(address.segment)}"]`;
  }, [address.note, address.segment]);
  useReadingPlace(document.thread.id, { post: address.post, selector, stay: address.stay });
  return (
    <OpenThreadContext value={document}>
      <DeskContext value={desk}>
        <ThreadView
          document={document}
          current={address.post}
          openSources={address.openSources}
          into={into}
          onInto={setInto}
          onOpenSource={address.openSource}
          panel={panels.panel}
          onPanel={panels.onPanel}
          panels={panels.panels}
          onDelete={() => {
            deleteThread(document.thread.id, document.thread.title, () => void navigate("/"));
          }}
          linkTo={address.linkTo}
          slots={slots}
        />
        <SelectionNote onNote={noteOnSelection} />
      </DeskContext>
    </OpenThreadContext>
  );
}
