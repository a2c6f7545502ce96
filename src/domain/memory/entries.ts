import { type BitextRow, bitextRows, rowState } from "../bitext.ts";
import { isDoubtful } from "../doubt.ts";
import type { SegmentId, ThreadId, TranslationId, UnitId } from "../ids.ts";
import type { OwnedText } from "../machine-units.ts";
import type { TextOwner, ThreadDocument, Translation, UnitVersion } from "../thread.ts";
import { versionOf } from "../unit-provenance.ts";
import { joinPieces, piecesOf } from "../unit-text.ts";
import { textFinder } from "../owned-texts.ts";

/** A sentence (or several that were translated as one) and its translation, with where they stand. */
export interface MemoryEntry {
  readonly source: string;
  readonly target: string;
  /** BCP 47; `und` where nobody knows. */
  readonly from: string;
  readonly to: string;
  readonly thread: { readonly id: ThreadId; readonly title: string };
  readonly owner: TextOwner;
  readonly translation: TranslationId;
  readonly unit: UnitId;
  /** The first of the original's segments. */
  readonly segment: SegmentId;
  /** A machine wrote it, and nobody has checked it. */
  readonly machine: boolean;
  /** Who made it, when, and whether it was checked. */
  readonly made: UnitVersion;
}

/** Every pair of a document that can be used again: neither empty nor doubtful, and made from the words that stand there now. */
export const memoryEntries = (document: ThreadDocument): readonly MemoryEntry[] =>
  [...memoryEntriesInTurn(document)].flat();

/** The same, translation by translation, so that there can be pauses between them. */
export function* memoryEntriesInTurn(
  document: ThreadDocument,
): Generator<readonly MemoryEntry[], void> {
  const textOf = textFinder(document);
  const { id, title } = document.thread;
  for (const translation of document.translations) {
    const text = textOf(translation.of);
    if (text !== null) yield entriesOf({ id, title }, text, translation);
  }
}

interface Known {
  readonly thread: MemoryEntry["thread"];
  readonly text: OwnedText;
  readonly entries: readonly MemoryEntry[];
}

/** Each change to a thread replaces one translation; the others would be hashed again for nothing. */
const known = new WeakMap<Translation, Known>();

function entriesOf(
  thread: MemoryEntry["thread"],
  text: OwnedText,
  translation: Translation,
): readonly MemoryEntry[] {
  const before = known.get(translation);
  if (
    before?.text === text &&
    before.thread.id === thread.id &&
    before.thread.title === thread.title
  )
    return before.entries;
  const rows = bitextRows(text.segments, translation.units);
  const entries = rows.flatMap((row) => entryOf(row, thread, text, translation) ?? []);
  known.set(translation, { thread, text, entries });
  return entries;
}

function entryOf(
  row: BitextRow,
  thread: MemoryEntry["thread"],
  { text, language = "und" }: OwnedText,
  translation: Translation,
): MemoryEntry | null {
  const { unit, segments } = row;
  const [first] = segments;
  if (unit === null || first === undefined || unit.text.trim() === "") return null;
  if (unit.state === "stale" || isDoubtful(unit) || rowState(row, text) === "stale") return null;
  return {
    source: joinPieces(piecesOf(text, segments)),
    target: unit.text,
    from: language,
    to: translation.language,
    thread,
    owner: translation.of,
    translation: translation.id,
    unit: unit.id,
    segment: first.id,
    machine: unit.origin === "machine" && unit.state === "machine",
    made: versionOf(unit),
  };
}
