import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { threadId, unitId } from "#domain/ids.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { fakeServices } from "../../tests/support/services.ts";
import { strikeThread } from "../../tests/support/thread.ts";
import type { Background } from "./background.ts";
import { backgroundWork } from "./background-work.ts";
import { type MemoryAsk, useMemory } from "./memory.ts";
import { ServicesContext } from "./services.ts";

/** The strike under a name of its own, and translated otherwise. */
function thread(name: string, change = (text: string): string => text): ThreadDocument {
  const strike = strikeThread();
  const translations = strike.translations.map((translation) =>
    Object.assign(translation, {
      units: translation.units.map((unit) => Object.assign(unit, { text: change(unit.text) })),
    }),
  );
  return { ...strike, thread: { ...strike.thread, id: threadId(name) }, translations };
}

const ask = (text: string, more: Partial<MemoryAsk> = {}): MemoryAsk => ({
  text,
  from: "ru",
  to: "en",
  ...more,
});
const SILENT = ask("Директор молчит.");

afterEach(async () => {
  // The work of the worker, done in place, remembers from test to test.
  for (const [id] of await backgroundWork.remembered()) await backgroundWork.forget(id);
});

interface Setup extends NonNullable<Parameters<typeof fakeServices>[0]> {
  readonly background?: Partial<Background>;
  readonly open?: ThreadDocument;
}

/** A question to the memory, which can be replaced. */
function asking(first: MemoryAsk | null, { background = {}, open, ...setup }: Setup) {
  const fakes = fakeServices(setup);
  const services = { ...fakes.services, background: { ...backgroundWork, ...background } };
  const client = new QueryClient();
  if (open !== undefined) client.setQueryData(["thread", open.thread.id], open);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <ServicesContext value={services}>{children}</ServicesContext>
    </QueryClientProvider>
  );
  const view = renderHook((question: MemoryAsk | null) => useMemory(question), {
    wrapper,
    initialProps: first,
  });
  return {
    ...fakes,
    client,
    services,
    targets: () =>
      view.result.current.map(({ entry }) => `${entry.target} (${entry.thread.id})`).toSorted(),
    ask: view.rerender,
  };
}

describe("useMemory", () => {
  test("finds what was translated in stored and in bundled threads", async () => {
    const { targets } = asking(SILENT, {
      threads: [thread("a")],
      bundled: [thread("b", (text) => text.replace("silent", "mute"))],
    });
    await waitFor(() => {
      expect(targets()).toEqual(["The director is mute. (b)", "The director is silent. (a)"]);
    });
  });

  test("prefers the reader's own state of a bundled thread", async () => {
    const remember = vi.fn(backgroundWork.remember);
    const { targets, ask: next } = asking(SILENT, {
      threads: [thread("a")],
      bundled: [thread("a", (text) => text.replace("silent", "mute"))],
      background: { remember },
    });
    await waitFor(() => {
      expect(targets()).toEqual(["The director is silent. (a)"]);
    });
    next(ask("Люди вышли во двор."));
    await waitFor(() => {
      expect(targets()).toEqual(["People went out into the yard. (a)"]);
    });
    expect(remember).toHaveBeenCalledTimes(1);
  });

  test("knows the open thread as it is on the screen, without the unit it is asked for", async () => {
    const silent = thread("a").translations[0]?.units[2]?.id;
    const question = { thread: threadId("a"), unit: silent ?? unitId("") };
    const {
      client,
      targets,
      ask: next,
    } = asking(ask(SILENT.text, { not: question }), {
      threads: [thread("a"), thread("b")],
      open: thread("a"),
    });
    await waitFor(() => {
      expect(targets()).toEqual(["The director is silent. (b)"]);
    });
    client.setQueryData(
      ["thread", "a"],
      thread("a", (text) => text.replace("went out", "came out")),
    );
    next(ask("Люди вышли во двор.", { not: question }));
    await waitFor(() => {
      expect(targets()).toEqual([
        "People came out into the yard. (a)",
        "People went out into the yard. (b)",
      ]);
    });
  });

  test("forgets a thread that was deleted", async () => {
    const { targets, threads, ask: next } = asking(SILENT, { threads: [thread("a"), thread("b")] });
    await waitFor(() => {
      expect(targets()).toHaveLength(1);
    });
    await threads.remove(threadId("a"));
    next(ask("Директор молчит"));
    await waitFor(() => {
      expect(targets()).toEqual(["The director is silent. (b)"]);
    });
    await threads.remove(threadId("b"));
    next(ask("директор молчит"));
    await waitFor(async () => {
      expect(await backgroundWork.remembered()).toEqual([]);
    });
    expect(targets()).toEqual([]);
  });

  test("tells a worker that was started again everything again", async () => {
    const { targets, ask: next } = asking(SILENT, { threads: [thread("a")] });
    await waitFor(() => {
      expect(targets()).toHaveLength(1);
    });
    await backgroundWork.forget(threadId("a"));
    next(ask("Люди вышли во двор."));
    await waitFor(() => {
      expect(targets()).toEqual(["People went out into the yard. (a)"]);
    });
  });

  test("an answer that comes late is not taken for the answer to another question", async () => {
    let answer: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const recall: Background["recall"] = async (queries) => {
      if (queries[0]?.text === SILENT.text) await gate;
      return backgroundWork.recall(queries);
    };
    const { targets, ask: next } = asking(SILENT, {
      threads: [thread("a")],
      background: { recall },
    });
    next(ask("Люди вышли во двор."));
    await waitFor(() => {
      expect(targets()).toEqual(["People went out into the yard. (a)"]);
    });
    await act(async () => {
      answer();
      await gate;
    });
    expect(targets()).toEqual(["People went out into the yard. (a)"]);
    next(null);
    expect(targets()).toEqual([]);
  });

  test("has no matches where the worker breaks, and has them when it works again", async () => {
    const recall = vi.fn(backgroundWork.recall);
    recall.mockRejectedValueOnce(new Error("the worker broke down"));
    const { targets, ask: next } = asking(SILENT, {
      threads: [thread("a")],
      background: { recall },
    });
    await waitFor(() => {
      expect(recall).toHaveBeenCalled();
    });
    expect(targets()).toEqual([]);
    next(ask("Люди вышли во двор."));
    await waitFor(() => {
      expect(targets()).toHaveLength(1);
    });
  });

  test("a thread that cannot be read costs only its own sentences", async () => {
    const { targets, threads, ask: next } = asking(null, { threads: [thread("a"), thread("b")] });
    const { get } = threads;
    threads.get = async (id) => {
      if (id === "a") throw new Error("damaged");
      return get(id);
    };
    next(SILENT);
    await waitFor(() => {
      expect(targets()).toEqual(["The director is silent. (b)"]);
    });
  });
});
