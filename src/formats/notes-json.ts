import type { Note } from "#domain/note.ts";
import { LIMITS, NOTHING } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";

const FORMAT = "nitka-notes";
const VERSION = 1;

export interface NotesFile {
  readonly notes: readonly Note[];
  /** Entries that are no notes of a known version. */
  readonly bad: number;
}

/** Oldest first; the id decides between equals. */
export const oldestFirst = (notes: readonly Note[]): readonly Note[] =>
  notes.toSorted((a, b) =>
    a.created === b.created ? (a.id < b.id ? -1 : 1) : a.created < b.created ? -1 : 1,
  );

/** All notes as one JSON file, oldest first, so that equal notes always give equal bytes. */
export function writeNotes(notes: readonly Note[]): string {
  const ordered = oldestFirst(notes);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, notes: ordered }, null, 2)}\n`;
}

const shown = (value: unknown): string =>
  value === undefined ? NOTHING : JSON.stringify(value).slice(0, 40);

/**
 * Reads such a file. `readNote` checks one entry. Problems: empty-input, too-large,
 * not-notes (other or broken JSON too), newer-version.
 */
export function parseNotes(
  text: string,
  readNote: (value: unknown) => Note | null,
): Result<NotesFile> {
  if (text.trim() === "") return failed({ kind: "empty-input" });
  if (text.length > LIMITS.bytes)
    return failed({ kind: "too-large", bytes: text.length, limit: LIMITS.bytes });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return failed({ kind: "not-notes", found: shown(text.trim().slice(0, 20)) });
  }
  if (typeof value !== "object" || value === null)
    return failed({ kind: "not-notes", found: shown(value) });
  const file = value as { format?: unknown; version?: unknown; notes?: unknown };
  if (file.format !== FORMAT) return failed({ kind: "not-notes", found: shown(file.format) });
  if (file.version !== VERSION)
    return failed({ kind: "newer-version", found: shown(file.version), known: VERSION });
  if (!Array.isArray(file.notes)) return failed({ kind: "not-notes", found: shown(file.notes) });
  const notes = file.notes.map(readNote).filter((note) => note !== null);
  return ok({ notes, bad: file.notes.length - notes.length });
}
