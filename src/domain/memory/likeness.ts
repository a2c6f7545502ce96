import type { MemorySentence, MemoryWord } from "./sentence.ts";

/**
 * How alike two sentences are. `same`: but for white space, the shapes of marks, a capital at the start and a
 * full stop at the end. `marks`: the same words, with other punctuation or capitals. `near`: some words differ.
 */
export type Likeness = "same" | "marks" | "near";

export interface Difference {
  readonly likeness: Likeness;
  /** How many words are other ones, in another form, missing or added. */
  readonly changed: number;
  /** The same with a word in another form as half a word: for ranking. */
  readonly weight: number;
}

/** Of ten words three may differ. */
const MOST_DIFFERENT = 0.3;
/** In shorter sentences a like one says nothing. */
const LEAST_WORDS = 4;

/** A change costs half words in thousands, and one for being a change: the least cost is the fewest changes, too. */
const HALF = 1024;
const OTHER_FORM = HALF + 1;
const OTHER_WORD = 2 * HALF + 1;

/** What two sentences differ in, the same both ways; null where they are not alike. */
export function differenceOf(a: MemorySentence, b: MemorySentence): Difference | null {
  if (a.folded === b.folded) return { likeness: "same", changed: 0, weight: 0 };
  const longer = Math.max(a.words.length, b.words.length);
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter === 0 || longer - shorter > longer * MOST_DIFFERENT) return null;
  const cost = editCost(a.words, b.words);
  const weight = Math.floor(cost / HALF) / 2;
  if (weight === 0) return { likeness: "marks", changed: 0, weight };
  if (shorter < LEAST_WORDS || weight > longer * MOST_DIFFERENT) return null;
  return { likeness: "near", changed: cost % HALF, weight };
}

/** The most words of a sentence that may be missing from one like it. */
export const mostMissing = (words: number): number =>
  Math.floor((words / (1 - MOST_DIFFERENT)) * MOST_DIFFERENT);

/**
 * R. A. Wagner and M. J. Fischer, "The string-to-string correction problem" (1974), over words: in time of
 * the product of both lengths, in one row of memory.
 */
function editCost(a: readonly MemoryWord[], b: readonly MemoryWord[]): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j * OTHER_WORD);
  for (const word of a) {
    let diagonal = row[0] ?? 0;
    row[0] = diagonal + OTHER_WORD;
    b.forEach((other, j) => {
      const above = row[j + 1] ?? 0;
      const left = row[j] ?? 0;
      row[j + 1] = Math.min(
        diagonal + replacing(word, other),
        above + OTHER_WORD,
        left + OTHER_WORD,
      );
      diagonal = above;
    });
  }
  return row[b.length] ?? 0;
}

function replacing(a: MemoryWord, b: MemoryWord): number {
  if (a.form === b.form) return 0;
  return a.stem === b.stem ? OTHER_FORM : OTHER_WORD;
}
