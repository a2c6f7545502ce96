/** From texts to a small model: learn with every run, keep the runs that say most, learn to round. */
import type { Word } from "../../src/domain/language/words.ts";
import type { ClassTexts, Corpus } from "./corpus.ts";
import { countRuns, exampleOf, numbered } from "./features.ts";
import { seededRandom } from "./random.ts";
import { train } from "./regression.ts";
import { type SnippetOptions, snippetOf } from "./snippets.ts";

export interface FitOptions {
  /** Snippets a class; of `none` half as many, as a text is seldom of none. */
  readonly snippets: number;
  readonly runs: number;
  readonly step: number;
}

export interface Fitted {
  readonly classes: readonly string[];
  readonly runs: ReadonlyMap<string, readonly number[]>;
}

interface Snippet {
  readonly words: readonly Word[];
  readonly target: number;
}

interface Stage {
  readonly epochs: number;
  readonly rate: number;
  /** The likelihood that a run is forgotten: teaches the model to do with words it has never met. */
  readonly forget: number;
  readonly rounded?: (weight: number) => number;
}

const SNIPPETS = { shortest: 8, longest: 150, loose: 0.25, names: 0.05 } as const;
/** A run has to occur this often to be learnt. */
const RARE = 3;
const RIDGE = 1e-5;
const LARGEST = 6;
const FULL: Stage = { epochs: 4, rate: 0.1, forget: 0.4 };
const PRUNING: Stage = { epochs: 2, rate: 0.05, forget: 0.4 };
const ROUNDING: Stage = { epochs: 8, rate: 0.04, forget: 0.2 };
/** How many times as many runs as wanted stay after each round of pruning. */
const ROUNDS = [5, 2.5, 1.5, 1.2, 1];
/** How much the frequency of a run counts when runs are chosen: the exponent. */
const FREQUENCY = 0.3;

export function fit(corpus: Corpus, { snippets: count, runs, step }: FitOptions): Fitted {
  const classes = [...corpus.keys()];
  const snippets = snippetsOf(corpus, count);
  const occurrences = countRuns(snippets.flatMap(({ words }) => words));
  const round = (weight: number) => wholeOf(weight, step) * step;
  let vocabulary = numbered(commonRuns(corpus));
  let weights = learn(snippets, vocabulary, classes.length, FULL);
  for (const times of ROUNDS) {
    centre(weights, classes.length);
    const kept = best(vocabulary, weights, occurrences, Math.round(runs * times));
    weights = rowsOf(kept, vocabulary, weights, classes.length);
    vocabulary = numbered(kept);
    weights = learn(snippets, vocabulary, classes.length, PRUNING, weights);
  }
  centre(weights, classes.length);
  weights = learn(snippets, vocabulary, classes.length, { ...ROUNDING, rounded: round }, weights);
  return { classes, runs: wholeWeights(vocabulary, weights, classes.length, step) };
}

function snippetsOf(corpus: Corpus, count: number): readonly Snippet[] {
  const options: SnippetOptions = { ...SNIPPETS, random: seededRandom(7) };
  return [...corpus].flatMap(([name, texts], target) =>
    Array.from({ length: name === "none" ? count / 2 : count }, () => ({
      words: snippetOf(texts, options),
      target,
    })),
  );
}

const wordsIn = ({ sentences, loose }: ClassTexts): readonly Word[] => [
  ...sentences.flatMap(({ words }) => words),
  ...loose,
];

const commonRuns = (corpus: Corpus): readonly string[] =>
  [...countRuns([...corpus.values()].flatMap(wordsIn))]
    .filter(([, count]) => count >= RARE)
    .map(([run]) => run);

function learn(
  snippets: readonly Snippet[],
  vocabulary: ReadonlyMap<string, number>,
  classes: number,
  { epochs, rate, forget, rounded }: Stage,
  start?: Float32Array,
): Float32Array {
  const chance = { forget, random: seededRandom(11) };
  const examples = snippets.map(({ words, target }) =>
    exampleOf(words, target, vocabulary, chance),
  );
  return train(examples, {
    classes,
    features: vocabulary.size,
    epochs,
    rate,
    ridge: RIDGE,
    random: seededRandom(3),
    ...(start === undefined ? {} : { start }),
    ...(rounded === undefined ? {} : { rounded }),
  });
}

/** Takes the middle weight from all weights of a run: odds stay the same, and more weights are 0. */
function centre(weights: Float32Array, classes: number): void {
  for (let base = 0; base < weights.length; base += classes) {
    const row = weights.subarray(base, base + classes);
    const sorted = [...row].sort((a, b) => a - b);
    const low = sorted[Math.floor((classes - 1) / 2)] ?? 0;
    const high = sorted[Math.ceil((classes - 1) / 2)] ?? 0;
    for (let index = 0; index < classes; index++) {
      row[index] = (row[index] ?? 0) - (low + high) / 2;
    }
  }
}

function best(
  vocabulary: ReadonlyMap<string, number>,
  weights: Float32Array,
  occurrences: ReadonlyMap<string, number>,
  count: number,
): readonly string[] {
  const classes = weights.length / vocabulary.size;
  const worth = (run: string, number: number) =>
    Math.hypot(...weights.subarray(number * classes, (number + 1) * classes)) *
    (occurrences.get(run) ?? 0) ** FREQUENCY;
  return [...vocabulary]
    .map(([run, number]) => ({ run, worth: worth(run, number) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, count)
    .map(({ run }) => run);
}

function rowsOf(
  runs: readonly string[],
  vocabulary: ReadonlyMap<string, number>,
  weights: Float32Array,
  classes: number,
): Float32Array {
  const rows = new Float32Array(runs.length * classes);
  for (const [index, run] of runs.entries()) {
    const from = (vocabulary.get(run) ?? 0) * classes;
    rows.set(weights.subarray(from, from + classes), index * classes);
  }
  return rows;
}

const wholeOf = (weight: number, step: number): number =>
  Math.max(-LARGEST, Math.min(LARGEST, Math.sign(weight) * Math.round(Math.abs(weight) / step)));

const wholeWeights = (
  vocabulary: ReadonlyMap<string, number>,
  weights: Float32Array,
  classes: number,
  step: number,
): ReadonlyMap<string, readonly number[]> =>
  new Map(
    [...vocabulary].map(([run, number]) => {
      const row = weights.subarray(number * classes, (number + 1) * classes);
      return [run, Array.from(row, (weight) => wholeOf(weight, step) + 0)];
    }),
  );
