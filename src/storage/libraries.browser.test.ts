import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLibraryStore, type StoredLibrary } from "./libraries.ts";
import { makeLocalStore } from "./local.ts";

const KEY = "nitka.libraries";
const open = () => makeLibraryStore(makeLocalStore(() => localStorage));
const stored = () => JSON.parse(localStorage.getItem(KEY) ?? "null") as { libraries: unknown[] };

const library = (name: string): StoredLibrary => ({
  address: `https://${name}.example/library.json`,
  added: "2026-11-22T10:00:00.000Z",
  looked: "2026-11-22T10:00:00.000Z",
  index: '{"format":"nitka-library"}',
  seen: { "t-1": "a" },
  opened: {},
});
const clear = () => {
  localStorage.removeItem(KEY);
};

beforeEach(clear);
afterEach(clear);

describe("libraries", () => {
  it("are there for the next page, in the order they were added", () => {
    const store = open();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    expect(store.snapshot()).toEqual([]);
    expect(store.change((all) => [...all, library("a")]).ok).toBe(true);
    store.change((all) => [...all, library("b")]);
    expect(calls).toBe(2);
    stop();
    expect(open().snapshot()).toEqual([library("a"), library("b")]);
    expect(store.snapshot()).toBe(store.snapshot());
  });

  it("are changed as they are stored now, whoever changed them last", () => {
    const [one, other] = [open(), open()];
    one.change(() => [library("a")]);
    other.change((all) => [...all, library("b")]);
    one.change((all) => all.filter(({ address }) => !address.includes("//a.")));
    expect(other.snapshot()).toEqual([library("b")]);
  });

  it("are gone once everything was deleted", () => {
    const store = open();
    store.change(() => [library("a")]);
    clear();
    expect(store.snapshot()).toEqual([]);
  });

  it("that cannot be read are kept as they are, and not shown", () => {
    const odd = { address: "javascript:alert(1)", more: [1] };
    localStorage.setItem(KEY, JSON.stringify({ v: 1, libraries: [odd, library("a")] }));
    const store = open();
    expect(store.snapshot()).toEqual([library("a")]);
    store.change((all) => [...all, library("b")]);
    expect(stored().libraries).toEqual([library("a"), library("b"), odd]);
  });

  it.each(["{", "null", "[]", '{"v":2,"libraries":[]}', '{"v":1}'])(
    "are not written over what another program wrote: %s",
    (text) => {
      localStorage.setItem(KEY, text);
      const store = open();
      expect(store.snapshot()).toEqual([]);
      expect(store.change(() => [library("a")])).toMatchObject({
        problem: { kind: "storage-newer" },
      });
      expect(localStorage.getItem(KEY)).toBe(text);
    },
  );
});
