import { type BitextRow, bitextRows, rowState } from "./bitext.ts";
import { contentId } from "./hash.ts";
import { type SegmentId, type TranslationId, translationId, unitId } from "./ids.ts";
import { segmentText, withIds } from "./segment.ts";
import { putTranslation } from "./translations.ts";
import type {
  Post,
  Segment,
  Source,
  TextOwner,
  ThreadDocument,
  Translation,
  TranslationUnit,
} from "./thread.ts";

/*
 * A machine's translation is one of its own beside those of people: one for each text, language and engine.
 * A machine writes only where nothing stands, or what a machine wrote and nobody touched.
 */

/** What a machine says of a sentence it translated. */
export interface MachineSentence {
  readonly text: string;
  /** RFC 3339. */
  readonly at: string;
  readonly engine: string;
  readonly model?: string;
  readonly version?: string;
  readonly modelHash?: string;
  readonly ran: string;
  /** Hash of the words it was made from; see `hashText`. */
  readonly sourceHash: string;
}

/** A post's or a source's text, cut into sentences. */
export interface OwnedText {
  readonly of: TextOwner;
  readonly text: string;
  /** BCP 47; absent where nobody knows. */
  readonly language?: string;
  readonly segments: readonly Segment[];
}

/** What was cut of a post or a source, and by the rules of which language. Neither is ever changed in place. */
const cut = new WeakMap<Post | Source, { readonly tag: string; readonly owned: OwnedText }>();

/**
 * The text of a post or a source; a post's is cut here where that was not done, and that only once. Null
 * where there is none.
 */
export function ownedText(document: ThreadDocument, of: TextOwner): OwnedText | null {
  const owner =
    of.kind === "post"
      ? document.posts.find(({ id }) => id === of.id)
      : document.sources.find(({ id }) => id === of.id);
  const text = owner?.text ?? "";
  if (owner === undefined || text.trim() === "") return null;
  const tag =
    owner.language ?? (of.kind === "post" ? document.thread.language : undefined) ?? "und";
  const before = cut.get(owner);
  if (before?.tag === tag) return before.owned;
  const segments = owner.segments ?? withIds(text, segmentText(text, tag));
  const owned = { of, text, segments, ...(tag !== "und" && { language: tag }) };
  cut.set(owner, { tag, owned });
  return owned;
}

/** @param engine the engine's id. */
export const machineTranslationId = (
  of: TextOwner,
  language: string,
  engine: string,
): TranslationId => translationId(contentId("mt", of.kind, of.id, language, engine));

/**
 * The segments of a text that a machine may write into a translation of its own: those with no unit, and
 * those whose unit it made itself from other words than stand there now.
 */
export function openSegments(
  { text, segments }: Pick<OwnedText, "text" | "segments">,
  translation: Translation | null,
): readonly Segment[] {
  return bitextRows(segments, translation?.units ?? []).flatMap((row) =>
    isOpen(row, text) ? row.segments : [],
  );
}

/** Nothing stands there, or what a machine made of other words. */
const isOpen = (row: BitextRow, text: string): boolean =>
  row.unit === null || (isUntouched(row.unit) && isStale(row.unit, row, text));

/**
 * Whether a unit was made from other words; remembered, for with each sentence that comes all the others
 * would be hashed again. Within one text a unit always has the same words.
 */
function isStale(unit: TranslationUnit, row: BitextRow, text: string): boolean {
  const known = stale.get(unit);
  if (known?.text === text) return known.stale;
  const found = rowState(row, text) === "stale";
  stale.set(unit, { text, stale: found });
  return found;
}

const stale = new WeakMap<TranslationUnit, { readonly text: string; readonly stale: boolean }>();

/**
 * A machine made it, and no person has edited, checked, emptied or joined it: a machine writes one unit a
 * sentence.
 */
const isUntouched = ({ origin, state, text, segments }: TranslationUnit): boolean =>
  origin === "machine" &&
  (state === "machine" || state === "stale") &&
  text !== "" &&
  segments.length <= 1;

/**
 * Writes a machine's sentences into its translation of a text, which is made where it is not there: into
 * the open segments only (see `openSegments`). Units stand in the order of the segments. What a person has
 * written, checked or arranged stays, and so does what a person left empty; sentences of segments that are
 * gone are not written.
 */
export function putMachineSentences(
  document: ThreadDocument,
  of: TextOwner,
  target: { readonly id: TranslationId; readonly language: string },
  sentences: ReadonlyMap<SegmentId, MachineSentence>,
): ThreadDocument {
  const owned = ownedText(document, of);
  if (owned === null || sentences.size === 0) return document;
  const before = document.translations.find(({ id }) => id === target.id);
  const rows = bitextRows(owned.segments, before?.units ?? []);
  const units = rows.flatMap((row): readonly TranslationUnit[] => {
    const open = isOpen(row, owned.text);
    // A machine's sentence whose original is gone says nothing any more.
    if (open && row.segments.length === 0) return [];
    const unit = (open ? unitOf(row.segments, sentences) : null) ?? row.unit;
    return unit === null ? [] : [unit];
  });
  const translation = { ...before, id: target.id, of, language: target.language, units };
  return putTranslation(withSegments(document, owned), translation);
}

/** One unit for a sentence, however often it is written: what looks at units sees that none changed. */
const written = new WeakMap<MachineSentence, TranslationUnit>();

function unitOf(
  segments: readonly Segment[],
  sentences: ReadonlyMap<SegmentId, MachineSentence>,
): TranslationUnit | null {
  const [segment] = segments;
  const sentence = segment === undefined ? undefined : sentences.get(segment.id);
  if (segment === undefined || sentence === undefined) return null;
  const before = written.get(sentence);
  if (before?.segments[0] === segment.id) return before;
  const unit: TranslationUnit = {
    ...sentence,
    id: unitId(contentId("u", segment.id, sentence.engine, sentence.text)),
    segments: [segment.id],
    origin: "machine",
    state: "machine",
  };
  written.set(sentence, unit);
  return unit;
}

/** Units name segments, so a post that was cut only now keeps them. */
function withSegments(document: ThreadDocument, { of, segments }: OwnedText): ThreadDocument {
  if (of.kind === "source") return document;
  const index = document.posts.findIndex(({ id }) => id === of.id);
  const post = document.posts[index];
  if (post === undefined || post.segments !== undefined) return document;
  return { ...document, posts: document.posts.with(index, { ...post, segments }) };
}
