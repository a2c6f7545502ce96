import { type Chances, evenChances, rangeDecoder } from "./range-decoder.ts";
import type { Word } from "./words.ts";

/**
 * A packed model: a linear classifier over runs of letters, as `scripts/language-model` trains it. The runs
 * make a trie, and each of its nodes has a small whole number for each class.
 */
export interface PackedModel {
  readonly classes: readonly string[];
  /** What one of those whole numbers is worth. */
  readonly step: number;
  /** The letters runs are made of, the mark of a word's ends among them. */
  readonly letters: string;
  /** How many nodes the trie has, its root among them. */
  readonly nodes: number;
  readonly packed: string;
}

/** The trie in tables; nodes are numbers, and the root is 0. */
interface Trie {
  /** The node each letter leads to from each node; 0 where there is none. */
  readonly next: Uint16Array;
  /** For each node the number of each class. */
  readonly weights: Int8Array;
}

export interface LanguageModel extends Trie {
  readonly classes: readonly string[];
  readonly step: number;
  readonly letters: ReadonlyMap<string, number>;
}

/** Stands for the beginning and the end of a word. */
export const WORD_EDGE = "_";

/** Reads or writes one bit: by which chances, in which context; a writer is told the bit as well. */
export type Coder = (chances: Chances, context: number, bit: boolean) => boolean;
/** Which weights a run is to have, or none if it is not in the trie: what a writer wants. */
export type Wanted = (run: string) => readonly number[] | undefined;

const NO_NODE = 0xffff;
/** A run without its first letter is not in the trie; is, but does not go on with the letter; or does. */
const SHORTER_STATES = 3;
const WEIGHT_BITS = 4;
const WEIGHT_OFFSET = 1 << (WEIGHT_BITS - 1);
const LARGEST_EXPECTED = 3;

/**
 * Reads or writes a whole trie, shorter runs first: a run is told best by the two that are a letter shorter.
 * Of each node it says which letters make it longer, and of each of these the weights.
 */
export function codeTrie(
  { classes, letters, nodes }: Pick<PackedModel, "classes" | "letters" | "nodes">,
  code: Coder,
  wanted?: Wanted,
): Trie {
  const next = new Uint16Array(nodes * letters.length);
  const codeWeights = weightCoder(new Int8Array(nodes * classes.length), classes.length, code);
  const shorter = new Uint16Array(nodes).fill(NO_NODE);
  const ended = new Set<number>();
  const runs = [""];
  const exists = evenChances(letters.length * SHORTER_STATES);
  const edge = letters.indexOf(WORD_EDGE);
  for (let node = 0, count = 1; node < count; node++) {
    if (ended.has(node)) continue;
    const suffix = shorter[node] ?? NO_NODE;
    for (let letter = 0; letter < letters.length; letter++) {
      const end = suffix === NO_NODE ? 0 : (next[suffix * letters.length + letter] ?? 0);
      const state = suffix === NO_NODE ? 0 : end === 0 ? 1 : 2;
      const run = wanted === undefined ? "" : (runs[node] ?? "") + letters.charAt(letter);
      const wish = wanted?.(run);
      if (!code(exists, letter * SHORTER_STATES + state, wish !== undefined)) continue;
      next[node * letters.length + letter] = count;
      shorter[count] = node === 0 ? 0 : end === 0 ? NO_NODE : end;
      codeWeights.code(count, node, end, wish);
      if (wanted !== undefined) runs[count] = run;
      if (node !== 0 && letter === edge) ended.add(count);
      count++;
    }
  }
  return { next, weights: codeWeights.weights };
}

/** Weights are expected to be about the sum of those of the two shorter runs. */
function weightCoder(weights: Int8Array, classes: number, code: Coder) {
  const chances = evenChances((2 * LARGEST_EXPECTED + 1) << WEIGHT_BITS);
  const number = (expected: number, wish: number): number => {
    const near = Math.max(-LARGEST_EXPECTED, Math.min(LARGEST_EXPECTED, expected));
    const context = (near + LARGEST_EXPECTED) << WEIGHT_BITS;
    let read = 1;
    for (let bit = WEIGHT_BITS - 1; bit >= 0; bit--) {
      const one = code(chances, context + read, (((wish + WEIGHT_OFFSET) >> bit) & 1) === 1);
      read = (read << 1) | Number(one);
    }
    return read - (1 << WEIGHT_BITS) - WEIGHT_OFFSET;
  };
  const weightOf = (node: number, index: number) => weights[node * classes + index] ?? 0;
  return {
    weights,
    /** The root's weights are 0, so that it may stand for a run that is not there. */
    code: (node: number, start: number, end: number, wish: readonly number[] | undefined) => {
      for (let index = 0; index < classes; index++) {
        const expected = weightOf(start, index) + weightOf(end, index);
        weights[node * classes + index] = number(expected, wish?.[index] ?? 0);
      }
    },
  };
}

/** Unpacks a model, which takes some tens of milliseconds the first time. */
export function readModel(packed: PackedModel): LanguageModel {
  const letters = new Map(Array.from(packed.letters, (letter, index) => [letter, index]));
  return {
    classes: packed.classes,
    step: packed.step,
    letters,
    ...codeTrie(packed, rangeDecoder(packed.packed)),
  };
}

/** What the runs of letters of a word say for each class. */
function scoreWord(model: LanguageModel, { text, weight }: Word): readonly number[] {
  const { next, weights, letters } = model;
  const classes = model.classes.length;
  const scores = Array.from({ length: classes }, () => 0);
  const spelt = Array.from(WORD_EDGE + text + WORD_EDGE, (letter) => letters.get(letter) ?? -1);
  for (let start = 0; start < spelt.length; start++) {
    let node = 0;
    for (let at = start; at < spelt.length; at++) {
      const letter = spelt[at] ?? -1;
      node = letter < 0 ? 0 : (next[node * letters.size + letter] ?? 0);
      if (node === 0) break;
      for (let index = 0; index < classes; index++) {
        scores[index] = (scores[index] ?? 0) + (weights[node * classes + index] ?? 0) * weight;
      }
    }
  }
  return scores;
}

/** What a text's words count for: their letters, and one for the end of each. */
export const lengthOf = (words: readonly Word[]): number =>
  words.reduce((sum, { text, weight }) => sum + (text.length + 1) * weight, 0);

/** What words say: together, as logarithms of odds up to a constant, and each by itself, unscaled. */
export interface Scores {
  readonly together: readonly number[];
  readonly each: readonly (readonly number[])[];
}

/**
 * Scores the classes for words. The evidence of all is divided by the square root of its length, as
 * neighbouring runs say much the same.
 */
export function scoreWords(model: LanguageModel, words: readonly Word[]): Scores {
  const each = words.map((word) => scoreWord(model, word));
  const scale = model.step / Math.sqrt(lengthOf(words) || 1);
  const together = model.classes.map(
    (_, index) => each.reduce((sum, scores) => sum + (scores[index] ?? 0), 0) * scale,
  );
  return { together, each };
}
