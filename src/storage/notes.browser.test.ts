import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noteId, postId, threadId } from "#domain/ids.ts";
import type { Note } from "#domain/note.ts";
import { selectText } from "#domain/selector.ts";
import { makeLocalStore } from "./local.ts";
import { makeNoteStore } from "./notes.ts";

const note = (id: string, part: Partial<Note> = {}): Note => ({
  v: 1,
  id: noteId(id),
  created: "2026-01-01T10:00:00.000Z",
  modified: "2026-01-01T10:00:00.000Z",
  colour: "amber",
  tags: [],
  body: "Сверить.",
  target: {
    thread: threadId("t-1"),
    threadTitle: "Strikes in Minsk",
    post: postId("p-1"),
    side: "original",
    selector: selectText("Мы стоим.", { start: 0, end: 9 }),
  },
  ...part,
});

const keyOf = (id: string): string => `nitka.note.${id}`;
const local = makeLocalStore(() => localStorage);
const open = () => makeNoteStore(local);
const ids = (store: ReturnType<typeof open>) =>
  store.snapshot().notes.map(({ id }) => id as string);

/** Writes in another page of this site (null removes) and waits until this one has heard of it. */
async function writeElsewhere(key: string, value: string | null): Promise<void> {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const heard = new Promise<void>((resolve) => {
    const listen = (event: StorageEvent) => {
      if (event.key !== key || event.newValue !== value) return;
      window.removeEventListener("storage", listen);
      resolve();
    };
    window.addEventListener("storage", listen);
  });
  if (value === null) frame.contentWindow?.localStorage.removeItem(key);
  else frame.contentWindow?.localStorage.setItem(key, value);
  await heard;
  frame.remove();
}

const clear = () => {
  for (const key of local.keys("nitka.")) localStorage.removeItem(key);
};
beforeEach(clear);
afterEach(clear);

describe("notes in localStorage", () => {
  it("are one value each, and are there for the next page", () => {
    const store = open();
    expect(store.write(note("n-1"))).toEqual({ ok: true, value: null });
    expect(store.write(note("n-2", { body: "🧵" })).ok).toBe(true);
    expect([...local.keys("nitka.")].sort()).toEqual([keyOf("n-1"), keyOf("n-2")]);
    expect(JSON.parse(localStorage.getItem(keyOf("n-1")) ?? "")).toEqual(note("n-1"));
    expect(open().snapshot()).toEqual(store.snapshot());
  });

  it("come back as they were written, with what Nitka does not know of them", () => {
    const selector = selectText("Мы стоим.", { start: 3, end: 8 });
    const strange = {
      ...note("n-1"),
      "x-mood": "tired",
      target: {
        ...note("n-1").target,
        "x-seen": true,
        selector: {
          ...selector,
          "x-score": 1,
          quote: { ...selector.quote, "x-language": "ru" },
          position: { ...selector.position, "x-unit": "utf-16" },
        },
      },
    };
    open().write(strange);
    expect(open().snapshot().notes).toEqual([strange]);
  });

  it("come back with any words in them", () => {
    const text = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (body, tags) => {
        open().write(note("n-1", { body, tags }));
        expect(open().snapshot().notes).toEqual([note("n-1", { body, tags })]);
      }),
    );
  });

  it("are listed with the last changed first", () => {
    const store = open();
    store.write(note("n-1", { modified: "2026-01-02T10:00:00.000Z" }));
    store.write(note("n-2", { modified: "2026-01-03T10:00:00.000Z" }));
    store.write(note("n-3", { modified: "2026-01-01T10:00:00.000Z" }));
    expect(ids(store)).toEqual(["n-2", "n-1", "n-3"]);
    expect(ids(open())).toEqual(["n-2", "n-1", "n-3"]);
  });

  it("go when they are removed", () => {
    const store = open();
    store.write(note("n-1"));
    store.remove(noteId("n-1"));
    expect(ids(store)).toEqual([]);
    expect(local.keys("nitka.")).toEqual([]);
  });
});

describe("the snapshot", () => {
  it("is the same until something changes", () => {
    const store = open();
    const stop = store.subscribe(() => undefined);
    const empty = store.snapshot();
    expect(store.snapshot()).toBe(empty);
    store.write(note("n-1"));
    const one = store.snapshot();
    expect(one).not.toBe(empty);
    expect(store.snapshot()).toBe(one);
    store.write(note("n-2"));
    const two = store.snapshot();
    // A note that did not change is the same object, so that its card need not be drawn again.
    expect(two.notes.find(({ id }) => id === "n-1")).toBe(one.notes[0]);
    stop();
  });

  it("is not told of what concerns no notes", async () => {
    const store = open();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    const before = store.snapshot();
    await writeElsewhere("nitka.settings", "{}");
    await writeElsewhere("nitka.place.t-1", "{}");
    expect(calls).toBe(0);
    expect(store.snapshot()).toBe(before);
    stop();
  });
});

