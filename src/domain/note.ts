/**
 * A note: the one thing only this reader has. It names what it is about so fully (quote, pair, titles)
 * that it stays readable when the thread is gone.
 */
import type { NoteId, PostId, SourceId, ThreadId, TranslationId } from "./ids.ts";
import type { TextSelector } from "./selector.ts";
import type { UnitOrigin } from "./thread.ts";

export const NOTE_VERSION = 1;

export type NoteColour = "amber" | "green" | "blue" | "rose" | "violet";

export interface NoteTarget {
  readonly thread: ThreadId;
  readonly threadTitle: string;
  /** The post the note stands under: the post itself, or the one whose source is open. */
  readonly post: PostId;
  /** The source, where the note is about a source's text. */
  readonly source?: SourceId;
  readonly sourceUrl?: string;
  readonly side: "original" | "translation";
  /** The translation the words are from, on the translation's side. */
  readonly translation?: TranslationId;
  /** BCP 47 tag of the quoted words. */
  readonly language?: string;
  /** The words; absent when the note is on a whole post or source. */
  readonly selector?: TextSelector;
}

/** Both sides as they stood when the note was written; never recomputed. */
export interface NotePair {
  readonly original: string;
  readonly originalLanguage?: string;
  readonly translation?: string;
  readonly translationLanguage?: string;
  readonly origin?: UnitOrigin;
  readonly by?: string;
}

export interface Note {
  readonly v: typeof NOTE_VERSION;
  readonly id: NoteId;
  readonly created: string;
  readonly modified: string;
  readonly colour: NoteColour;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly body: string;
  readonly target: NoteTarget;
  readonly pair?: NotePair;
}

/** What the reader typed into the tags field, as tags: split at commas and white space, `#` dropped, once each. */
export function parseTags(text: string): readonly string[] {
  const tags = text
    .normalize("NFC")
    .split(/[\s,;]+/u)
    .map((tag) => tag.replace(/^#+/u, ""))
    .filter((tag) => tag !== "");
  return [...new Set(tags)];
}

/** Newest first; the id decides between equals, so that the order is the same everywhere. */
export function byNewest(a: Note, b: Note): number {
  if (a.modified !== b.modified) return a.modified < b.modified ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
