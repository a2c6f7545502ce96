import { bitextRows, type BitextRow } from "../bitext.ts";
import { textOfRows } from "../compare-rows.ts";
import { hashText } from "../hash.ts";
import type { OwnedText } from "../machine-units.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "../thread.ts";
import { isMachines } from "../translations.ts";
import { joinPieces, piecesOf } from "../unit-text.ts";
import type { Correction, CorrectionSet } from "./correction.ts";
import { runFinder, type Run } from "./find-run.ts";
import { ownedTexts, ownerKey } from "../owned-texts.ts";
import { goesBack, hasReading, type IsSuch, wordsOf } from "./readings.ts";
import type { CorrectionPlace, ReviewItem } from "./review.ts";

/**
 * Finds the place of each correction in the reader's copy by the words of the original; one item each, in the
 * order of the set. The corrections of the items name who made them and when, even where the set says it once.
 *
 * Of several translations into the language it belongs to the one that holds its words, else to the one that
 * holds those it replaced, else to a person's, else to the first; never to one with units it would tear apart.
 *
 * @param me the reader's own name. Nobody else writes over what is under it, not even by the same name.
 */
export function reviewCorrections(
  document: ThreadDocument,
  set: CorrectionSet,
  me?: string,
): readonly ReviewItem[] {
  const find = runFinder(ownedTexts(document), set.corrections);
  const translations = translationsByText(document);
  const rowsOf = rowsOnce();
  return set.corrections.map((stated) => {
    const correction = withCredits(stated, set);
    const run = find(correction);
    const isNothing = correction.segments === 0 && (correction.text ?? "") === "";
    if (run === null || isNothing) return { state: "homeless", correction };
    const into = translations.get(textKey(run.owned, correction.language)) ?? [];
    const seats = into.flatMap((translation) => seatIn(rowsOf, run, translation, correction) ?? []);
    if (seats.length === 0 && into.length > 0) return { state: "homeless", correction };
    const seat = bestSeat(seats, correction);
    return judged(correction, run, seat ?? seatIn(rowsOf, run, null, correction), me);
  });
}

/** Whether corrections are for this thread: they say so, or at least half of their originals are in it. */
export function belongsTo(document: ThreadDocument, set: CorrectionSet): boolean {
  if (document.thread.id === set.thread.id) return true;
  const find = runFinder(ownedTexts(document), set.corrections);
  const withOriginal = set.corrections.filter(({ segments }) => segments > 0);
  const found = withOriginal.filter((correction) => find(correction) !== null);
  return found.length > 0 && found.length * 2 >= withOriginal.length;
}

function withCredits(correction: Correction, set: CorrectionSet): Correction {
  const by = correction.by ?? set.by;
  return { ...correction, ...(by !== undefined && { by }), when: correction.when ?? set.at };
}

const textKey = ({ of }: Pick<OwnedText, "of">, language: string): string =>
  `${language} ${ownerKey(of)}`;

function translationsByText(document: ThreadDocument): ReadonlyMap<string, readonly Translation[]> {
  const found = new Map<string, Translation[]>();
  for (const translation of document.translations) {
    const key = textKey(translation, translation.language);
    found.set(key, [...(found.get(key) ?? []), translation]);
  }
  return found;
}

/** The rows of a text, and which of them has each sentence. */
interface Layout {
  readonly rows: readonly BitextRow[];
  readonly rowOf: readonly number[];
}

type Rows = (owned: OwnedText, translation: Translation | null) => Layout;

/** Lays out each text with each translation once, however many corrections there are for it. */
function rowsOnce(): Rows {
  const known = new Map<OwnedText | Translation, Layout>();
  return (owned, translation) => {
    const before = known.get(translation ?? owned);
    if (before !== undefined) return before;
    const rows = bitextRows(owned.segments, translation?.units ?? []);
    const layout = { rows, rowOf: rows.flatMap(({ segments }, i) => segments.map(() => i)) };
    known.set(translation ?? owned, layout);
    return layout;
  };
}

/** Where a correction would go in one translation. */
interface Seat {
  readonly translation: Translation | null;
  readonly rows: readonly BitextRow[];
}

/** Null where a unit would be torn apart. */
function seatIn(
  rowsOf: Rows,
  run: Run,
  translation: Translation | null,
  correction: Correction,
): Seat | null {
  const { rows, rowOf } = rowsOf(run.owned, translation);
  if (run.count === 0) return { translation, rows: additionsAt(rows, rowOf, run.at, correction) };
  const [first, last] = [rowOf[run.at], rowOf[run.at + run.count - 1]];
  if (first === undefined || last === undefined) return null;
  const covered = rows.slice(first, last + 1).filter(({ segments }) => segments.length > 0);
  const sentences = covered.reduce((sum, { segments }) => sum + segments.length, 0);
  return sentences === run.count ? { translation, rows: covered } : null;
}