describe("another tab", () => {
  it("adds, changes and removes notes here", async () => {
    const store = open();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    expect(ids(store)).toEqual([]);
    await writeElsewhere(keyOf("n-1"), JSON.stringify(note("n-1")));
    expect(ids(store)).toEqual(["n-1"]);
    await writeElsewhere(keyOf("n-1"), JSON.stringify(note("n-1", { body: "Сверено." })));
    expect(store.snapshot().notes[0]?.body).toBe("Сверено.");
    await writeElsewhere(keyOf("n-1"), null);
    expect(ids(store)).toEqual([]);
    expect(calls).toBe(3);
    stop();
  });

  it("clears everything", () => {
    const store = open();
    store.write(note("n-1"));
    localStorage.setItem(keyOf("bad"), "{");
    const stop = store.subscribe(() => undefined);
    localStorage.clear();
    // What a browser tells of another tab's clear().
    window.dispatchEvent(new StorageEvent("storage", { key: null }));
    expect(store.snapshot()).toEqual({ notes: [], unreadable: [] });
    stop();
  });

  it("is heard from the first reading on, and after everybody here stopped listening", async () => {
    const store = open();
    expect(ids(store)).toEqual([]);
    await writeElsewhere(keyOf("n-1"), JSON.stringify(note("n-1")));
    const stop = store.subscribe(() => undefined);
    expect(ids(store)).toEqual(["n-1"]);
    stop();
    await writeElsewhere(keyOf("n-1"), null);
    expect(ids(store)).toEqual([]);
  });
});

describe("a value that is no note of a known version", () => {
  const VALUES = {
    broken: '{"v":1,',
    newer: JSON.stringify({ ...note("newer"), v: 2 }),
    stranger: JSON.stringify(note("n-1")),
    list: "[]",
    nothing: "",
  };
  const keys = Object.keys(VALUES).map(keyOf).sort();
  const putAll = () => {
    for (const [id, value] of Object.entries(VALUES)) localStorage.setItem(keyOf(id), value);
  };
  const expectKept = () => {
    for (const [id, value] of Object.entries(VALUES))
      expect(localStorage.getItem(keyOf(id))).toBe(value);
  };

  it("is listed and can be read as it is", () => {
    putAll();
    const store = open();
    store.write(note("n-2"));
    expect(ids(store)).toEqual(["n-2"]);
    expect([...store.snapshot().unreadable].sort()).toEqual(keys);
    expect(store.raw(keyOf("broken"))).toBe(VALUES.broken);
    expect(store.raw("nitka.settings")).toBeNull();
    expectKept();
  });

  it("is never overwritten by a note of its name", () => {
    putAll();
    const store = open();
    for (const id of Object.keys(VALUES))
      expect(store.write(note(id))).toEqual({ ok: false, problem: { kind: "storage-newer" } });
    expect(ids(store)).toEqual([]);
    expectKept();
  });

  it("comes from a newer Nitka in another tab: the note is no longer shown as it was", async () => {
    const store = open();
    store.write(note("newer"));
    const stop = store.subscribe(() => undefined);
    await writeElsewhere(keyOf("newer"), VALUES.newer);
    expect(store.snapshot()).toEqual({ notes: [], unreadable: [keyOf("newer")] });
    expect(store.write(note("newer")).ok).toBe(false);
    expect(localStorage.getItem(keyOf("newer"))).toBe(VALUES.newer);
    stop();
  });
});

describe("a browser that does not store", () => {
  /** Takes up what room there is, down to the last unit. */
  function fill(): void {
    let value = "";
    for (let step = 1 << 22; step >= 1; step = Math.floor(step / 2)) {
      try {
        localStorage.setItem("nitka.fill", value + "x".repeat(step));
        value += "x".repeat(step);
        step *= 2;
      } catch {
        // Too much; half of it next.
      }
    }
  }

  it("is full: it says so, and the old words stay", () => {
    const store = open();
    store.write(note("n-1", { body: "old" }));
    const before = store.snapshot();
    fill();
    const longer = note("n-1", { body: "x".repeat(100) });
    const needed = JSON.stringify(longer).length * 2;
    expect(store.write(longer)).toEqual({ ok: false, problem: { kind: "storage-full", needed } });
    expect(store.write(note("n-2")).ok).toBe(false);
    expect(store.snapshot()).toBe(before);
    expect(open().snapshot()).toEqual(before);
  });

  it("throws: it says so, and there are no notes", () => {
    const blocked = makeNoteStore(
      makeLocalStore(() => {
        throw new DOMException("", "SecurityError");
      }),
    );
    expect(blocked.write(note("n-1"))).toEqual({
      ok: false,
      problem: { kind: "storage-blocked" },
    });
    expect(blocked.snapshot()).toEqual({ notes: [], unreadable: [] });
    expect(blocked.raw(keyOf("n-1"))).toBeNull();
  });

  it("forgets at once: that is seen", () => {
    const forgetful: Storage = {
      length: 0,
      clear: () => undefined,
      getItem: () => null,
      key: () => null,
      removeItem: () => undefined,
      setItem: () => undefined,
    };
    const store = makeNoteStore(makeLocalStore(() => forgetful));
    expect(store.write(note("n-1"))).toEqual({ ok: false, problem: { kind: "storage-blocked" } });
    expect(store.snapshot().notes).toEqual([]);
  });
});
