import { type BitextRow, bitextRows } from "./bitext.ts";
import { type ComparedRows, compareRows, textOfRows } from "./compare-rows.ts";
import { contentId, uniqueIds } from "./hash.ts";
import { translationId, unitId } from "./ids.ts";
import type { Segment, Translation, TranslationUnit, UnitVersion } from "./thread.ts";
import { versionOf } from "./unit-provenance.ts";

/** Whether a person wrote, changed or checked a unit, or did once: what nobody can make again. */
export const isWork = (unit: TranslationUnit): boolean =>
  [unit, ...(unit.versions ?? [])].some(
    ({ origin, state }) => origin === "human" || state === "edited" || state === "confirmed",
  );

/** What a translation is of, and into which language. */
const keyOf = ({ of, language }: Translation): string => `${language} ${of.kind} ${of.id}`;

/**
 * The translations of a thread that comes again. They replace those of the same text and language, but never
 * a person's work: the reader's words stay, and another person's words for them are kept beside them as
 * alternatives. Two translations by people that have nothing in common stay beside each other, and so do two
 * that are cut so that the words of one cannot be laid beside the other's. The same twice changes nothing.
 *
 * @param segmentsOf the sentences of what a translation is of, in reading order.
 */
export function mergeTranslations(
  existing: readonly Translation[],
  incoming: readonly Translation[],
  segmentsOf: (translation: Translation) => readonly Segment[],
): readonly Translation[] {
  const left = byKey(existing);
  const merged: Translation[] = [];
  const settle = (mine: Translation | undefined, theirs: Translation): void => {
    if (mine === undefined) return void merged.push(theirs);
    left.get(keyOf(mine))?.delete(mine);
    const both = mergePair(mine, theirs, segmentsOf(theirs));
    if (both !== null) return void merged.push(both);
    merged.push(mine);
    if (mine.id !== theirs.id) return void merged.push(theirs);
    // Of one name, and two all the same: theirs gets a name of its own, the same each time it comes.
    const beside = { ...theirs, id: translationId(contentId("tr", theirs.id, keyOf(theirs))) };
    settle(sameId(left, beside), beside);
  };
  const twins = incoming.map((entry) => sameId(left, entry));
  const taken = new Set(twins);
  incoming.forEach((entry, i) => {
    const near = [...(left.get(keyOf(entry)) ?? [])].find((other) => !taken.has(other));
    settle(twins[i] ?? near, entry);
  });
  const brought = byKey(incoming);
  const kept = existing.filter((entry) => {
    const key = keyOf(entry);
    if (left.get(key)?.has(entry) !== true) return false;
    return !brought.has(key) || entry.units.some(isWork);
  });
  return distinct([...merged, ...kept]);
}

type ByKey = ReadonlyMap<string, Set<Translation>>;

function byKey(translations: readonly Translation[]): ByKey {
  const groups = new Map<string, Set<Translation>>();
  for (const entry of translations) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), new Set([entry]));
    else group.add(entry);
  }
  return groups;
}

const sameId = (groups: ByKey, wanted: Translation): Translation | undefined =>
  [...(groups.get(keyOf(wanted)) ?? [])].find(({ id }) => id === wanted.id);

/** No id twice: a document of somebody else's may have given the name of another translation. */
function distinct(translations: readonly Translation[]): readonly Translation[] {
  const unique = uniqueIds();
  return translations.map((entry) => {
    const id = translationId(unique(entry.id));
    return id === entry.id ? entry : { ...entry, id };
  });
}

/** Both as one, under the name of mine; null where they have to stay two. */
function mergePair(
  mine: Translation,
  theirs: Translation,
  segments: readonly Segment[],
): Translation | null {
  if (!mine.units.some(isWork)) return theirs;
  const rowsOf = ({ units }: Translation) => bitextRows(segments, units);
  const groups = compareRows(rowsOf(mine), rowsOf(theirs));
  if (allWork(mine) && allWork(theirs) && !groups.some(inCommon)) return null;
  const kept: TranslationUnit[] = [];
  for (const group of groups) {
    const units = mergeGroup(group);
    if (units === null) return null;
    kept.push(...units);
  }
  return { ...mine, ...theirs, id: mine.id, units: withOwnIds(kept, mine.units) };
}

