import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProblemError } from "#domain/problem.ts";
import { makeModelFiles, MODEL_CACHE } from "./models.ts";

const open = () => caches.open(MODEL_CACHE);
const HASH = "ab".repeat(32);
const OTHER = "cd".repeat(32);
const bytes = (length: number, fill: number) => new Uint8Array(length).fill(fill).buffer;

const clear = async () => {
  await caches.delete(MODEL_CACHE);
};
beforeEach(clear);
afterEach(clear);

const problemOf = (action: Promise<unknown>) =>
  action.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );

describe("model files", () => {
  it("are there for the next page once they were put", async () => {
    await makeModelFiles(open).put(HASH, bytes(100_000, 7));
    await makeModelFiles(open).put(OTHER, bytes(5, 1));
    const files = makeModelFiles(open);
    expect(await files.list()).toEqual(
      new Map([
        [HASH, 100_000],
        [OTHER, 5],
      ]),
    );
    expect(new Uint8Array((await files.get(HASH)) ?? new ArrayBuffer())).toEqual(
      new Uint8Array(100_000).fill(7),
    );
  });

  it("are not there before, nor afterwards", async () => {
    const files = makeModelFiles(open);
    expect(await files.list()).toEqual(new Map());
    expect(await files.get(HASH)).toBeNull();
    await files.remove(HASH);
    await files.put(HASH, bytes(5, 1));
    await files.remove(HASH);
    expect(await files.get(HASH)).toBeNull();
    expect(await files.list()).toEqual(new Map());
  });

  it("replace what lay there under the same name", async () => {
    const files = makeModelFiles(open);
    await files.put(HASH, bytes(5, 1));
    await files.put(HASH, bytes(6, 2));
    expect(await files.list()).toEqual(new Map([[HASH, 6]]));
    expect(new Uint8Array((await files.get(HASH)) ?? new ArrayBuffer())).toEqual(
      new Uint8Array(6).fill(2),
    );
  });

  it("are told from what else lies in the cache", async () => {
    await (await open()).put("/something/else", new Response("x"));
    expect(await makeModelFiles(open).list()).toEqual(new Map());
  });
});

describe("a browser that does not store", () => {
  const failing = (error: DOMException) =>
    makeModelFiles(async () => {
      throw error;
    });

  it("is said to be full when it is, with the bytes that did not fit", async () => {
    const files = failing(new DOMException("", "QuotaExceededError"));
    expect(await problemOf(files.put(HASH, bytes(5, 1)))).toEqual({
      kind: "storage-full",
      needed: 5,
    });
  });

  it("is said to be blocked for every other reason", async () => {
    const files = failing(new DOMException("", "SecurityError"));
    for (const action of [
      files.list(),
      files.get(HASH),
      files.put(HASH, bytes(5, 1)),
      files.remove(HASH),
    ])
      expect(await problemOf(action)).toEqual({ kind: "storage-blocked" });
  });
});
