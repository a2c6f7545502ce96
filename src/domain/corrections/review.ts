import type { BitextRow } from "../bitext.ts";
import type { TextOwner, Translation } from "../thread.ts";
import type { Correction } from "./correction.ts";

/** Where a correction belongs in the reader's copy, and what stands there now. */
export interface CorrectionPlace {
  /** The text of the reader's copy, which may be another than the correction names. */
  readonly of: TextOwner;
  /** Index of its first sentence that the correction covers; of the one it goes before, where it covers none. */
  readonly at: number;
  /** Null where there is no translation into that language yet. */
  readonly translation: Translation | null;
  /** The rows it touches, in order: mostly one; several where they are cut otherwise. */
  readonly rows: readonly BitextRow[];
  /** The words of the original. */
  readonly original: string;
  /** BCP 47 of the original. */
  readonly originalLanguage: string;
  /** What stands there now; "" for nothing. */
  readonly present: string;
}

/**
 * - `new`: what it replaced stands there still, or an earlier word of the same person, or what a machine wrote and
 *   nobody touched, or nothing; or the same words do, and it says that they were checked;
 * - `conflict`: the reader, or somebody else, has put other words there since;
 * - `known`: it is there already, as the words that stand there, among former ones, or beside them;
 * - `homeless`: the words of the original are not in the reader's copy, or are cut so that it cannot be laid
 *   beside them without tearing another unit apart.
 */
export type ReviewItem =
  | {
      readonly state: "new" | "conflict" | "known";
      readonly correction: Correction;
      readonly place: CorrectionPlace;
      /** The words proposed: the correction's, or the present ones where it only confirms them. */
      readonly text: string;
    }
  | { readonly state: "homeless"; readonly correction: Correction };

/** What the reader decides of an item: theirs goes in; mine stays and theirs is kept beside it; only mine. */
export type Decision = "take" | "both" | "leave";
