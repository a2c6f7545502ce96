/** Runs of letters inside words, with the ends of words marked, as the model's trie will find them. */
import { WORD_EDGE } from "../../src/domain/language/model.ts";
import type { Word } from "../../src/domain/language/words.ts";
import type { Example } from "./regression.ts";

const LONGEST_INSIDE = 4;
/** With the mark: beginnings and ends say more than insides. */
const LONGEST_EDGE = 6;
const LONGEST_WHOLE = 11;

const known = new Map<string, readonly string[]>();

function runsOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const marked = WORD_EDGE + word + WORD_EDGE;
  const runs: string[] = [];
  for (let start = 0; start < marked.length; start++) {
    for (let end = start + 1; end <= marked.length; end++) {
      const edges = Number(start === 0) + Number(end === marked.length);
      const longest = [LONGEST_INSIDE, LONGEST_EDGE, LONGEST_WHOLE][edges] ?? 0;
      if (end - start <= longest) runs.push(marked.slice(start, end));
    }
  }
  known.set(word, runs);
  return runs;
}

/** How often each run occurs in the words. */
export function countRuns(words: Iterable<Word>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of words) {
    for (const run of runsOf(text)) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** Numbers the runs. */
export const numbered = (runs: Iterable<string>): ReadonlyMap<string, number> =>
  new Map(Array.from(runs, (run, index) => [run, index]));

/** The words as an example; each run is forgotten with the likelihood `forget`. */
export function exampleOf(
  words: readonly Word[],
  target: number,
  vocabulary: ReadonlyMap<string, number>,
  { forget, random }: { readonly forget: number; readonly random: () => number },
): Example {
  const counts = new Map<number, number>();
  let length = 0;
  for (const { text, weight } of words) {
    length += (text.length + 1) * weight;
    for (const run of runsOf(text)) {
      const number = vocabulary.get(run);
      if (number === undefined || (forget > 0 && random() < forget)) continue;
      counts.set(number, (counts.get(number) ?? 0) + weight);
    }
  }
  return {
    features: Int32Array.from(counts.keys()),
    counts: Float32Array.from(counts.values()),
    target,
    scale: 1 / Math.sqrt(length || 1) / (1 - forget),
  };
}
