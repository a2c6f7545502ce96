import type { Span } from "../thread.ts";

/** Where the words of a finding stand, as UTF-16 offsets in the two texts; empty where nothing stands. */
export interface FindingPlaces {
  readonly source: readonly Span[];
  readonly target: readonly Span[];
}

/**
 * A plain fact about a translation that a reader may want to look at: what the one text has and the other
 * has not. A finding is no verdict, for good translations differ too.
 */
export type Finding = FindingFact & { readonly places: FindingPlaces };

/** Of each kind, what a reader is told; texts are as they are written there. */
export type FindingFact =
  /** The source has this number, the translation has it neither in figures nor in words. */
  | { readonly kind: "number-missing"; readonly number: string }
  /** The translation has this number, the source has not. */
  | { readonly kind: "number-added"; readonly number: string }
  /** Both have a date, of different days, months or years. */
  | { readonly kind: "date-differs"; readonly source: string; readonly target: string }
  /** The source denies with this word, the translation denies nothing. */
  | { readonly kind: "negation-missing"; readonly word: string }
  /** The translation denies with this word, the source denies nothing. */
  | { readonly kind: "negation-added"; readonly word: string }
  /** The source has this name, in its case; the translation has it in no spelling. */
  | { readonly kind: "name-missing"; readonly name: string }
  /** How many quotations each side has. */
  | { readonly kind: "quotes-differ"; readonly source: number; readonly target: number }
  /** The translation is the source again, or still in its language. */
  | { readonly kind: "untranslated" }
  /** How many sentences each side has, where one of the source's seems to have no counterpart. */
  | { readonly kind: "sentence-dropped"; readonly source: number; readonly target: number }
  /** The translation is far shorter than translations of such a text are. */
  | { readonly kind: "too-short" }
  /** The translation is far longer than translations of such a text are. */
  | { readonly kind: "too-long" }
  /** The source asks a question, the translation has no question mark. */
  | { readonly kind: "question-lost" }
  /** The source exclaims, the translation does not. */
  | { readonly kind: "exclamation-lost" };

export type FindingKind = FindingFact["kind"];

/** One side of a translated sentence. */
export interface CheckedText {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
}
