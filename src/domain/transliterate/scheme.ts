/** One way to write a Cyrillic language in Latin letters, as somebody published it. */
export interface Scheme {
  /** Short, lower-case, words joined by hyphens; stays the same for ever. */
  readonly id: string;
  readonly language: "ru" | "be";
  /** The name of the standard, in English. */
  readonly name: string;
  /** When it was published; a custom has no year. */
  readonly year?: number;
  /** What else it is known as, or where it departs from what one would expect. */
  readonly note?: string;
}

/** Letters in small case, to what each becomes; the apostrophe inside a word stands as `'`. */
export type Letters = Readonly<Record<string, string>>;

/**
 * What becomes of letters in a place. `after` and `before` are sets of letters of the source, one of which
 * must stand there; `^` in `after` is the start of a word, `$` in `before` its end. `afterWord`: the word
 * starts here, and the one before it, with but space between, now ends in one of these letters.
 */
export interface Rule {
  readonly from: string;
  readonly to: string;
  readonly after?: string;
  readonly before?: string;
  readonly afterWord?: string;
}

/** A scheme as data: all that the engine of `transliterate.ts` interprets. */
export interface SchemeTable {
  readonly letters: Letters;
  /** The first that fits decides; where none does, `letters` do. */
  readonly rules?: readonly Rule[];
  /** Capitals that are not simply the first letter of the small form made large. */
  readonly capitals?: Letters;
}

export type PublishedScheme = Scheme & { readonly table: SchemeTable };

/** Latin letters stand among them: they are often typed in place of those that look the same. */
export const VOWELS = "аеёиіоуыэюяѣaeioyë";

/** Rules that give each of the letters its other form after one of the set. */
export const lettersAfter = (after: string, letters: Letters): readonly Rule[] =>
  Object.entries(letters).map(([from, to]) => ({ from, to, after }));

/** Rules that give each of the letters its other form before one of the set. */
export const lettersBefore = (before: string, letters: Letters): readonly Rule[] =>
  Object.entries(letters).map(([from, to]) => ({ from, to, before }));