/** Of what the translation adds in a place, the row whose words are meant; none where it is not there. */
function additionsAt(
  rows: readonly BitextRow[],
  rowOf: readonly number[],
  at: number,
  correction: Correction,
): readonly BitextRow[] {
  const from = at === 0 ? 0 : (rowOf[at - 1] ?? 0) + 1;
  const found: BitextRow[] = [];
  for (let i = from; rows[i]?.segments.length === 0; i++) found.push(...rows.slice(i, i + 1));
  const row =
    found.find((one) => holds([one], isText(correction))) ??
    found.find((one) => holds([one], isBase(correction)));
  return row === undefined ? [] : [row];
}

function bestSeat(seats: readonly Seat[], correction: Correction): Seat | null {
  return (
    seats.find(({ rows }) => holds(rows, isText(correction))) ??
    seats.find(({ rows }) => holds(rows, isBase(correction))) ??
    seats.find(({ translation }) => translation !== null && !isMachines(translation)) ??
    seats[0] ??
    null
  );
}

const isBase =
  ({ base }: Correction): IsSuch =>
  (hash) =>
    hash.startsWith(base);

const isText = (correction: Correction): IsSuch => {
  if (correction.text === null) return isBase(correction);
  const words = hashText(correction.text);
  return (hash) => hash === words;
};

const unitsIn = (rows: readonly BitextRow[]): readonly TranslationUnit[] =>
  rows.flatMap(({ unit }) => unit ?? []);

/** The hash of the words that stand there. */
function wordsIn(rows: readonly BitextRow[]): string {
  const [unit, ...others] = unitsIn(rows);
  return unit !== undefined && others.length === 0 ? wordsOf(unit) : hashText(textOfRows(rows));
}

/** Whether such words stand in the rows, stood there, or are kept beside them. */
const holds = (rows: readonly BitextRow[], isSuch: IsSuch): boolean => {
  const units = unitsIn(rows);
  return (
    units.length > 0 && (isSuch(wordsIn(rows)) || units.some((unit) => hasReading(unit, isSuch)))
  );
};

function judged(
  correction: Correction,
  run: Run,
  seat: Seat | null,
  me: string | undefined,
): ReviewItem {
  if (seat === null) return { state: "homeless", correction };
  const present = textOfRows(seat.rows);
  const state = stateOf(correction, seat.rows, me);
  if (state === "homeless") return { state, correction };
  const text = correction.text ?? present;
  return { state, correction, place: placeOf(run, seat, present), text };
}

function placeOf({ owned, at, count }: Run, seat: Seat, present: string): CorrectionPlace {
  const segments = owned.segments.slice(at, at + count);
  return {
    of: owned.of,
    at,
    ...seat,
    original: joinPieces(piecesOf(owned.text, segments)),
    originalLanguage: owned.language ?? "und",
    present,
  };
}

function stateOf(
  correction: Correction,
  rows: readonly BitextRow[],
  me: string | undefined,
): ReviewItem["state"] {
  const units = unitsIn(rows);
  const [isSuch, words] = [isText(correction), wordsIn(rows)];
  if (units.length > 0 && isSuch(words)) {
    const isCheck = correction.state === "confirmed";
    return isCheck && units.some(({ state }) => state !== "confirmed") ? "new" : "known";
  }
  const { by, when, text } = correction;
  if (holds(rows, isSuch)) {
    const [unit] = units.length === 1 && by !== me && text !== null ? units : [];
    const isBack = unit !== undefined && goesBack(unit, isSuch, { by, at: when ?? "" });
    return isBack ? "new" : "known";
  }
  // What was checked are words this copy does not have.
  if (text === null) return "homeless";
  // Where somebody said that there is no counterpart, something stands.
  const isReplaced = isBase(correction)(words) && units.some((unit) => unit.text !== "");
  return isReplaced || units.every((unit) => gives(unit, correction, me)) ? "new" : "conflict";
}

/** Whether nobody stands behind the unit's words, or the very person who says now what they should be. */
function gives(
  { origin, state, by, at }: TranslationUnit,
  correction: Correction,
  me: string | undefined,
): boolean {
  if (origin === "machine" && (state === "machine" || state === "stale")) return true;
  return by !== undefined && by === correction.by && by !== me && isBefore(at, correction.when);
}

const isBefore = (at: string, when: string | undefined): boolean =>
  when !== undefined && Date.parse(at) <= Date.parse(when);
