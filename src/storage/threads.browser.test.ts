import fc from "fast-check";
import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { personId, postId, sourceId, threadId, translationId, unitId } from "#domain/ids.ts";
import { summarise } from "#domain/summary.ts";
import type { ThreadDocument, Translation } from "#domain/thread.ts";
import { DATABASE, makeDatabase } from "./database.ts";
import { makeThreadStore } from "./threads.ts";

const NOW = "2026-11-22T10:00:00.000Z";
const LATER = "2026-11-23T10:00:00.000Z";
const ID = threadId("t-1");

const translation = (id: string, text = "We stand."): Translation => ({
  id: translationId(id),
  of: { kind: "source", id: sourceId("src-1") },
  language: "en",
  units: [
    {
      id: unitId("u-1"),
      segments: [],
      text,
      origin: "human",
      state: "confirmed",
      at: NOW,
      sourceHash: "",
    },
  ],
});

const documentWith = (translations: readonly Translation[], id = ID): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id, title: "Strikes in Minsk 🧵", language: "en", author: personId("a-1") },
  people: [{ id: personId("a-1"), name: "Kazimir", handle: "@kazimir" }],
  posts: [{ id: postId("p-1"), author: personId("a-1"), text: "Мы стоим." }],
  sources: [],
  translations,
});

const withTitle = (document: ThreadDocument, title: string): ThreadDocument => ({
  ...document,
  thread: { ...document.thread, title },
});

/** Documents of one thread; what is in the fields is not storage's concern, so it may be anything. */
const documents: fc.Arbitrary<ThreadDocument> = fc
  .record({
    title: fc.string({ unit: "binary", maxLength: 8 }),
    texts: fc.array(fc.string({ unit: "binary", maxLength: 8 }), { maxLength: 3 }),
    translations: fc.uniqueArray(
      fc.tuple(fc.constantFrom("b", "a", "10", "9", "ж"), fc.string({ maxLength: 5 })),
      { selector: ([id]) => id },
    ),
    unknown: fc.jsonValue(),
  })
  .map(({ title, texts, translations, unknown }) => {
    const document = documentWith(translations.map(([id, text]) => translation(id, text)));
    const posts = texts.map((text, i) => ({ id: postId(`p-${i}`), author: personId("a-1"), text }));
    return Object.assign(withTitle(document, title), { posts, "x-unknown": unknown });
  });

const opened: { close: () => Promise<void> | void }[] = [];

/** A store with a connection of its own, as another tab has it. */
function tab() {
  const database = makeDatabase();
  opened.push(database);
  return makeThreadStore(database.open);
}

/** The database as it is, past Nitka's own code. */
async function raw(version?: number): Promise<IDBPDatabase> {
  const database = await openDB(DATABASE, version);
  opened.push(database);
  return database;
}

const clear = async () => {
  for (const database of opened.splice(0)) await database.close();
  await deleteDB(DATABASE);
};
beforeEach(clear);
afterEach(async () => {
  vi.restoreAllMocks();
  await clear();
});

