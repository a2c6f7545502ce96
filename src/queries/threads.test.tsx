import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { personId, threadId } from "#domain/ids.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { fakeServices } from "../../tests/support/services.ts";
import { ServicesContext } from "./services.ts";
import { useDeleteThread } from "./threads.ts";

const id = threadId("t");
const thread = { id, title: "Strike", language: "en", author: personId("a") };
const lists = { people: [], posts: [], sources: [], translations: [] };
const document: ThreadDocument = { format: "nitka-thread", version: 1, thread, ...lists };

async function deletion() {
  const fakes = fakeServices({ threads: [document] });
  await fakes.machineCache.write(new Map([["key", { text: "Where is my brother?" }]]));
  const client = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <ServicesContext value={fakes.services}>{children}</ServicesContext>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useDeleteThread(), { wrapper });
  return { ...fakes, remove: () => act(() => result.current.mutateAsync(id)) };
}

test("with a thread goes what machines made of its sentences", async () => {
  const { remove, threads, machineCache, said } = await deletion();
  expect(await remove()).toEqual({ id, document });
  expect([...threads.documents.keys()]).toEqual([]);
  expect([...machineCache.entries.keys()]).toEqual([]);
  expect(said).toEqual([id]);
});

test("a thread that could not be deleted costs nothing", async () => {
  const { remove, threads, machineCache } = await deletion();
  vi.spyOn(threads, "remove").mockRejectedValue(new Error("blocked"));
  await expect(remove()).rejects.toThrow("blocked");
  expect([...machineCache.entries.keys()]).toEqual(["key"]);
});
