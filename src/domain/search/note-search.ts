import type { Note } from "../note.ts";
import { createTextSearch } from "./text-search.ts";
import type { Stem } from "./vocabulary.ts";

export interface NoteFilter {
  /** Words of the note, its tags, quote, pair or the title of its thread. */
  readonly text?: string;
  readonly tag?: string;
  readonly thread?: string;
}

export interface NoteSearch {
  /** The notes that fit a filter, in their order. */
  readonly find: (notes: readonly Note[], filter: NoteFilter) => readonly Note[];
  /** Reads a note ahead, so that the first `find` need not. */
  readonly read: (note: Note) => void;
}

/** The search of the notes hub, by words as `createTextSearch` has it, by tag and by thread. */
export function createNoteSearch(stem: Stem): NoteSearch {
  const { find, read } = createTextSearch(stem, textOf);
  return {
    find: (notes, { text = "", tag, thread }) => {
      const placed = notes.filter(
        (note) =>
          (thread === undefined || note.target.thread === thread) &&
          (tag === undefined || note.tags.includes(tag)),
      );
      return find(placed, text);
    },
    read,
  };
}

const textOf = (note: Note): string =>
  [
    note.body,
    note.tags.join(" "),
    note.target.selector?.quote.exact ?? "",
    note.pair?.original ?? "",
    note.pair?.translation ?? "",
    note.target.threadTitle,
  ].join("\n");
