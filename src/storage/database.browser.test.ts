import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personId, postId, sourceId, threadId, translationId, unitId } from "#domain/ids.ts";
import { summarise } from "#domain/summary.ts";
import type { ThreadDocument, Translation } from "#domain/thread.ts";
import { DATABASE, makeDatabase } from "./database.ts";
import { makeMachineCache } from "./machine-cache.ts";
import { makeThreadStore } from "./threads.ts";

const SAVED = "2026-11-22T10:00:00.000Z";
const ID = threadId("t-1");

const TRANSLATION: Translation = {
  id: translationId("tr-1"),
  of: { kind: "source", id: sourceId("src-1") },
  language: "en",
  units: [
    {
      id: unitId("u-1"),
      segments: [],
      text: "We stand.",
      origin: "human",
      state: "confirmed",
      at: SAVED,
      sourceHash: "",
    },
  ],
};

const THREAD: ThreadDocument = {
  format: "nitka-thread",
  version: 1,
  thread: { id: ID, title: "Strikes in Minsk 🧵", language: "en", author: personId("a-1") },
  people: [{ id: personId("a-1"), name: "Kazimir" }],
  posts: [{ id: postId("p-1"), author: personId("a-1"), text: "Мы стоим." }],
  sources: [],
  translations: [TRANSLATION],
};

const opened: { close: () => Promise<void> | void }[] = [];

function tab() {
  const database = makeDatabase();
  opened.push(database);
  return database;
}

/** The database as version 1 of Nitka made and filled it; its tabs let go for a newer one. */
async function versionOne(): Promise<IDBPDatabase> {
  const database = await openDB(DATABASE, 1, {
    upgrade(old) {
      old.createObjectStore("summaries", { keyPath: "id" });
      old.createObjectStore("threads", { keyPath: "id" });
      old
        .createObjectStore("translations", { keyPath: ["thread", "id"] })
        .createIndex("thread", "thread");
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  opened.push(database);
  await database.put("summaries", {
    id: ID,
    summary: summarise(THREAD),
    saved: SAVED,
    changed: SAVED,
  });
  await database.put("threads", {
    id: ID,
    document: { ...THREAD, translations: [] },
    translations: [TRANSLATION.id],
  });
  await database.put("translations", {
    thread: ID,
    id: TRANSLATION.id,
    translation: TRANSLATION,
  });
  return database;
}

const clear = async () => {
  for (const database of opened.splice(0)) await database.close();
  await deleteDB(DATABASE);
};
beforeEach(clear);
afterEach(clear);

describe("a database of version 1", () => {
  it("keeps its threads, and gains the cache of machine translations", async () => {
    (await versionOne()).close();
    const { open } = tab();
    const threads = makeThreadStore(open);
    expect(await threads.get(ID)).toEqual(THREAD);
    expect(await threads.list()).toEqual([
      { id: ID, summary: summarise(THREAD), saved: SAVED, changed: SAVED },
    ]);
    const cache = makeMachineCache(open);
    await cache.write(new Map([["k", { text: "We stand." }]]));
    expect(await cache.read(["k"])).toEqual([{ text: "We stand." }]);
    expect((await open()).version).toBe(2);
  });

  it("is let go by a tab that still has it open", async () => {
    const old = await versionOne();
    expect(await makeThreadStore(tab().open).get(ID)).toEqual(THREAD);
    expect(() => old.transaction("threads")).toThrow(/closing/u);
  });
});

it("a database made anew has the same stores as one that was upgraded", async () => {
  const stores = async () => {
    const { open, close } = tab();
    const database = await open();
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const found = names.map((name) => {
      const { keyPath, indexNames } = transaction.objectStore(name);
      return { name, keyPath, indexes: [...indexNames] };
    });
    await close();
    return found;
  };
  const made = await stores();
  await deleteDB(DATABASE);
  (await versionOne()).close();
  expect(await stores()).toEqual(made);
  expect(made.map(({ name }) => name)).toEqual(["machine", "summaries", "threads", "translations"]);
});
