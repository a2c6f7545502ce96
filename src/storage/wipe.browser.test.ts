import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, expect, it } from "vitest";
import { personId, threadId } from "#domain/ids.ts";
import { DATABASE, makeDatabase } from "./database.ts";
import { makeMachineCache } from "./machine-cache.ts";
import { makeThreadStore } from "./threads.ts";
import { wipeEverything } from "./wipe.ts";

const CACHES = ["nitka-models", "nitka-shared", "nitka-site"];

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith("nitka."));
const databases = async () =>
  (await indexedDB.databases()).filter(({ name }) => name?.startsWith("nitka"));

async function withThread() {
  const database = makeDatabase();
  const store = makeThreadStore(database.open);
  const thread = { id: threadId("t"), title: "", language: "en", author: personId("a") };
  const lists = { people: [], posts: [], sources: [], translations: [] };
  await store.put({ format: "nitka-thread", version: 1, thread, ...lists }, "2026-11-22T10:00:00Z");
  return { database, store };
}

const clear = async () => {
  localStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  await deleteDB(DATABASE);
};
beforeEach(clear);
afterEach(clear);

it("leaves no value and no database, and takes nothing that is not Nitka's", async () => {
  const { database, store } = await withThread();
  const names = ["note.n-1", "settings", "engines", "place.t", "draft"];
  for (const key of [...names.map((name) => `nitka.${name}`), "other"])
    localStorage.setItem(key, "{}");
  for (const name of [...CACHES, "other"]) await caches.open(name);
  const cache = makeMachineCache(database.open);
  await cache.write(new Map([["k", { text: "x" }]]));
  expect(await wipeEverything(database.close)).toEqual([]);
  expect(keys()).toEqual([]);
  expect(await databases()).toEqual([]);
  expect(localStorage.getItem("other")).toBe("{}");
  expect(await caches.keys()).toEqual(["other"]);
  // The page can go on with an empty library.
  expect(await store.list()).toEqual([]);
  expect(await cache.read(["k"])).toEqual([null]);
  await database.close();
});

it("has nothing to do where nothing is", async () => {
  expect(await wipeEverything(makeDatabase().close)).toEqual([]);
  expect(await databases()).toEqual([]);
});

it("makes the other tabs let go", async () => {
  const [here, there] = [await withThread(), await withThread()];
  expect(await wipeEverything(here.database.close)).toEqual([]);
  expect(await databases()).toEqual([]);
  expect(await there.store.list()).toEqual([]);
  await there.database.close();
});

it("says what another tab holds on to, instead of waiting for it", async () => {
  const { database } = await withThread();
  const held = await openDB(DATABASE);
  localStorage.setItem("nitka.draft", "x");
  expect(await wipeEverything(database.close)).toEqual(["IndexedDB"]);
  expect(keys()).toEqual([]);
  held.close();
});
