import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteId, postId, threadId } from "#domain/ids.ts";
import type { Note } from "#domain/note.ts";
import { LIMITS } from "#domain/problem.ts";
import { parseNotes, writeNotes } from "./notes-json.ts";

const note = (part: Partial<Note>): Note => ({
  v: 1,
  id: noteId("n-1"),
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

/** Stands for the check of one note, which is storage's: here a number of version 1 is enough. */
const isNote = (value: unknown): value is Note =>
  typeof value === "object" && value !== null && "v" in value && value.v === 1;
const readNote = (value: unknown): Note | null => (isNote(value) ? value : null);

const read = (text: string) => parseNotes(text, readNote);

const notes = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-c]{1,3}$/u).map(noteId),
    created: fc.constantFrom("2026-01-01T10:00:00.000Z", "2026-01-02T10:00:00.000Z"),
    body: fc.string({ unit: "binary", maxLength: 20 }),
    tags: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

describe("a file of notes", () => {
  it("holds all notes, whatever is in them, oldest first", () => {
    fc.assert(
      fc.property(notes, (parts) => {
        const list = parts.map(note);
        const result = read(writeNotes(list));
        expect(result).toMatchObject({ ok: true, value: { bad: 0 } });
        if (!result.ok) return;
        const byId = (a: Note, b: Note) => (a.id < b.id ? -1 : 1);
        expect([...result.value.notes].sort(byId)).toEqual([...list].sort(byId));
        const times = result.value.notes.map(({ created }) => created);
        expect(times).toEqual([...times].sort());
      }),
    );
  });

  it("is the same text for the same notes in any order", () => {
    fc.assert(
      fc.property(notes, (parts) => {
        const list = parts.map(note);
        expect(writeNotes([...list].reverse())).toBe(writeNotes(list));
      }),
    );
  });

  it("says what it is, and ends with a line break", () => {
    expect(writeNotes([])).toBe(
      '{\n  "format": "nitka-notes",\n  "version": 1,\n  "notes": []\n}\n',
    );
  });

  it("may begin with a byte order mark", () => {
    expect(read(`\ufeff${writeNotes([note({})])}`)).toEqual({
      ok: true,
      value: { notes: [note({})], bad: 0 },
    });
  });

  it("gives the notes it can and counts the others", () => {
    const text = JSON.stringify({
      format: "nitka-notes",
      version: 1,
      notes: [{ v: 2 }, note({}), null, "x", []],
    });
    expect(read(text)).toEqual({ ok: true, value: { notes: [note({})], bad: 4 } });
  });
});

describe("anything else is refused with what it is", () => {
  it.each([
    ["", { kind: "empty-input" }],
    [" \n", { kind: "empty-input" }],
    ["[1]", { kind: "not-notes" }],
    ["null", { kind: "not-notes" }],
    ["12", { kind: "not-notes" }],
    ["{}", { kind: "not-notes" }],
    ['{"format":"nitka-thread","version":1}', { kind: "not-notes", found: '"nitka-thread"' }],
    ['{"format":"nitka-notes","version":1}', { kind: "not-notes" }],
    ['{"format":"nitka-notes","version":1,"notes":{}}', { kind: "not-notes", found: "{}" }],
    ['{"format":"nitka-notes","version":2,"notes":[]}', { kind: "newer-version", known: 1 }],
    ["My notes of May", { kind: "not-notes", found: '"My notes of May"' }],
  ])("%j", (text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, problem });
  });

  it("any text that is no file of notes, with a problem and without a throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
        expect(read(text).ok).toBe(false);
      }),
    );
  });

  it("a file cut off anywhere", () => {
    const whole = writeNotes([note({ body: "Мы стоим." })]).trimEnd();
    for (let length = 0; length < whole.length; length++)
      expect(read(whole.slice(0, length)).ok).toBe(false);
  });

  it("a text over the limit", () => {
    expect(read(" ".repeat(LIMITS.bytes) + "x")).toMatchObject({
      ok: false,
      problem: { kind: "too-large", limit: LIMITS.bytes },
    });
  });
});
