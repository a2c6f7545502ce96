import { hashText } from "../hash.ts";
import type { TranslationUnit } from "../thread.ts";

/** Whether two texts have the same words; white space makes no difference. */
export const sameWords = (a: string, b: string): boolean => a === b || hashText(a) === hashText(b);

/** Whether some of the unit's former words, or of those kept beside it, are such. */
export const hasReading = (
  { versions = [], alternatives = [] }: TranslationUnit,
  isSuch: (text: string) => boolean,
): boolean =>
  versions.some(({ text }) => isSuch(text)) || alternatives.some(({ text }) => isSuch(text));
