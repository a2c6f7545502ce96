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
    };

/** True when the note stands at the place. */
export function standsAt(note: Note, thread: string, place: NotePlace): boolean {
  const { target } = note;
  if (target.thread !== thread) return false;
  if (place.kind === "post") return target.post === place.post && target.source === undefined;
  if (target.source !== place.source) return false;
  const segment = target.selector?.segment;
  if (segment !== undefined) return place.segments.includes(segment);
  const exact = target.selector?.quote.exact;
  return (
    exact !== undefined &&
    target.translation === place.translation &&
    place.segments.length === 0 &&
    place.unitText.includes(exact)
  );
}
