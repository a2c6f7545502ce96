import { noteId, postId, threadId } from "./ids.ts";
import type { Note } from "./note.ts";
import { selectText } from "./selector.ts";

/** A note on a sentence of a post, with its translation. */
export const NOTE: Note = {
  v: 1,
  id: noteId("n-1"),
  created: "2026-01-01T10:00:00.000Z",
  modified: "2026-01-01T10:00:00.000Z",
  colour: "amber",
  tags: ["завод", "мтз"],
  body: "Сверить с **Ёлкиным**",
  target: {
    thread: threadId("t-1"),
    threadTitle: "Strikes in Minsk",
    post: postId("p-1"),
    side: "original",
    selector: selectText("Мы стоим.", { start: 0, end: 9 }),
  },
  pair: { original: "Мы стоим.", translation: "We stand — п’ём не будем." },
};
