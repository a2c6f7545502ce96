import { failed } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { threadOf } from "./conversation.ts";
import type { Conversation } from "./conversation.ts";
import type { DroppedPiece, ImportContext, Imported, ImportPart } from "./importer.ts";

/** Puts together what the answers of a platform say. */
export interface PieceCollector<Piece> {
  readonly add: (piece: Piece) => void;
  /** Problems, only where there is not a single post: `platform-said`, `invalid-document`. */
  readonly conversation: () => Result<Omit<Conversation, "format">>;
}

export interface PieceReading<Piece> {
  /** The importer's id. */
  readonly format: string;
  /** Whether a part is one of the platform's. */
  readonly isKnown: (part: ImportPart) => boolean;
  /** What a part says, one thing after another. */
  readonly piecesOf: (value: unknown) => Iterable<Piece>;
  readonly collector: PieceCollector<Piece>;
}

/**
 * Imports the parts that are of the platform, or all where none is; each other part is told as left out.
 *
 * Problems: those of the parts' JSON, of the collector and of {@link threadOf}.
 */
export function importPieces<Piece>(
  parts: readonly ImportPart[],
  { format, isKnown, piecesOf, collector }: PieceReading<Piece>,
  context: ImportContext,
): Result<Imported> {
  const known = parts.filter(isKnown);
  const read = known.length > 0 ? known : parts;
  for (const part of read) {
    const json = part.json();
    if (!json.ok) return json;
    for (const piece of piecesOf(json.value)) collector.add(piece);
  }
  const conversation = collector.conversation();
  if (!conversation.ok) return failed(conversation.problem);
  const unread = parts
    .filter((part) => !read.includes(part))
    .map(({ name }): DroppedPiece => ({ kind: "unreadable", text: name }));
  const dropped = [...(conversation.value.dropped ?? []), ...unread];
  return threadOf({ format, ...conversation.value, dropped }, context);
}
