import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { ThreadId } from "#domain/ids.ts";
import { ProblemError } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { type Services, useServices } from "./services.ts";

/** What an open thread is kept under. */
export const threadKey = (id: string) => ["thread", id] as const;

const keys = {
  list: ["threads"] as const,
  bundled: ["bundled"] as const,
  thread: threadKey,
};

/** Reads are local: they neither wait for a network nor grow stale by themselves. */
const local = { networkMode: "always", staleTime: Infinity, retry: false } as const;

const threadQuery = (services: Services, id: ThreadId) =>
  queryOptions({
    ...local,
    queryKey: keys.thread(id),
    // Stored first: the reader's changes to a bundled thread are in the store.
    queryFn: async (): Promise<ThreadDocument> => {
      const document = (await services.threads.get(id)) ?? (await services.bundled.get(id));
      if (document === null) throw new ProblemError({ kind: "thread-missing" });
      return document;
    },
  });

export function useThread(id: ThreadId) {
  return useQuery(threadQuery(useServices(), id));
}

/** The stored thread of that id, or null: for asking before an import replaces it. */
export function useStoredThread(id: ThreadId | null) {
  const { threads } = useServices();
  return useQuery({
    ...local,
    queryKey: ["stored", id],
    queryFn: () => (id === null ? null : threads.get(id)),
    gcTime: 0,
    staleTime: 0,
  });
}

export function useThreadList() {
  const { threads } = useServices();
  return useQuery({ ...local, queryKey: keys.list, queryFn: () => threads.list() });
}

export function useBundledList() {
  const { bundled } = useServices();
  return useQuery({ ...local, queryKey: keys.bundled, queryFn: () => bundled.list() });
}

/** Keeps this tab's queries in step with what other tabs store. Used once, by the shell. */
export function useOtherTabs(): void {
  const { announcer } = useServices();
  const client = useQueryClient();
  useEffect(
    () =>
      announcer.listen((thread) => {
        void client.invalidateQueries({ queryKey: keys.thread(thread) });
        void client.invalidateQueries({ queryKey: keys.list });
      }),
    [announcer, client],
  );
}

function afterStoring(services: Services, client: QueryClient, document: ThreadDocument): void {
  client.setQueryData(keys.thread(document.thread.id), document);
  void client.invalidateQueries({ queryKey: keys.list });
  services.announcer.say(document.thread.id);
}

/** Stores a thread whole. */
export function useSaveThread() {
  const services = useServices();
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: async (document: ThreadDocument) => {
      await services.threads.put(document, services.now());
      return document;
    },
    onSuccess: (document) => {
      afterStoring(services, client, document);
    },
  });
}

/**
 * Changes an open thread: the change shows at once and is applied to what is stored in one transaction.
 * A bundled thread is stored with its first change. If storing fails, the screen goes back to what is
 * stored and the promise rejects with a ProblemError.
 */
export function useChangeThread(id: ThreadId) {
  const services = useServices();
  const client = useQueryClient();
  return useCallback(
    async (change: (document: ThreadDocument) => ThreadDocument): Promise<void> => {
      const key = keys.thread(id);
      const shown = client.getQueryData<ThreadDocument>(key);
      if (shown === undefined) throw new ProblemError({ kind: "thread-missing" });
      const next = change(shown);
      client.setQueryData(key, next);
      try {
        const now = services.now();
        const stored = await services.threads.update(id, change, now);
        if (stored === null) await services.threads.put(next, now);
        services.announcer.say(id);
        void client.invalidateQueries({ queryKey: keys.list });
      } catch (error) {
        void client.invalidateQueries({ queryKey: key });
        throw error;
      }
    },
    [client, id, services],
  );
}

/**
 * Deletes a thread, and what machines made of any text: nothing there says which thread a sentence is of.
 * Resolves with what was deleted, for undo.
 */
export function useDeleteThread() {
  const services = useServices();
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: async (id: ThreadId) => {
      const document = await services.threads.get(id);
      await services.threads.remove(id);
      return { id, document };
    },
    onSuccess: async ({ id }) => {
      client.removeQueries({ queryKey: keys.thread(id) });
      void client.invalidateQueries({ queryKey: keys.list });
      services.announcer.say(id);
      services.unitDrafts.forget(id);
      await services.machineCache.clear();
    },
  });
}
