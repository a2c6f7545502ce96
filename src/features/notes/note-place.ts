import { anchorSelector } from "#domain/anchor.ts";
import type { Note } from "#domain/note.ts";

/** Where a note is shown: under its post, or at the row of a source its words are in. */
export type NotePlace =
  | { readonly kind: "post"; readonly post: string }
  | {
      readonly kind: "row";
      readonly post: string;
      readonly source: string;
      readonly segments: readonly string[];
      /** A note on what only the translation has stands where its words are. */
      readonly translation: string | null;
      readonly unitText: string;
    }
  /** Below a source: the notes whose sentence is no longer in it. */
  | {
      readonly kind: "rest";
      readonly post: string;
      readonly source: string;
      readonly segments: readonly string[];
      readonly unitTexts: readonly string[];
    };

/** What a note stands beside, for telling whether its words are still there. */
export interface PlaceTexts {
  readonly original: string;
  readonly translation: string | null;
}

/** True when the note stands at the place. */
export function standsAt(note: Note, thread: string, place: NotePlace): boolean {
  const { target } = note;
  if (target.thread !== thread) return false;
  if (place.kind === "post") return target.post === place.post && target.source === undefined;
  if (target.source !== place.source) return false;
  const segment = target.selector?.segment;
  const exact = target.selector?.quote.exact;
  if (place.kind === "rest") {
    if (segment !== undefined) return !place.segments.includes(segment);
    return exact === undefined || !place.unitTexts.some((text) => text.includes(exact));
  }
  if (segment !== undefined) return place.segments.includes(segment);
  return (
    exact !== undefined &&
    target.translation === place.translation &&
    place.segments.length === 0 &&
    place.unitText.includes(exact)
  );
}

/** False when the words a note is about are certainly not in the text it stands beside. */
export function wordsAreThere({ target }: Note, texts: PlaceTexts): boolean {
  if (target.selector === undefined) return true;
  const text = target.side === "original" ? texts.original : texts.translation;
  return text === null || anchorSelector(text, target.selector).state !== "orphan";
}
