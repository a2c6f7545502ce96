import { hashText } from "#domain/hash.ts";
import { noteId, postId, sourceId, threadId } from "#domain/ids.ts";
import type { Note } from "#domain/note.ts";
import { NOW } from "./services.ts";
import { strikeThread } from "./thread.ts";

const EXACT = "Завод стоит.";
const [FIRST] = strikeThread().sources[0]?.segments ?? [];

/** A note on the first sentence of the thread's first source. */
export function strikeNote(id: string, more: Partial<Note> = {}): Note {
  return {
    v: 1,
    id: noteId(id),
    created: NOW,
    modified: NOW,
    colour: "amber",
    tags: [],
    body: id,
    target: {
      thread: threadId("strike"),
      threadTitle: "Strike at the plant",
      post: postId("p1"),
      source: sourceId("vk"),
      sourceUrl: "https://vk.com/wall-1_2",
      side: "original",
      language: "ru",
      selector: {
        quote: { exact: EXACT, prefix: "", suffix: " Люди вышли во двор. Директор молч" },
        position: { start: 0, end: EXACT.length },
        ...(FIRST === undefined ? {} : { segment: FIRST.id, segmentHash: hashText(EXACT) }),
      },
    },
    pair: {
      original: EXACT,
      originalLanguage: "ru",
      translation: "The plant stands still.",
      translationLanguage: "en",
      origin: "machine",
    },
    ...more,
  };
}

/** The keys of localStorage that hold these notes. */
export const noteEntries = (notes: readonly Note[]): readonly (readonly [string, string])[] =>
  notes.map((note) => [`nitka.note.${note.id}`, JSON.stringify(note)]);
