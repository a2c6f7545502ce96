import { useCallback, useRef, useSyncExternalStore } from "react";
import { noteId } from "#domain/ids.ts";
import { NOTE_VERSION, type Note, type NotePair, type NoteTarget } from "#domain/note.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import { textNestsDeeper } from "#formats/json-guard.ts";
import { parseNotes, writeNotes } from "#formats/notes-json.ts";
import { readNote } from "#storage/note-schema.ts";
import type { NotesSnapshot, NoteStore } from "#storage/notes.ts";
import { type Services, useServices } from "./services.ts";

export function useAllNotes(): NotesSnapshot {
  const { notes } = useServices();
  return useSyncExternalStore(notes.subscribe, notes.snapshot);
}

/** The notes `belongs` accepts. Keeps its identity while they stay the same, however many others change. */
export function useNotesWhere(belongs: (note: Note) => boolean): readonly Note[] {
  const { notes } = useServices();
  const last = useRef<readonly Note[]>([]);
  const select = useCallback(() => {
    const found = notes.snapshot().notes.filter(belongs);
    const same =
      found.length === last.current.length && found.every((note, i) => note === last.current[i]);
    if (!same) last.current = found;
    return last.current;
  }, [notes, belongs]);
  return useSyncExternalStore(notes.subscribe, select);
}

/** A note about `target` that is not stored yet; it is stored with its first word. */
export function draftNote(
  services: Services,
  target: NoteTarget,
  pair: NotePair | undefined,
): Note {
  const now = services.now();
  return {
    v: NOTE_VERSION,
    id: noteId(services.freshId()),
    created: now,
    modified: now,
    colour: "amber",
    tags: [],
    body: "",
    target,
    ...(pair === undefined ? {} : { pair }),
  };
}

export function useNoteWriting() {
  const { notes, now } = useServices();
  return {
    /** Writes synchronously; the Result says whether it is stored. */
    write: (note: Note): Result<null> => notes.write({ ...note, modified: now() }),
    restore: notes.write,
    remove: notes.remove,
    raw: notes.raw,
  };
}

export const exportNotes = writeNotes;

/** What an import of notes did, counted; every note of the file is in exactly one count. */
export interface NotesImported {
  readonly imported: number;
  readonly same: number;
  readonly newer: number;
  readonly older: number;
  readonly bad: number;
  readonly failed: number;
}

function place(store: NoteStore, here: Note | undefined, note: Note): keyof NotesImported {
  if (here !== undefined && JSON.stringify(here) === JSON.stringify(note)) return "same";
  // A time that cannot be read is not later than any: what is here stays.
  const later = here === undefined || Date.parse(note.modified) > Date.parse(here.modified);
  if (!later) return "older";
  if (!store.write(note).ok) return "failed";
  return here === undefined ? "imported" : "newer";
}

/** Brings a file of notes in. Nothing newer is overwritten; the same file twice changes nothing. */
export function importNotes(store: NoteStore, text: string): Result<NotesImported> {
  if (textNestsDeeper(text, LIMITS.depth))
    return failed({ kind: "json-too-deep", limit: LIMITS.depth });
  const file = parseNotes(text, readNote);
  if (!file.ok) return failed(file.problem);
  const counts = { imported: 0, same: 0, newer: 0, older: 0, bad: file.value.bad, failed: 0 };
  for (const note of file.value.notes) {
    const here = store.snapshot().notes.find((stored) => stored.id === note.id);
    counts[place(store, here, note)]++;
  }
  return ok(counts);
}