describe("a stored thread", () => {
  it("comes back as it was, whatever it replaces", async () => {
    const store = tab();
    const database = (await store.list(), await raw());
    await fc.assert(
      fc.asyncProperty(fc.array(documents, { minLength: 1, maxLength: 3 }), async (versions) => {
        for (const document of versions) await store.put(document, NOW);
        const last = versions.at(-1);
        expect(await store.get(ID)).toEqual(last);
        expect(await database.count("translations")).toBe(last?.translations.length);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps its translations in its own order", async () => {
    const store = tab();
    const order = ["b", "a", "10", "9", "ж"];
    await store.put(documentWith(order.map((id) => translation(id))), NOW);
    const ids = async () => (await store.get(ID))?.translations.map(({ id }) => id);
    expect(await ids()).toEqual(order);
    await store.update(
      ID,
      (old) => ({ ...old, translations: [...old.translations].reverse() }),
      LATER,
    );
    expect(await ids()).toEqual([...order].reverse());
  });

  it("is null where there is none, and is not made by a change", async () => {
    const store = tab();
    expect(await store.get(ID)).toBeNull();
    expect(await store.update(ID, (old) => withTitle(old, "x"), NOW)).toBeNull();
    expect(await store.list()).toEqual([]);
  });

  it("is listed newest first, with when it came and when it changed", async () => {
    const store = tab();
    const [first, second] = [documentWith([]), documentWith([], threadId("t-2"))];
    await store.put(first, NOW);
    await store.put(second, LATER);
    await store.put(withTitle(first, "Again"), "2026-11-24T10:00:00.000Z");
    expect(await store.list()).toEqual([
      { id: "t-2", summary: summarise(second), saved: LATER, changed: LATER },
      {
        id: "t-1",
        summary: summarise(withTitle(first, "Again")),
        saved: NOW,
        changed: "2026-11-24T10:00:00.000Z",
      },
    ]);
  });

  it("leaves nothing behind when it is removed, and the others alone", async () => {
    const store = tab();
    const other = documentWith([translation("a")], threadId("t-2"));
    await store.put(documentWith([translation("a"), translation("b")]), NOW);
    await store.put(other, NOW);
    await store.remove(ID);
    expect(await store.get(ID)).toBeNull();
    expect(await store.get(threadId("t-2"))).toEqual(other);
    const database = await raw();
    for (const name of ["summaries", "threads", "translations"])
      expect(await database.count(name)).toBe(1);
    await store.remove(ID);
  });
});

describe("a change", () => {
  it("returns what is stored afterwards", async () => {
    const store = tab();
    await store.put(documentWith([translation("a")]), NOW);
    const changed = await store.update(ID, (old) => withTitle(old, "Changed"), LATER);
    expect(changed?.thread.title).toBe("Changed");
    expect(await store.get(ID)).toEqual(changed);
    expect((await store.list())[0]).toMatchObject({ saved: NOW, changed: LATER });
  });

  it("loses nothing of another tab's change at the same time", async () => {
    const [here, there] = [tab(), tab()];
    await here.put(documentWith([]), NOW);
    const add = (id: string) => (old: ThreadDocument) => ({
      ...old,
      translations: [...old.translations, translation(id)],
    });
    const ids = Array.from({ length: 10 }, (_, i) => `tr-${i}`);
    await Promise.all(ids.map((id, i) => (i % 2 === 0 ? here : there).update(ID, add(id), NOW)));
    const stored = await there.get(ID);
    expect(stored?.translations.map(({ id }) => id as string).sort()).toEqual(ids);
  });

  it("of one translation rewrites neither the thread nor the other translations", async () => {
    const store = tab();
    await store.put(documentWith([translation("a"), translation("b")]), NOW);
    const database = await raw();
    // A mark in each record, which rewriting it would lose.
    for (const name of ["threads", "translations"])
      for (const record of await database.getAll(name))
        await database.put(name, { ...record, mark: true });
    const marked = async (name: string) =>
      (await database.getAll(name)).filter((record) => "mark" in record).length;

    const edit = (old: ThreadDocument): ThreadDocument => ({
      ...old,
      translations: old.translations.map((entry) =>
        entry.id === "a" ? translation("a", "We stay.") : entry,
      ),
    });
    await store.update(ID, edit, LATER);
    expect((await store.get(ID))?.translations[0]).toEqual(translation("a", "We stay."));
    expect([await marked("threads"), await marked("translations")]).toEqual([1, 1]);

    await store.update(ID, (old) => withTitle(old, "Changed"), LATER);
    expect([await marked("threads"), await marked("translations")]).toEqual([0, 1]);
  });

  it("that cannot be stored whole is not stored in part", async () => {
    const store = tab();
    const before = documentWith([translation("a"), translation("b")]);
    await store.put(before, NOW);
    const change = (old: ThreadDocument): ThreadDocument => ({
      ...old,
      // A function cannot be stored, and is met only after the first translation was.
      translations: [
        translation("a", "We stay."),
        Object.assign(translation("b"), { bad: () => undefined }),
      ],
    });
    await expect(store.update(ID, change, LATER)).rejects.toMatchObject({
      problem: { kind: "storage-blocked" },
    });
    await expect(store.put(change(before), LATER)).rejects.toThrow("storage-blocked");
    expect(await store.get(ID)).toEqual(before);
  });

  it("is read whole or not at all", async () => {
    const store = tab();
    const before = documentWith([translation("a", "before")]);
    const after = withTitle(documentWith([translation("a", "after")]), "after");
    await store.put(before, NOW);
    const [read] = await Promise.all([store.get(ID), store.update(ID, () => after, LATER)]);
    expect([before, after]).toContainEqual(read);
  });
});

describe("a database that does not open", () => {
  it("is of a newer Nitka", async () => {
    await raw(1000);
    const store = tab();
    await expect(store.list()).rejects.toMatchObject({ problem: { kind: "storage-newer" } });
    await expect(store.put(documentWith([]), NOW)).rejects.toThrow("storage-newer");
  });

  it("was let go for a newer Nitka in another tab", async () => {
    const store = tab();
    await store.put(documentWith([]), NOW);
    expect((await raw(1000)).version).toBe(1000);
    await expect(store.get(ID)).rejects.toMatchObject({ problem: { kind: "storage-newer" } });
  });

  it("is blocked by the browser, and is tried again the next time", async () => {
    const refused = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("", "SecurityError");
    });
    const store = tab();
    await expect(store.list()).rejects.toMatchObject({ problem: { kind: "storage-blocked" } });
    refused.mockRestore();
    expect(await store.list()).toEqual([]);
  });

  it("that is full says so, and keeps what it had", async () => {
    const store = tab();
    await store.put(documentWith([translation("a")]), NOW);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    await expect(store.put(documentWith([]), NOW)).rejects.toMatchObject({
      problem: { kind: "storage-full" },
    });
    vi.restoreAllMocks();
    expect(await store.get(ID)).toEqual(documentWith([translation("a")]));
  });
});
