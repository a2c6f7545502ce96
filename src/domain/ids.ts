/**
 * Branded identifiers. They are made here and nowhere else, so that a post's id can never be passed
 * where a source's id is meant. At run time each is a plain string.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ThreadId = Branded<"ThreadId">;
export type PersonId = Branded<"PersonId">;
export type PostId = Branded<"PostId">;
export type SourceId = Branded<"SourceId">;
export type SegmentId = Branded<"SegmentId">;
export type TranslationId = Branded<"TranslationId">;
export type UnitId = Branded<"UnitId">;
export type NoteId = Branded<"NoteId">;

export const threadId = (value: string): ThreadId => value as ThreadId;
export const personId = (value: string): PersonId => value as PersonId;
export const postId = (value: string): PostId => value as PostId;
export const sourceId = (value: string): SourceId => value as SourceId;
export const segmentId = (value: string): SegmentId => value as SegmentId;
export const translationId = (value: string): TranslationId => value as TranslationId;
export const unitId = (value: string): UnitId => value as UnitId;
export const noteId = (value: string): NoteId => value as NoteId;
