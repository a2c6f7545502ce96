import { bitextRows, type BitextRow } from "../bitext.ts";
import { hashText } from "../hash.ts";
import type { TranslationId } from "../ids.ts";
import type { OwnedText } from "../machine-units.ts";
import type { ThreadDocument, Translation, TranslationUnit, UnitVersion } from "../thread.ts";
import { sourceHashOf } from "../unit-text.ts";
import type { Correction, CorrectionSet } from "./correction.ts";
import { ownedTexts, ownerKey } from "../owned-texts.ts";

export interface CollectOptions {
  /** Who sends them. */
  readonly by?: string;
  /** RFC 3339: when they are sent. */
  readonly at: string;
  /** Of this translation only. */
  readonly translation?: TranslationId;
  /** RFC 3339: only what was changed or checked after it. */
  readonly since?: string;
  /** Also what a person translated anew, with nothing there before. */
  readonly whole?: boolean;
  /** Also the words of what was only checked, for a reader who may not have them. */
  readonly words?: boolean;
}

/**
 * What people changed or checked in a thread, of posts and sources alike, in the order of its translations:
 * units that are edited or confirmed and said something else before, or stand in a translation that a machine
 * began. Times are given to the minute.
 */
export function collectCorrections(
  document: ThreadDocument,
  options: CollectOptions,
): CorrectionSet {
  const texts = new Map(ownedTexts(document).map((owned) => [ownerKey(owned.of), owned]));
  const { id, title } = document.thread;
  const { by, at } = options;
  const corrections = document.translations.flatMap((translation) => {
    if (options.translation !== undefined && options.translation !== translation.id) return [];
    const owned = texts.get(ownerKey(translation.of));
    return owned === undefined ? [] : correctionsOf(owned, translation, options);
  });
  return { thread: { id, title }, ...(by !== undefined && { by }), at, corrections };
}

function correctionsOf(
  owned: OwnedText,
  translation: Translation,
  options: CollectOptions,
): readonly Correction[] {
  const all = options.whole === true || translation.units.some(machineBegan);
  let at = 0;
  return bitextRows(owned.segments, translation.units).flatMap((row): readonly Correction[] => {
    const from = at;
    at += row.segments.length;
    const { unit } = row;
    if (unit === null || !isPersons(unit) || !isAfter(unit.at, options.since)) return [];
    if (!all && (unit.versions ?? []).length === 0) return [];
    return [correctionOf(owned, translation, row, unit, from, options)];
  });
}

const isPersons = ({ state }: TranslationUnit): boolean =>
  state === "edited" || state === "confirmed";

const machineBegan = ({ origin, versions = [] }: TranslationUnit): boolean =>
  origin === "machine" || versions.some((version) => version.origin === "machine");

const isAfter = (at: string, since: string | undefined): boolean =>
  since === undefined || Date.parse(at) > Date.parse(since);

function correctionOf(
  owned: OwnedText,
  translation: Translation,
  row: BitextRow,
  unit: TranslationUnit,
  at: number,
  options: CollectOptions,
): Correction {
  const checked = unit.state === "confirmed" && unit.origin === "machine";
  const when = toMinute(unit.at);
  return {
    of: translation.of,
    language: translation.language,
    source: madeFrom(owned, row, unit),
    segments: row.segments.length,
    at,
    base: hashText(checked ? unit.text : replacedBy(unit)),
    text: checked && options.words !== true ? null : unit.text,
    state: unit.state === "confirmed" ? "confirmed" : "edited",
    origin: unit.origin,
    ...(unit.by !== undefined && unit.by !== options.by && { by: unit.by }),
    ...(when !== toMinute(options.at) && { when }),
  };
}

/** What the person had before them, which may be no longer what stands there. */
function madeFrom(owned: OwnedText, row: BitextRow, unit: TranslationUnit): string {
  const stated = row.segments.length > 0 && IS_HASH.test(unit.sourceHash);
  return stated ? unit.sourceHash : sourceHashOf(owned.text, row.segments);
}

const IS_HASH = /^[\da-f]{20}$/u;

/**
 * The words that whoever receives the correction is likely to have: the last ones before this person's own;
 * "" where there were none.
 */
function replacedBy({ text, by, versions = [] }: TranslationUnit): string {
  const isOwn = (version: UnitVersion): boolean =>
    version.text === text || (version.origin !== "machine" && version.by === by);
  return versions.findLast((version) => !isOwn(version))?.text ?? versions[0]?.text ?? "";
}

/** Nobody needs to know the second, and each digit makes a link longer. */
function toMinute(time: string): string {
  const parsed = Date.parse(time);
  return Number.isNaN(parsed) ? time : `${new Date(parsed).toISOString().slice(0, 16)}:00Z`;
}
