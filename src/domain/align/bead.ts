import type { AlignmentGround } from "../thread.ts";

/** Sentences of both sides that say the same; one side may be empty. Indices from 0. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * What a bead rests on: how many words, names and signs of its source were found in its target, by the
 * way they were found. Nothing at all means that it rests on the lengths and on its neighbours alone.
 */
export interface Grounds extends Readonly<Record<AlignmentGround, number>> {
  /** Words that a lexicon says can translate each other, and words that stand the same on both sides. */
  readonly words: number;
  /** Names and borrowed words recognised by their sound across the scripts. */
  readonly names: number;
  readonly numbers: number;
  /** Addresses, mentions and hashtags. */
  readonly addresses: number;
  /** Question marks, quotation marks, brackets, emoji. */
  readonly marks: number;
  /** Words that stood beside each other in sentences aligned before. */
  readonly learnt: number;
  /** Words of the target that a machine translation of the source has too. */
  readonly bridge: number;
}

/** A bead, how sure it is, and what it rests on. */
export interface AlignedBead extends Bead {
  /**
   * From 0 to 1: the share of the ways through both texts that hold this very bead, weighed by how
   * likely they are. At most .75 for a pair in which no word and no sign agrees, or no number of those
   * that both sides have.
   */
  readonly confidence: number;
  readonly grounds: Grounds;
}
