import type { TextOwner, UnitOrigin } from "../thread.ts";

/**
 * What somebody says a translation should be, for one or several sentences of an original. It names them by
 * their words, so that it finds its place in any copy of the thread.
 */
export interface Correction {
  /** The text it belongs to in the sender's copy. */
  readonly of: TextOwner;
  /** BCP 47, of the translation. */
  readonly language: string;
  /** Hash of the words of the original (`sourceHashOf`), or its first 6 digits or more. */
  readonly source: string;
  /** How many sentences of the original it stands for; 0 for what a translation adds. */
  readonly segments: number;
  /** Where they begin in the sender's copy: the index of the first one, a hint. */
  readonly at: number;
  /** Hash of the words it replaced (`hashText`), or its beginning; that of "" where nothing stood there. */
  readonly base: string;
  /** "" says that there is no counterpart. Null: the words of `base` are right, they were only checked. */
  readonly text: string | null;
  readonly state: "edited" | "confirmed";
  readonly origin: UnitOrigin;
  /** Who, where it is another than the sender. */
  readonly by?: string;
  /** RFC 3339, where it is another time than that of the whole. */
  readonly when?: string;
}

/** Corrections on their way from one reader to another. */
export interface CorrectionSet {
  readonly thread: { readonly id: string; readonly title: string };
  /** Who sends them. */
  readonly by?: string;
  /** RFC 3339 */
  readonly at: string;
  readonly corrections: readonly Correction[];
}
