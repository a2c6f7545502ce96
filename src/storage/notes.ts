import type { NoteId } from "#domain/ids.ts";
import { byNewest, type Note } from "#domain/note.ts";
import { failed, type Result } from "#domain/result.ts";
import type { LocalStore } from "./local.ts";
import { readNote } from "./note-schema.ts";

const PREFIX = "nitka.note.";

export interface NotesSnapshot {
  /** Newest first. */
  readonly notes: readonly Note[];
  /** Keys of values that are no notes of a version this Nitka knows; kept as they are. */
  readonly unreadable: readonly string[];
}

/**
 * The reader's notes: one localStorage value each, written synchronously at every input, live in every
 * open tab. `snapshot()` keeps its identity until something changes.
 */
export interface NoteStore {
  readonly snapshot: () => NotesSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Problems: storage-full, storage-blocked; storage-newer where an unreadable value of that name is kept. */
  readonly write: (note: Note) => Result<null>;
  readonly remove: (id: NoteId) => void;
  /** A stored value as it is, for saving what cannot be read. */
  readonly raw: (key: string) => string | null;
}

/** The note stored under its own key, or null. */
function parse(key: string, value: string): Note | null {
  try {
    const note = readNote(JSON.parse(value));
    return note !== null && PREFIX + note.id === key ? note : null;
  } catch {
    return null;
  }
}

/** The stored notes as they were last read, kept in step by what this tab writes and others announce. */
class LocalNotes implements NoteStore {
  readonly #local: LocalStore;
  readonly #listeners = new Set<() => void>();
  #notes: Map<string, Note> | null = null;
  #unreadable = new Set<string>();
  #snapshot: NotesSnapshot | null = null;
  #watching = false;

  constructor(local: LocalStore) {
    this.#local = local;
  }

  snapshot = (): NotesSnapshot => {
    const notes = this.#all();
    this.#snapshot ??= {
      notes: [...notes.values()].sort(byNewest),
      unreadable: [...this.#unreadable],
    };
    return this.#snapshot;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  write = (note: Note): Result<null> => {
    const key = PREFIX + note.id;
    const stored = this.#local.read(key);
    if (stored !== null && parse(key, stored) === null) return failed({ kind: "storage-newer" });
    const result = this.#local.write(key, JSON.stringify(note));
    if (result.ok) {
      this.#all().set(key, note);
      this.#unreadable.delete(key);
      this.#changed();
    }
    return result;
  };

  remove = (id: NoteId): void => {
    this.#local.remove(PREFIX + id);
    this.#all().delete(PREFIX + id);
    this.#changed();
  };

  raw = (key: string): string | null => (key.startsWith(PREFIX) ? this.#local.read(key) : null);

  #all(): Map<string, Note> {
    if (!this.#watching) {
      // From the first reading on, for as long as the page lives: what was read stays true.
      this.#local.watch(this.#heard);
      this.#watching = true;
    }
    if (this.#notes === null) {
      this.#notes = new Map();
      this.#unreadable = new Set();
      for (const key of this.#local.keys(PREFIX)) this.#load(key, this.#notes);
    }
    return this.#notes;
  }

  #load(key: string, into: Map<string, Note>): void {
    const raw = this.#local.read(key);
    const note = raw === null ? null : parse(key, raw);
    this.#unreadable.delete(key);
    if (note !== null) into.set(key, note);
    else {
      into.delete(key);
      if (raw !== null) this.#unreadable.add(key);
    }
  }

  #heard = (key: string | null): void => {
    if (key === null) this.#notes = null;
    else if (key.startsWith(PREFIX)) this.#load(key, this.#all());
    else return;
    this.#changed();
  };

  #changed(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }
}

export const makeNoteStore = (local: LocalStore): NoteStore => new LocalNotes(local);
