import { useMutation, useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { threadId } from "#domain/ids.ts";
import { LIMITS, ProblemError } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { LibraryIndex, LibraryThread } from "#formats/library/library-schema.ts";
import type { StoredLibrary } from "#storage/libraries.ts";
import { markOf, marksOf, type News, newsBetween } from "./library-news.ts";
import { loadText } from "./load-text.ts";
import { type Services, useServices } from "./services.ts";
import { useSaveThread } from "./threads.ts";

export type { LibraryThread } from "#formats/library/library-schema.ts";
export type { StoredLibrary } from "#storage/libraries.ts";

/** The libraries the reader added, in that order. */
export function useLibraries(): readonly StoredLibrary[] {
  const { libraries } = useServices();
  return useSyncExternalStore(libraries.subscribe, libraries.snapshot);
}

/** The list a library gave when it was last asked. */
export function useLibraryIndex({ address, index }: StoredLibrary) {
  return useQuery({
    queryKey: ["library", address, index],
    queryFn: () => readIndex(index, address),
    networkMode: "always",
    staleTime: Infinity,
    retry: false,
    gcTime: 0,
  });
}

async function readIndex(text: string, address: string): Promise<LibraryIndex> {
  const { parseLibrary } = await import("#formats/library/read-library.ts");
  return valueOf(parseLibrary(text, address));
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}

async function loadIndex({ fetch }: Services, url: URL) {
  const { LIBRARY_BYTES } = await import("#formats/library/read-library.ts");
  const text = await loadText(fetch, url, LIBRARY_BYTES);
  return { text, index: await readIndex(text, url.href) };
}

/** Loads a list the reader agreed to load, and keeps the library. Resolves with its address. Rejects with a ProblemError. */
export function useAddLibrary() {
  const services = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (url: URL): Promise<string> => {
      const { text, index } = await loadIndex(services, url);
      const now = services.now();
      const added: StoredLibrary = {
        address: url.href,
        added: now,
        looked: now,
        index: text,
        // All of it is new, so that none of it needs to be marked.
        seen: marksOf(index),
        opened: {},
      };
      valueOf(
        services.libraries.change((libraries) =>
          libraries.some(({ address }) => address === url.href) ? libraries : [...libraries, added],
        ),
      );
      return url.href;
    },
  });
}

/** Changes one library in what is stored. */
function changeLibrary(
  { libraries }: Services,
  address: string,
  change: (library: StoredLibrary) => StoredLibrary,
): Result<null> {
  return libraries.change((all) =>
    all.map((library) => (library.address === address ? change(library) : library)),
  );
}

/** Loads the list once more. Where it brings news, what was there before counts as seen. */
export function useLookForNews() {
  const services = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ address, index: former }: StoredLibrary): Promise<News> => {
      const { text, index } = await loadIndex(services, new URL(address));
      const before = marksOf(await readIndex(former, address));
      const news = newsBetween(before, marksOf(index));
      const isNews = news.fresh + news.changed > 0;
      valueOf(
        changeLibrary(services, address, (library) => ({
          ...library,
          looked: services.now(),
          index: text,
          ...(isNews && { seen: before }),
        })),
      );
      return news;
    },
  });
}

/** Forgets a library; threads that were opened stay. The function it gives takes that back. */
export function useRemoveLibrary(): (library: StoredLibrary) => () => void {
  const { libraries } = useServices();
  return (library) => {
    libraries.change((all) => all.filter(({ address }) => address !== library.address));
    return () => {
      libraries.change((all) =>
        all.some(({ address }) => address === library.address) ? all : [...all, library],
      );
    };
  };
}

interface ThreadOfLibrary {
  readonly library: StoredLibrary;
  readonly thread: LibraryThread;
}

async function loadThread(
  { fetch }: Services,
  { library, thread }: ThreadOfLibrary,
): Promise<ThreadDocument> {
  const text = await loadText(fetch, new URL(thread.file, library.address), LIMITS.bytes);
  const { parseThreadDocument } = await import("#formats/nitka-json.ts");
  const document = valueOf(parseThreadDocument(text));
  if (document.thread.id === thread.id) return document;
  const expected = { kind: "one-of", options: JSON.stringify(thread.id) } as const;
  const issue = { place: "thread.id", expected, found: JSON.stringify(document.thread.id) };
  throw new ProblemError({ kind: "invalid-document", issues: [issue], total: 1 });
}

/** Remembers that the reader has the thread as it is now. That is a help: where it cannot be stored, nothing happens. */
function rememberOpened(services: Services, { library, thread }: ThreadOfLibrary): void {
  const mark = { [thread.id]: markOf(thread) };
  changeLibrary(services, library.address, (one) => ({
    ...one,
    opened: { ...one.opened, ...mark },
    seen: { ...one.seen, ...mark },
  }));
}

/** Loads a thread and stores it, unless one of its id is stored already. Rejects with a ProblemError. */
export function useOpenFromLibrary() {
  const services = useServices();
  const save = useSaveThread();
  return useMutation({
    networkMode: "always",
    mutationFn: async (wanted: ThreadOfLibrary): Promise<void> => {
      const document = await loadThread(services, wanted);
      // Another tab may have stored it meanwhile, and the reader changed it there.
      if ((await services.threads.get(threadId(wanted.thread.id))) !== null) return;
      await save.mutateAsync(document);
      rememberOpened(services, wanted);
    },
  });
}

/** Loads a thread the reader has already, and stores nothing. Rejects with a ProblemError. */
export function useLoadFromLibrary() {
  const services = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: (wanted: ThreadOfLibrary) => loadThread(services, wanted),
  });
}

/** For when the reader has taken note of a thread as it is now: it no longer counts as changed. */
export function useRememberOpened(): (opened: ThreadOfLibrary) => void {
  const services = useServices();
  return (opened) => {
    rememberOpened(services, opened);
  };
}
