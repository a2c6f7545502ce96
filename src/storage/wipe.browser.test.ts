import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, expect, it } from "vitest";
import { personId, threadId } from "#domain/ids.ts";
import { DATABASE, makeDatabase } from "./database.ts";
import { makeThreadStore } from "./threads.ts";
import { wipeEverything } from "./wipe.ts";

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
  await deleteDB(DATABASE);
};
beforeEach(clear);
afterEach(clear);

it("leaves no value and no database, and takes nothing that is not Nitka's", async () => {
  const { database, store } = await withThread();
  for (const key of ["nitka.note.n-1", "nitka.settings", "nitka.place.t", "nitka.draft", "other"])
    localStorage.setItem(key, "{}");
  expect(await wipeEverything(database.close)).toEqual([]);
  expect(keys()).toEqual([]);
  expect(await databases()).toEqual([]);
  expect(localStorage.getItem("other")).toBe("{}");
  // The page can go on with an empty library.
  expect(await store.list()).toEqual([]);
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
