import { foldWord } from "../align/tokens.ts";
import type { Stem } from "../search/vocabulary.ts";
import { foldSentence } from "./fold-sentence.ts";

/** A word, a number with its sign, or a sign that says as much: $, %, an emoji. */
export interface MemoryWord {
  /** In lower case, ё as е. */
  readonly form: string;
  /** What its inflected forms share. */
  readonly stem: string;
}

/** A sentence as the memory compares it. */
export interface MemorySentence {
  /** See `foldSentence`. */
  readonly folded: string;
  /** In their order; none where there are too many to compare one by one. */
  readonly words: readonly MemoryWord[];
}

const WORD =
  /(?<![\p{L}\p{N}])-?\p{N}[\p{N}\p{M}]*(?:[-.:,/]\p{N}+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'(?=\p{L})[\p{L}\p{M}\p{N}]+)*|[\p{S}%‰§&]/gu;
const LETTER = /\p{L}/u;
/** Comparing takes the square of it. What is longer is a page, not a sentence. */
const MOST_WORDS = 300;

/** @param language BCP 47 tag of the text. */
export function readSentence(text: string, language: string, stem: Stem): MemorySentence {
  const folded = foldSentence(text);
  const words: MemoryWord[] = [];
  for (const [piece] of folded.matchAll(WORD)) {
    if (words.length === MOST_WORDS) return { folded, words: [] };
    const form = foldWord(piece);
    words.push({ form, stem: LETTER.test(form) ? stem(form, language) : form });
  }
  return { folded, words };
}
