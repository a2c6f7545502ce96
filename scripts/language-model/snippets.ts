/** Short pieces of text to learn from: runs of words of 8 to 200 letters, as posts and sentences have them. */
import type { ClassTexts, Piece } from "./corpus.ts";
import type { Word } from "../../src/domain/language/words.ts";
import { pick } from "./random.ts";

export interface SnippetOptions {
  readonly random: () => number;
  readonly shortest: number;
  readonly longest: number;
  /** The share of snippets made of loose words. */
  readonly loose: number;
  /** The share of words replaced by names that any language may have. */
  readonly names: number;
}

export function snippetOf(texts: ClassTexts, options: SnippetOptions): readonly Word[] {
  const words = withoutNames(texts, options);
  const { random, names } = options;
  if (texts.names.length === 0) return words;
  return words.map((word) =>
    random() < names ? { text: pick(texts.names, random).text, weight: word.weight } : word,
  );
}

function withoutNames(texts: ClassTexts, options: SnippetOptions): readonly Word[] {
  const { random, shortest, longest } = options;
  const target = shortest * (longest / shortest) ** random();
  if (texts.loose.length > 0 && random() < options.loose) {
    return looseWords(texts.loose, Math.min(target, 60), random);
  }
  const first = pickSentence(texts.sentences, random);
  let start = Math.floor(random() * first.words.length);
  // Long snippets begin at the beginning, else they are mostly two halves.
  if (target > 80 || random() < 0.15) start = 0;
  return fill(first, start, target, texts.sentences, random);
}

function fill(
  first: Piece,
  start: number,
  target: number,
  all: readonly Piece[],
  random: () => number,
): readonly Word[] {
  const words: Word[] = [];
  let length = 0;
  let piece = first;
  let at = start;
  for (;;) {
    const word = piece.words[at++];
    if (word !== undefined) {
      if (length > 0 && length + word.text.length > target) return words;
      words.push(word);
      length += word.text.length + 1;
    } else {
      if (length > target * 0.6) return words;
      do piece = pickSentence(all, random);
      while (piece.of !== first.of);
      at = 0;
    }
  }
}

/** Every language of a class is as likely as the next, however many sentences it has. */
const byTag = new WeakMap<readonly Piece[], readonly (readonly Piece[])[]>();

function pickSentence(all: readonly Piece[], random: () => number): Piece {
  let groups = byTag.get(all);
  if (groups === undefined) {
    const found = new Map<string, Piece[]>();
    for (const piece of all) found.set(piece.of, [...(found.get(piece.of) ?? []), piece]);
    groups = [...found.values()];
    byTag.set(all, groups);
  }
  return pick(pick(groups, random), random);
}

function looseWords(words: readonly Word[], target: number, random: () => number) {
  const picked: Word[] = [];
  for (let length = 0; length < target;) {
    const word = pick(words, random);
    picked.push(word);
    length += word.text.length + 1;
  }
  return picked;
}
