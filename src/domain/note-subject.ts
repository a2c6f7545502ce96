import { type BitextRow, bitextRows } from "./bitext.ts";
import type { PostId } from "./ids.ts";
import type { NotePair, NoteTarget } from "./note.ts";
import { selectText } from "./selector.ts";
import type { Segment, Span, TextOwner, ThreadDocument, Translation } from "./thread.ts";
import { joinPieces, piecesOf } from "./unit-text.ts";

/** What a note is about, and both sides as they stand now. */
export interface NoteSubject {
  readonly target: NoteTarget;
  readonly pair?: NotePair;
}

/** Words of a thread as a reader points at them. */
export interface Pointed {
  readonly post: PostId;
  readonly owner: TextOwner;
  readonly side: "original" | "translation";
  /** The translation that is shown beside the text, if any. */
  readonly translation: Translation | null;
  /** On the translation's side: key of the row; see `bitextRows`. */
  readonly row: string | null;
  /** UTF-16 offsets in the owner's text, or in the row's translation; null for the whole post or source. */
  readonly span: Span | null;
}

interface OwnerText {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly language: string;
}

function ownerText(document: ThreadDocument, owner: TextOwner): OwnerText | null {
  const found =
    owner.kind === "post"
      ? document.posts.find((post) => post.id === owner.id)
      : document.sources.find((source) => source.id === owner.id);
  if (found === undefined) return null;
  return {
    text: found.text ?? "",
    segments: found.segments ?? [],
    language: found.language ?? (owner.kind === "post" ? document.thread.language : "und"),
  };
}

function pairOf(owner: OwnerText, row: BitextRow, translation: Translation | null): NotePair {
  const pair: NotePair = {
    original: joinPieces(piecesOf(owner.text, row.segments)),
    originalLanguage: owner.language,
  };
  if (translation === null || row.unit === null) return pair;
  const { text, origin, by } = row.unit;
  return {
    ...pair,
    translation: text,
    translationLanguage: translation.language,
    origin,
    ...(by === undefined ? {} : { by }),
  };
}

/** A selection may begin in the space before a sentence, as at the very end of the one before. */
const touches = (segment: Segment, { start, end }: Span): boolean =>
  segment.start < Math.max(end, start + 1) && start < segment.end;

/** Describes what a reader points at so that a note can be about it; null when it is not there (any more). */
export function noteSubject(document: ThreadDocument, pointed: Pointed): NoteSubject | null {
  const owner = ownerText(document, pointed.owner);
  if (owner === null) return null;
  const source =
    pointed.owner.kind === "source"
      ? document.sources.find((entry) => entry.id === pointed.owner.id)
      : undefined;
  const common = {
    thread: document.thread.id,
    threadTitle: document.thread.title,
    post: pointed.post,
    ...(source === undefined ? {} : { source: source.id, sourceUrl: source.canonical }),
  };
  const { span, translation } = pointed;
  if (span === null) return { target: { ...common, side: "original", language: owner.language } };
  const rows = bitextRows(owner.segments, translation?.units ?? []);
  if (pointed.side === "translation") {
    const row = rows.find((entry) => entry.key === pointed.row);
    if (row?.unit == null || translation === null) return null;
    const [segment] = row.segments;
    const selector = {
      ...selectText(row.unit.text, span),
      ...(segment === undefined ? {} : { segment: segment.id }),
    };
    const { id, language } = translation;
    return {
      target: { ...common, side: "translation", translation: id, language, selector },
      pair: pairOf(owner, row, translation),
    };
  }
  const segment = owner.segments.find((entry) => touches(entry, span));
  const row = rows.find((entry) => entry.segments.some(({ id }) => id === segment?.id));
  const selector = selectText(owner.text, span, segment);
  return {
    target: { ...common, side: "original", language: owner.language, selector },
    ...(row === undefined ? {} : { pair: pairOf(owner, row, translation) }),
  };
}
