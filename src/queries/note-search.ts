import type { Note } from "#domain/note.ts";
import { createNoteSearch } from "#domain/search/note-search.ts";
import { stemOf } from "#words/stem.ts";

/** What it has read of a note it keeps as long as the note. */
const search = createNoteSearch(stemOf);

/** The notes that fit a filter, in their order. */
export const searchNotes = search.find;

/** ms: shorter than what a finger on a key would notice. */
const SLICE = 8;

/**
 * Reads the notes for the search before anybody types, in slices with pauses between them: of 10,000 notes
 * the first key would otherwise wait a second.
 *
 * @returns what ends it early.
 */
export function readNotesAhead(notes: readonly Note[]): () => void {
  // An array’s iterator goes on where a loop left it.
  const rest = notes.values();
  const readSlice = () => {
    const end = performance.now() + SLICE;
    for (const note of rest) {
      search.read(note);
      if (performance.now() > end) {
        timer = setTimeout(readSlice);
        return;
      }
    }
  };
  let timer = setTimeout(readSlice);
  return () => {
    clearTimeout(timer);
  };
}
