import { contentId, uniqueIds } from "#domain/hash.ts";
import { postId, sourceId, translationId, unitId } from "#domain/ids.ts";
import { ownedText, type OwnedText } from "#domain/machine-units.ts";
import type { Segment, TextOwner, ThreadDocument, TranslationUnit } from "#domain/thread.ts";
import { versionOf, withoutAlignment, withoutCredits } from "#domain/unit-provenance.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import type { DroppedPiece } from "../importer.ts";
import { validateThreadDocument } from "../nitka-json.ts";
import { type CarriedRow, readCarriedRow, readJson } from "./carried.ts";
import { visible } from "./xml-text.ts";

/** A row of a file that Nitka wrote, as it came back. */
export interface ReturnedRow {
  /** What it carries, as JSON. */
  readonly carried: string | undefined;
  /** The words of the translation; null where the file has no place for any. */
  readonly text: string | null;
  /** Who another tool says changed it, and when (RFC 3339); absent where nobody did. */
  readonly by?: string;
  readonly at?: string;
  /** Another tool says that somebody checked it. */
  readonly checked: boolean;
}

interface Restored {
  readonly document: ThreadDocument;
  /** Rows that Nitka did not write, or that are there twice. */
  readonly dropped: readonly DroppedPiece[];
}

/**
 * The document that a file carries, with its units as they were written. Where the words of a row are others
 * now, the words win: they are a person's, and what the unit said before is among its versions. A row that
 * was untranslated and has words now has a unit.
 *
 * @param now RFC 3339, for changes of which no time is told.
 * @returns null where the file does not carry a document, or carries a damaged one.
 */
export function restore(
  carried: string | undefined,
  rows: readonly ReturnedRow[],
  now: string,
): Restored | null {
  const head = validateThreadDocument(readJson(carried));
  if (!head.ok) return null;
  const { groups, dropped } = grouped(rows);
  const plain = validateThreadDocument(withUnits(head.value, groups, ({ row }) => row.unit));
  if (!plain.ok) return null;
  const changed = validateThreadDocument(withChanges(plain.value, groups, now));
  return changed.ok ? { document: changed.value, dropped } : null;
}

interface Entry {
  readonly row: CarriedRow;
  readonly returned: ReturnedRow;
  /** Where its unit stands in the translation; of a new one, that of the unit before it. */
  readonly place: number;
}

/** Rows by the id of their translation, in the order of its units. */
type Groups = ReadonlyMap<string, readonly Entry[]>;

function grouped(rows: readonly ReturnedRow[]) {
  const groups = new Map<string, Entry[]>();
  const dropped: DroppedPiece[] = [];
  const seen = new Set<string>();
  for (const returned of rows) {
    const row = readCarriedRow(returned.carried);
    const name = JSON.stringify([row?.translation, row?.unit?.id ?? row?.segments]);
    if (row === null || seen.has(name)) {
      dropped.push({ kind: "unreadable", text: (returned.text ?? "").slice(0, 80).toWellFormed() });
      continue;
    }
    seen.add(name);
    const group = groups.get(row.translation) ?? [];
    groups.set(row.translation, group);
    group.push({ row, returned, place: row.place ?? group.at(-1)?.place ?? -1 });
  }
  for (const group of groups.values()) group.sort((a, b) => a.place - b.place);
  return { groups, dropped };
}

/** The document with what `unit` gives for each row; where that is nothing, without one. */
function withUnits(
  document: ThreadDocument,
  groups: Groups,
  unit: (entry: Entry) => unknown,
): unknown {
  const units = (id: string) =>
    (groups.get(id) ?? []).flatMap((entry) => {
      const made = unit(entry);
      return made === undefined ? [] : [made];
    });
  const known = document.translations.map((one) => ({ ...one, units: units(one.id) }));
  const ids = new Set<string>(document.translations.map(({ id }) => id));
  const begun = [...groups].flatMap(([id, [first]]) => {
    const made = ids.has(id) ? [] : units(id);
    if (first === undefined || made.length === 0) return [];
    const { of, language } = first.row;
    return [{ id: translationId(id), of, language, units: made }];
  });
  return { ...document, translations: [...known, ...begun] };
}

function withChanges(document: ThreadDocument, groups: Groups, now: string): unknown {
  const texts = new Map(
    [...groups].map(([id, [first]]) => [id, first === undefined ? null : textOf(document, first)]),
  );
  const units = new Map<string, ReadonlyMap<string, TranslationUnit>>(
    document.translations.map((one) => [one.id, new Map(one.units.map((unit) => [unit.id, unit]))]),
  );
  const namers = new Map([...groups.keys()].map((id) => [id, namer(units.get(id))]));
  return withUnits(document, groups, ({ row, returned }) => {
    const text = texts.get(row.translation) ?? null;
    const before = units.get(row.translation)?.get(row.unit?.id ?? "");
    if (before !== undefined) return changedUnit(before, returned, text, now);
    return newUnit(row, returned, text, now, namers.get(row.translation) ?? uniqueIds());
  });
}

/** Gives ids that none of the units has. */
function namer(units: ReadonlyMap<string, TranslationUnit> | undefined): (id: string) => string {
  const unique = uniqueIds();
  for (const id of units?.keys() ?? []) unique(id);
  return unique;
}

const textOf = (document: ThreadDocument, { row: { of } }: Entry): OwnedText | null => {
  const owner: TextOwner =
    of.kind === "post"
      ? { kind: "post", id: postId(of.id) }
      : { kind: "source", id: sourceId(of.id) };
  return ownedText(document, owner);
};

function changedUnit(
  unit: TranslationUnit,
  returned: ReturnedRow,
  text: OwnedText | null,
  now: string,
): TranslationUnit {
  const isSame = returned.text === null || isSameText(returned.text, unit.text);
  if (isSame && (!returned.checked || unit.state === "confirmed")) return unit;
  const since = {
    at: returned.at ?? now,
    ...(returned.by !== undefined && { by: returned.by }),
    sourceHash: hashOf(text, unit.segments),
    versions: [...(unit.versions ?? []), versionOf(unit)],
  };
  if (isSame) return { ...withoutAlignment(unit), ...since, state: "confirmed" };
  const { alignment: _alignment, ...rest } = withoutCredits(unit);
  return { ...rest, ...since, text: returned.text ?? "", origin: "human", state: "edited" };
}

function newUnit(
  { segments = [] }: CarriedRow,
  { text: words, by, at }: ReturnedRow,
  text: OwnedText | null,
  now: string,
  unique: (id: string) => string,
): TranslationUnit | undefined {
  if (words === null || words.trim() === "") return undefined;
  const covered = coveredBy(text, segments);
  return {
    id: unitId(unique(contentId("u", ...segments, words))),
    segments: covered.map(({ id }) => id),
    text: words,
    origin: "human",
    state: "edited",
    at: at ?? now,
    ...(by !== undefined && { by }),
    sourceHash: hashOf(text, segments),
  };
}

function coveredBy(text: OwnedText | null, ids: readonly string[]): readonly Segment[] {
  const wanted = new Set(ids);
  return (text?.segments ?? []).filter(({ id }) => wanted.has(id));
}

const hashOf = (text: OwnedText | null, ids: readonly string[]): string =>
  sourceHashOf(text?.text ?? "", coveredBy(text, ids));

/** Tools compose characters and wrap lines; that is no change of words. */
const isSameText = (returned: string, written: string): boolean =>
  returned === written ||
  folded(returned) === folded(written) ||
  folded(returned) === folded(visible(written));

const folded = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
