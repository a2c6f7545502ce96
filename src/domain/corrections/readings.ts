import { hashText } from "../hash.ts";
import type { TranslationUnit, UnitVersion } from "../thread.ts";

/** Hashes of what is never changed in place: thousands of corrections may ask for the words of one unit. */
const known = new WeakMap<Pick<UnitVersion, "text">, string>();

/** The hash of the words of a unit, or of one of its versions or alternatives. */
export function wordsOf(version: Pick<UnitVersion, "text">): string {
  const before = known.get(version);
  if (before !== undefined) return before;
  const hash = hashText(version.text);
  known.set(version, hash);
  return hash;
}

/** Whether two texts have the same words; white space makes no difference. */
export const sameWords = (a: string, b: string): boolean => a === b || hashText(a) === hashText(b);

/** Whether words are such, by their hash. */
export type IsSuch = (hash: string) => boolean;

/** Whether some of the unit's former words, or of those kept beside it, are such. */
export const hasReading = (
  { versions = [], alternatives = [] }: TranslationUnit,
  isSuch: IsSuch,
): boolean =>
  versions.some((one) => isSuch(wordsOf(one))) || alternatives.some((one) => isSuch(wordsOf(one)));

/**
 * Whether whoever the unit names went back, later than all that is known here, to such words, which are among
 * the unit's former ones: then they are news although they were here before.
 *
 * @param by who says them now, and `at` (RFC 3339) when.
 */
export function goesBack(
  unit: TranslationUnit,
  isSuch: IsSuch,
  { by, at }: { readonly by?: string | undefined; readonly at: string },
): boolean {
  const { versions = [], alternatives = [] } = unit;
  if (by === undefined || unit.by !== by || !isEarlier(unit.at, at)) return false;
  if (alternatives.some((one) => isSuch(wordsOf(one)))) return false;
  return versions.every((one) => !isSuch(wordsOf(one)) || isEarlier(one.at, at));
}

const isEarlier = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);
