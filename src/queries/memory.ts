import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MemoryMatch, MemoryQuery } from "#domain/memory/memory.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { learnBundled, learnStored } from "./memory-lessons.ts";
import { type Services, useServices } from "./services.ts";
import { threadKey } from "./threads.ts";

export type { MemoryMatch } from "#domain/memory/memory.ts";

/** `not.thread` is the thread that is open. */
export type MemoryAsk = Omit<MemoryQuery, "limit">;

/** As many as there are keys to use one. */
const LIMIT = 5;
const NONE: readonly MemoryMatch[] = [];
const KEY = "memory";

/**
 * What was translated before and may be used again, from all threads this browser has; asks when the question
 * changes, not with each change of the thread. No matches where nothing can be read or the worker broke: it is
 * a help, not a need.
 */
export function useMemory(ask: MemoryAsk | null): readonly MemoryMatch[] {
  const services = useServices();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: [KEY, ask],
    enabled: ask !== null,
    networkMode: "always",
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () => (ask === null ? NONE : recall(services, client, ask).catch(() => NONE)),
  });
  return data ?? NONE;
}

async function recall(
  services: Services,
  client: QueryClient,
  ask: MemoryAsk,
): Promise<readonly MemoryMatch[]> {
  // As `useThread` keeps it, with changes that are not stored yet.
  const thread = ask.not?.thread;
  const key = thread === undefined ? null : threadKey(thread);
  const open = key === null ? null : (client.getQueryData<ThreadDocument>(key) ?? null);
  await learnStored(services, open);
  void askAgainWithBundled(services, client);
  const [matches] = await services.background.recall([{ ...ask, limit: LIMIT }]);
  return matches ?? NONE;
}

async function askAgainWithBundled(services: Services, client: QueryClient): Promise<void> {
  const more = await learnBundled(services).catch(() => false);
  if (more) await client.invalidateQueries({ queryKey: [KEY] });
}
