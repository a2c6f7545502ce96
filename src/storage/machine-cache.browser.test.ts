import fc from "fast-check";
import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "#domain/problem.ts";
import { DATABASE, makeDatabase } from "./database.ts";
import { type CachedTranslation, makeMachineCache } from "./machine-cache.ts";

const opened: { close: () => Promise<void> }[] = [];

function tab() {
  const database = makeDatabase();
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

const one = (key: string, text: string) => new Map([[key, { text }]]);
const count = async (open: ReturnType<typeof tab>["open"]) => (await open()).count("machine");

/** A clock that goes on by a millisecond whenever it is looked at. */
function clock() {
  let time = 0;
  return () => ++time;
}

const made: fc.Arbitrary<CachedTranslation> = fc
  .tuple(
    fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
    fc.option(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { maxLength: 3 })),
  )
  .map(([text, words]) => (words === null ? { text } : { text, words }));

describe("machine translations", () => {
  it("come back as they were, in the order of the keys, null where there is nothing", async () => {
    const cache = makeMachineCache(tab().open);
    const keys = fc.string({ unit: "binary", maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(keys, made, { maxKeys: 5, noNullPrototype: true }),
        fc.array(keys, { maxLength: 5 }),
        async (dictionary, others) => {
          await cache.clear();
          const entries = new Map(Object.entries(dictionary));
          await cache.write(entries);
          const asked = [...others, ...entries.keys(), ...others];
          expect(await cache.read(asked)).toEqual(asked.map((key) => entries.get(key) ?? null));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are there for other tabs, and the last one written holds", async () => {
    const [here, there] = [makeMachineCache(tab().open), makeMachineCache(tab().open)];
    await here.write(one("k", "first"));
    await there.write(one("k", "second"));
    expect(await here.read(["k"])).toEqual([{ text: "second" }]);
    await there.clear();
    expect(await here.read(["k"])).toEqual([null]);
  });

  it("go when there are too many, those written longest ago first", async () => {
    const { open } = tab();
    const cache = makeMachineCache(open, { most: 3, now: clock() });
    for (const key of ["d", "a", "c", "b"]) await cache.write(one(key, key));
    expect(await cache.read(["d", "a", "c", "b"])).toEqual([
      null,
      { text: "a" },
      { text: "c" },
      { text: "b" },
    ]);
    // Written again, it is the newest.
    await cache.write(one("a", "again"));
    await cache.write(new Map([...one("e", "e"), ...one("f", "f")]));
    expect(await cache.read(["c", "b", "a", "e", "f"])).toEqual([
      null,
      null,
      { text: "again" },
      { text: "e" },
      { text: "f" },
    ]);
    expect(await count(open)).toBe(3);
  });

  it("never are more than the most, however many come at once", async () => {
    const { open } = tab();
    const cache = makeMachineCache(open, { most: 5, now: clock() });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string(), { maxLength: 20 }), async (keys) => {
        const before = await count(open);
        await cache.write(new Map(keys.map((key) => [key, { text: "x" }])));
        const after = await count(open);
        expect(after).toBeLessThanOrEqual(5);
        expect(after).toBeGreaterThanOrEqual(Math.min(5, Math.max(before, keys.length)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("what stands in the store and is no translation", () => {
  it.each([
    ["nothing", undefined],
    ["no text", { text: "" }],
    ["text of another kind", { text: 1 }],
    ["words that are no spans", { text: "x", words: [[0, 1]] }],
    ["words below zero", { text: "x", words: [[-1, 1, 0, 1]] }],
  ])("is not read: %s", async (_, value) => {
    const { open } = tab();
    const database = await open();
    await database.put("machine", { key: "bad", made: value as CachedTranslation, at: 1 });
    const cache = makeMachineCache(open);
    await cache.write(one("good", "Good."));
    expect(await cache.read(["bad", "good"])).toEqual([null, { text: "Good." }]);
    await cache.write(one("bad", "Mended."));
    expect(await cache.read(["bad"])).toEqual([{ text: "Mended." }]);
  });
});

describe("where it does not work, it is as if nothing were in it", () => {
  const closed = async () => {
    const database = await tab().open();
    database.close();
    return database;
  };

  it.each([
    ["that is blocked", () => Promise.reject(new ProblemError({ kind: "storage-blocked" }))],
    [
      "that throws",
      () => {
        throw new Error("no database");
      },
    ],
    ["that was closed", closed],
  ])("a database %s", async (_, open) => {
    const cache = makeMachineCache(open);
    await cache.write(one("k", "x"));
    await cache.clear();
    expect(await cache.read(["k", "l"])).toEqual([null, null]);
  });

  it("a full disk: nothing of the lot is stored, what was there stays", async () => {
    const { open } = tab();
    const cache = makeMachineCache(open);
    await cache.write(one("old", "Old."));
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the store below
    const { put } = IDBObjectStore.prototype;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (++calls === 2) this.transaction.abort();
      return put.call(this, value);
    });
    await cache.write(new Map([...one("a", "a"), ...one("b", "b")]));
    vi.restoreAllMocks();
    expect(calls).toBe(2);
    expect(await cache.read(["old", "a", "b"])).toEqual([{ text: "Old." }, null, null]);
  });
});