const allWork = ({ units }: Translation): boolean =>
  units.every((unit) => unit.text === "" || isWork(unit));

const unitsOf = (rows: readonly BitextRow[]): readonly TranslationUnit[] =>
  rows.flatMap(({ unit }) => unit ?? []);

/** The units of both sides that stand for the very same sentences; null where the sides are cut otherwise. */
function pairsOf({
  shown,
  other,
}: ComparedRows): readonly (readonly [TranslationUnit | null, TranslationUnit | null])[] | null {
  const cut = (rows: readonly BitextRow[]) =>
    rows.map(({ segments }) => segments.map(({ id }) => id).join(" ")).join("\n");
  if (shown.length !== other.length || cut(shown) !== cut(other)) return null;
  return shown.map(({ unit }, i) => [unit, other[i]?.unit ?? null]);
}

/** Whether some words of a group, or words they were made from or that stand beside them, are on both sides. */
const inCommon = (group: ComparedRows): boolean =>
  (pairsOf(group) ?? []).some(([mine, theirs]) => {
    if (mine === null || theirs === null) return false;
    const said = [...saidIn(mine), ...(mine.alternatives ?? [])];
    return saidIn(theirs).some((version) => isAmong(said, version));
  });

const saidIn = (unit: TranslationUnit): readonly UnitVersion[] => [unit, ...(unit.versions ?? [])];

const isAmong = (versions: readonly UnitVersion[], { text }: UnitVersion): boolean =>
  versions.some((version) => version.text === text);

/** Null where somebody's words have no place. */
function mergeGroup(group: ComparedRows): readonly TranslationUnit[] | null {
  const mine = unitsOf(group.shown);
  const theirs = unitsOf(group.other);
  const pairs = pairsOf(group);
  if (pairs !== null)
    return pairs.flatMap(([ours, other]) =>
      ours === null || other === null ? (ours ?? other ?? []) : settleUnit(ours, other),
    );
  if (!mine.some(isWork)) return theirs.length === 0 ? mine : theirs;
  const said = theirs.find(isWork);
  if (said === undefined) return mine;
  const [only, ...more] = mine;
  if (only === undefined || more.length > 0) return null;
  return [beside(only, { ...versionOf(said), text: textOfRows(group.other) })];
}

/** One unit of two that stand for the same sentences. */
function settleUnit(mine: TranslationUnit, theirs: TranslationUnit): TranslationUnit {
  if (!isWork(mine) || madeFrom(theirs, mine))
    return (mine.alternatives ?? []).reduce(beside, theirs);
  return isWork(theirs) ? beside(mine, versionOf(theirs)) : mine;
}

/** Whether a unit once said what another says now: what was done since was done to those very words. */
const madeFrom = (later: TranslationUnit, earlier: TranslationUnit): boolean =>
  (later.versions ?? []).some(({ text, at }) => text === earlier.text && at === earlier.at);

/** The unit with other words beside it, unless it says, said or has them already. */
function beside(unit: TranslationUnit, version: UnitVersion): TranslationUnit {
  const { alternatives = [] } = unit;
  if (isAmong([...saidIn(unit), ...alternatives], version)) return unit;
  return { ...unit, alternatives: [...alternatives, version] };
}

/** No id twice: the units that were there keep theirs. */
function withOwnIds(
  units: readonly TranslationUnit[],
  mine: readonly TranslationUnit[],
): readonly TranslationUnit[] {
  const own = new Set(mine);
  const staying = units.filter((unit) => own.has(unit)).map(({ id }) => id);
  const unique = uniqueIds();
  for (const id of staying) unique(id);
  return units.map((unit) => {
    if (own.has(unit)) return unit;
    const id = unitId(unique(unit.id));
    return id === unit.id ? unit : { ...unit, id };
  });
}
