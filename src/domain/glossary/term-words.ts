import type { Span } from "../thread.ts";

/** A word of a text as terms are looked up by. */
export interface TermWord extends Span {
  /** In small letters, composed, without soft hyphens, ё as е, without stress, initial ў as у. */
  readonly folded: string;
  /** What parts it from the word before: a space, a hyphen, a short mark; null where that is longer. */
  readonly after: string | null;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\u00AD][\p{L}\p{M}\p{N}]+)*/gu;
/** A stop after an initial and a space, say. */
const LONGEST_GAP = 3;

/** The words of a text in order, with UTF-16 offsets. Takes time linear in the text. */
export function termWords(text: string): readonly TermWord[] {
  const words: TermWord[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const after = gap(text.slice(end, index));
    end = index + word.length;
    words.push({ start: index, end, folded: foldWord(word), after });
  }
  return words;
}

function gap(between: string): string | null {
  if (between.trim() === "") return between === "" ? "" : " ";
  if (between.length > LONGEST_GAP) return null;
  return between.replace(/\s+/gu, " ").replace(/[‐‑]/gu, "-");
}

const foldWord = (word: string): string =>
  word
    .normalize("NFC")
    .toLowerCase()
    .replace(/([\u0400-\u04ff])[\u0300\u0301]/gu, "$1")
    .replaceAll("\u00AD", "")
    .replaceAll("ё", "е")
    .replace(/[’ʼ]/gu, "'")
    .replace(/^ў/u, "у");
