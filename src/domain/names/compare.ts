import type { NameForm } from "./name-form.ts";
import { isVowel, sounds, type Sound } from "./sound.ts";

/** What a name may cost and still be another spelling: one vowel, but no consonant. */
const LIMIT = 0.6;
/** A reading that is less likely on one side. */
const LESS_LIKELY = 0.12;
const NEVER = 9;
/** A vowel comes and goes before the last consonant of a stem: Кравец, Кравца; Пётр, Piotar. */
const FLEETING = 0.45;
const FIRST_VOWEL = 0.4;
/** Sounds of the longest ending after the last consonant of the stem, and that consonant. */
const NEAR_END = 4;

const [A, E, I] = [sounds("a"), sounds("e"), sounds("i")];

/**
 * Whether two words are spellings of one name, in whatever case. They are where the sounds of their stems
 * can be laid beside each other without parting with a consonant, and their endings are of one declension.
 * Takes the time of the product of their lengths, which are bounded; most different words are told apart by
 * their first consonant.
 */
export function sameForm(a: NameForm, b: NameForm): boolean {
  if (a.sounds.length === 0 || b.sounds.length === 0) return false;
  let row = firstRow(b.sounds);
  if (fits(a, b, 0, row)) return true;
  for (let i = 0; i < a.sounds.length; i++) {
    const next = nextRow(a.sounds, b.sounds, i, row);
    if (next === undefined) return false;
    if (fits(a, b, i + 1, next)) return true;
    row = next;
  }
  return false;
}

/** Whether a stem of so many sounds of one word is a stem of the other. */
function fits(a: NameForm, b: NameForm, length: number, row: readonly number[]): boolean {
  for (const left of a.stems)
    if (left.length === length)
      for (const right of b.stems)
        if ((left.of & right.of) !== 0 && (row[right.length] ?? NEVER) <= LIMIT) return true;
  return false;
}

function firstRow(b: readonly Sound[]): readonly number[] {
  const row = [0];
  for (let j = 0; j < b.length; j++) row.push((row[j] ?? NEVER) + lossOf(b, j));
  return row;
}

/** The costs of one sound more beside every start of the other word; undefined where all are too high. */
function nextRow(
  a: readonly Sound[],
  b: readonly Sound[],
  i: number,
  row: readonly number[],
): readonly number[] | undefined {
  const loss = lossOf(a, i);
  const left = a[i];
  let before = (row[0] ?? NEVER) + loss;
  let least = before;
  const next = [before];
  for (let j = 0; j < b.length; j++) {
    before = Math.min(
      (row[j] ?? NEVER) + exchange(left, b[j], i === 0 || j === 0),
      (row[j + 1] ?? NEVER) + loss,
      before + lossOf(b, j),
    );
    next.push(before);
    if (before < least) least = before;
  }
  return least <= LIMIT ? next : undefined;
}

/** What it costs to leave out a sound. */
function lossOf(word: readonly Sound[], at: number): number {
  const sound = word[at];
  if (sound === undefined) return NEVER;
  if (sound.loss !== undefined) return sound.loss;
  if ((sound.main & (A | E)) === 0 || at < 2 || at < word.length - NEAR_END) return NEVER;
  const [before, next, after] = [word[at - 1], word[at + 1], word[at + 2]];
  const isBetween =
    before !== undefined && !isVowel(before) && next !== undefined && !isVowel(next);
  return isBetween && (after === undefined || isVowel(after)) ? FLEETING : NEVER;
}

function exchange(a: Sound | undefined, b: Sound | undefined, first: boolean): number {
  if (a === undefined || b === undefined) return NEVER;
  if ((a.main & b.main) !== 0) return 0;
  if (((a.main | a.also) & b.main) !== 0 || (a.main & b.also) !== 0) return LESS_LIKELY;
  if (!isVowel(a) || !isVowel(b)) return NEVER;
  return vowels(a.main | b.main) + (first ? FIRST_VOWEL : 0);
}

/** е is near и and near а; no other two vowels are near. */
function vowels(both: number): number {
  if ((both & ~(E | I)) === 0) return 0.4;
  return (both & ~(A | E)) === 0 ? 0.45 : NEVER;
}
