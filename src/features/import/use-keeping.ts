import type { SourceId } from "#domain/ids.ts";
import { mergeThreads } from "#domain/merge.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import {
  type ReceivedPage,
  type SourcePlace,
  usePutSourceText,
  useThreadOfPage,
} from "#queries/received.ts";
import { useServices } from "#queries/services.ts";
import { useSaveThread } from "#queries/threads.ts";

/** Hears the stored thread, and which of its sources a page's text went into. */
export type KeptPage = (document: ThreadDocument, source: SourceId | null) => void;

/** Stores what came of a page, as a new thread or as the text of a source. */
export function useKeeping(onSaved: KeptPage) {
  const { threads } = useServices();
  const save = useSaveThread();
  const put = usePutSourceText();
  const make = useThreadOfPage();
  const keep = (document: ThreadDocument, source: SourceId | null) => {
    save.mutate(document, {
      onSuccess: (saved) => {
        onSaved(saved, source);
      },
    });
  };
  return {
    busy: save.isPending || put.isPending || make.isPending,
    error: save.error ?? put.error ?? make.error,
    into: (received: ReceivedPage, place: SourcePlace) => {
      put.mutate(
        { ...received, place },
        {
          onSuccess: (document) => {
            keep(document, place.source.id);
          },
        },
      );
    },
    alone: (received: ReceivedPage) => {
      make.mutate(received, {
        onSuccess: async (made) => {
          const stored = await threads.get(made.thread.id).catch(() => null);
          const document = stored === null ? made : mergeThreads(stored, made);
          keep(document, document.sources[0]?.id ?? null);
        },
      });
    },
  };
}
