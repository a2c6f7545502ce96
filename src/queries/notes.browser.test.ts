import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noteId, postId, threadId } from "#domain/ids.ts";
import type { Note } from "#domain/note.ts";
import { LIMITS } from "#domain/problem.ts";
import { makeLocalStore } from "#storage/local.ts";
import { makeNoteStore } from "#storage/notes.ts";
import { exportNotes, importNotes, type NotesImported } from "./notes.ts";

const note = (id: string, part: Partial<Note> = {}): Note => ({
  v: 1,
  id: noteId(id),
  created: "2026-01-01T10:00:00.000Z",
  modified: "2026-01-01T10:00:00.000Z",
  colour: "amber",
  tags: [],
  body: "",
  target: {
    thread: threadId("t-1"),
    threadTitle: "Strikes in Minsk",
    post: postId("p-1"),
    side: "original",
  },
  ...part,
});

/** The same moment or its neighbours, written in every way a file may have them; the last is no moment. */
const times = fc.constantFrom(
  "2026-01-01T10:00:00.000Z",
  "2026-01-01T10:00:00Z",
  "2026-01-01T12:00:00+03:00",
  "2026-01-01T07:30:00-03:00",
  "2026-01-02T00:00:00Z",
  "2026-01-01T23:00:00+03",
);

const someNotes = fc
  .record({
    id: fc.constantFrom("a", "b", "c"),
    modified: times,
    body: fc.constantFrom("", "one", "two"),
  })
  .map(({ id, ...part }) => note(id, part));

const entries = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: someNotes },
    fc.jsonValue(),
    fc.constantFrom(
      { ...note("a"), v: 2 },
      { ...note("a"), id: "../x" },
      { ...note("b"), tags: 1 },
    ),
  ),
  { maxLength: 8 },
);

const fileOf = (notes: readonly unknown[]): string =>
  JSON.stringify({ format: "nitka-notes", version: 1, notes });

const local = makeLocalStore(() => localStorage);
const values = () =>
  Object.fromEntries([...local.keys("nitka.")].sort().map((key) => [key, local.read(key)]));

const clear = () => {
  for (const key of local.keys("nitka.")) localStorage.removeItem(key);
};
/** A store that holds just these. */
function storeOf(notes: readonly Note[]) {
  clear();
  const store = makeNoteStore(local);
  for (const one of notes) store.write(one);
  return store;
}
beforeEach(clear);
afterEach(clear);

const NONE: NotesImported = { imported: 0, same: 0, newer: 0, older: 0, bad: 0, failed: 0 };
const imported = (counts: Partial<NotesImported>) => ({ ok: true, value: { ...NONE, ...counts } });

describe("an import of notes", () => {
  it("counts every note of the file once, whatever is in it and was there", () => {
    fc.assert(
      fc.property(fc.array(someNotes), entries, (before, file) => {
        const result = importNotes(storeOf(before), fileOf(file));
        if (!result.ok) throw new Error(result.problem.kind);
        const sum = Object.values(result.value).reduce((a, b) => a + b, 0);
        expect(sum).toBe(file.length);
        expect(result.value.failed).toBe(0);
      }),
    );
  });

  it("done twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.array(someNotes), entries, (before, file) => {
        const store = storeOf(before);
        importNotes(store, fileOf(file));
        const once = values();
        const again = importNotes(store, fileOf(file));
        expect(values()).toEqual(once);
        expect(again).toMatchObject({ ok: true, value: { imported: 0, newer: 0 } });
      }),
    );
  });

  it("overwrites a note only with one that was certainly changed later", () => {
    fc.assert(
      fc.property(fc.array(someNotes), entries, (before, file) => {
        const store = storeOf(before);
        const old = store.snapshot().notes;
        importNotes(store, fileOf(file));
        for (const was of old) {
          const is = store.snapshot().notes.find(({ id }) => id === was.id);
          if (JSON.stringify(is) === JSON.stringify(was)) continue;
          expect(Date.parse(is?.modified ?? "")).toBeGreaterThan(Date.parse(was.modified));
        }
      }),
    );
  });

  it("says what it did with each", () => {
    const store = storeOf([
      note("same"),
      note("older", { body: "here", modified: "2026-01-02T10:00:00Z" }),
      note("newer", { body: "here" }),
      note("tie", { body: "here" }),
    ]);
    const file = [
      note("new"),
      note("same"),
      note("older", { body: "file" }),
      note("newer", { body: "file", modified: "2026-01-02T10:00:00Z" }),
      note("tie", { body: "file" }),
      { ...note("bad"), v: 2 },
    ];
    expect(importNotes(store, fileOf(file))).toEqual(
      imported({ imported: 1, same: 1, newer: 1, older: 2, bad: 1 }),
    );
    const bodies = Object.fromEntries(store.snapshot().notes.map(({ id, body }) => [id, body]));
    expect(bodies).toEqual({ new: "", same: "", older: "here", newer: "file", tie: "here" });
  });

  it("keeps what Nitka does not know of a note", () => {
    const store = storeOf([]);
    const strange = { ...note("a"), "x-mood": "tired" };
    importNotes(store, fileOf([strange]));
    expect(store.snapshot().notes).toEqual([strange]);
  });

  it("does not overwrite what cannot be read here", () => {
    const newer = JSON.stringify({ ...note("a"), v: 2 });
    localStorage.setItem("nitka.note.a", newer);
    expect(importNotes(makeNoteStore(local), fileOf([note("a"), note("b")]))).toEqual(
      imported({ imported: 1, failed: 1 }),
    );
    expect(localStorage.getItem("nitka.note.a")).toBe(newer);
  });

  it("counts what the browser does not store", () => {
    const blocked = makeLocalStore(() => {
      throw new DOMException("", "SecurityError");
    });
    expect(importNotes(makeNoteStore(blocked), fileOf([note("a"), note("b")]))).toEqual(
      imported({ failed: 2 }),
    );
  });

  it("of another file is refused and changes nothing", () => {
    const store = storeOf([note("a")]);
    const before = values();
    for (const text of ["", "{", "[]", '{"format":"nitka-thread","version":1}'])
      expect(importNotes(store, text).ok).toBe(false);
    expect(values()).toEqual(before);
  });

  it.each([
    ["format", (deep: string) => `{"format":${deep}}`],
    ["version", (deep: string) => `{"format":"nitka-notes","version":${deep}}`],
    ["note", (deep: string) => fileOf([{ ...note("a"), x: 0 }]).replace('"x":0', `"x":${deep}`)],
  ])("refuses brackets without end in its %s", (_, fileWith) => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(importNotes(storeOf([]), fileWith(deep))).toEqual({
      ok: false,
      problem: { kind: "json-too-deep", limit: LIMITS.depth },
    });
    expect(values()).toEqual({});
  });
});

describe("an export of notes", () => {
  it("brings them all back, on another machine", () => {
    fc.assert(
      fc.property(fc.array(someNotes), (notes) => {
        const here = storeOf(notes).snapshot().notes;
        const file = exportNotes(here);
        const there = storeOf([]);
        expect(importNotes(there, file)).toEqual(imported({ imported: here.length }));
        expect(there.snapshot().notes).toEqual(here);
        expect(importNotes(there, file)).toEqual(imported({ same: here.length }));
      }),
    );
  });
});
