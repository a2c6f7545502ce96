import type { AlignedBead, Grounds } from "./bead.ts";
import { breakOdds, breaksOf } from "./breaks.ts";
import type { Band } from "./band.ts";
import { type Counterparts, counterpartsOf, withLearnt } from "./counterparts.ts";
import { endingOdds } from "./endings.ts";
import { wordOdds } from "./evidence.ts";
import { groundPlan, planAlong } from "./ground-plan.ts";
import { groundsOf } from "./grounds.ts";
import { type BeadOdds, bestWay, type Step } from "./lattice.ts";
import { type Example, learnFrom } from "./learn.ts";
import { lengthOdds } from "./lengths.ts";
import { type Vocabulary, vocabularyOf, type WordKnowledge } from "./vocabulary.ts";

/** A sentence, and the number of the paragraph it stands in. */
export interface ParagraphedText {
  readonly text: string;
  readonly paragraph: number;
}

/** One of the two texts: its sentences in order, and their language as a BCP 47 tag. */
export interface AlignedText {
  readonly language: string;
  readonly sentences: readonly ParagraphedText[];
}

/** A sentence and its translation, as somebody aligned them before. */
export interface EarlierPair {
  readonly source: string;
  readonly target: string;
}

/** What can help besides the two texts themselves. */
export interface AlignmentAids {
  readonly knowledge?: WordKnowledge;
  /** A machine translation of each source sentence into the target's language, in order. */
  readonly bridge?: readonly string[];
  /** Pairs in the same two languages, in the same direction. */
  readonly earlier?: readonly EarlierPair[];
}

/** How much words count against lengths: the witnesses of a sentence are not independent. */
const WORDS = { alone: 0.8, besideBridge: 0.4, bridge: 0.6 } as const;
const TEMPER = 0.6;
/** A bead this sure is an example to learn from. */
const SURE = 0.9;
/** The most that a pair is trusted which only its neighbours speak for. */
const QUESTIONABLE = 0.75;
const NO_KNOWLEDGE: WordKnowledge = { stem: (word) => word, meanings: () => [] };

/**
 * Aligns two running texts into beads: sentences of both sides that say the same, sentences left out and
 * added. The beads cover both sides in order, every sentence once.
 *
 * Lengths (Gale & Church) and words are weighed as logarithms of odds and the best way through the table
 * of all pairs is found by dynamic programming. Words find each other through the lexicon, by sound across
 * scripts, as numbers, addresses and marks, by what earlier pairs and a first alignment of these very
 * texts teach, and through a machine translation of the source where one is given (after R. Sennrich and
 * M. Volk, "MT-based sentence alignment for OCR-generated parallel texts", AMTA 2010). Whether paragraphs
 * break at the same places is learnt from the first alignment. Long texts are looked at in a band around
 * a chain of anchors, so that time and memory grow with their length.
 */
export function alignTexts(
  source: AlignedText,
  target: AlignedText,
  aids: AlignmentAids = {},
): readonly AlignedBead[] {
  const task = taskOf(source, target, aids);
  const earlier = earlierExamples(source.language, target.language, aids);
  const plain = counterpartsOf(task.source, task.target);
  const first = withLearnt(plain, task.source, task.target, learnFrom(earlier));
  const band = groundPlan(task.source, task.target, first);
  const draft = solve(task, band, first, null);
  const sure = draft.filter(({ posterior }) => posterior >= SURE);
  const learnt = learnFrom([...earlier, ...sure.map((step) => exampleOf(task, first, step))]);
  const breaks = breakOdds(breaksOf(source.sentences), breaksOf(target.sentences), draft);
  if (learnt.size === 0 && breaks === null) return draft.map((step) => beadOf(task, first, step));
  const second = withLearnt(plain, task.source, task.target, learnt);
  return solve(task, planAlong(band, draft), second, breaks).map((step) =>
    beadOf(task, second, step),
  );
}

interface Words {
  readonly source: Vocabulary;
  readonly target: Vocabulary;
}

interface Task extends Words {
  readonly lengths: BeadOdds;
  readonly endings: BeadOdds;
  readonly bridge: { readonly source: Vocabulary; readonly counterparts: Counterparts } | null;
}

function taskOf(source: AlignedText, target: AlignedText, aids: AlignmentAids): Task {
  const knowledge = aids.knowledge ?? NO_KNOWLEDGE;
  const texts = (side: AlignedText) => side.sentences.map(({ text }) => text);
  const [from, to] = [texts(source), texts(target)];
  const targetWords = vocabularyOf(to, target.language, knowledge);
  const task = {
    source: vocabularyOf(from, source.language, knowledge),
    target: targetWords,
    lengths: lengthOdds(from, to),
    endings: endingOdds(from, to),
  };
  if (aids.bridge === undefined) return { ...task, bridge: null };
  const bridge = vocabularyOf(aids.bridge, target.language, knowledge);
  return { ...task, bridge: { source: bridge, counterparts: counterpartsOf(bridge, targetWords) } };
}

function solve(
  task: Task,
  band: Band,
  counterparts: Counterparts,
  breaks: BeadOdds | null,
): readonly Step[] {
  const { bridge, endings, lengths } = task;
  const words = wordOdds(task.source, task.target, counterparts, band);
  const via = bridge && wordOdds(bridge.source, task.target, bridge.counterparts, band);
  return bestWay(
    band,
    (i0, i1, j0, j1) => {
      const said = words(i0, i1, j0, j1);
      const all = via
        ? WORDS.besideBridge * said + WORDS.bridge * via(i0, i1, j0, j1)
        : WORDS.alone * said;
      const form = lengths(i0, i1, j0, j1) + endings(i0, i1, j0, j1);
      return all + form + (breaks?.(i0, i1, j0, j1) ?? 0);
    },
    TEMPER,
  );
}

function earlierExamples(
  from: string,
  to: string,
  { knowledge = NO_KNOWLEDGE, earlier = [] }: AlignmentAids,
): readonly Example[] {
  const words = {
    source: vocabularyOf(
      earlier.map(({ source }) => source),
      from,
      knowledge,
    ),
    target: vocabularyOf(
      earlier.map(({ target }) => target),
      to,
      knowledge,
    ),
  };
  const counterparts = counterpartsOf(words.source, words.target);
  return earlier.map((_, i) =>
    exampleOf(words, counterparts, { source: [i, i + 1], target: [i, i + 1] }),
  );
}

/**
 * What a bead teaches: words that found each other there, and, of those that did not, each with each. Two
 * words of which one is already explained by a third are not taken for each other.
 */
function exampleOf(
  words: Words,
  counterparts: Counterparts,
  { source, target }: Pick<Step, "source" | "target">,
): Example {
  const here = wordTypes(words.source, source);
  const there = wordTypes(words.target, target);
  const stem = (vocabulary: Vocabulary, type: number): string => vocabulary.types[type]?.stem ?? "";
  const open = new Set(there);
  const links: (readonly [string, string])[] = [];
  const unexplained: number[] = [];
  for (const type of here) {
    const found = (counterparts.source[type] ?? []).filter((each) => there.has(each.type));
    if (found.length === 0) unexplained.push(type);
    for (const each of found) {
      open.delete(each.type);
      links.push([stem(words.source, type), stem(words.target, each.type)]);
    }
  }
  for (const type of unexplained) {
    for (const other of open) links.push([stem(words.source, type), stem(words.target, other)]);
  }
  return {
    source: Array.from(here, (type) => stem(words.source, type)),
    target: Array.from(there, (type) => stem(words.target, type)),
    links,
  };
}

function wordTypes({ sentences, types }: Vocabulary, [from, to]: readonly [number, number]) {
  return new Set(
    sentences
      .slice(from, to)
      .flat()
      .filter((type) => types[type]?.kind === "word"),
  );
}

function beadOf(task: Task, counterparts: Counterparts, step: Step): AlignedBead {
  const { bridge } = task;
  const grounds = groundsOf(step, task.source, task.target, counterparts);
  const via = bridge && groundsOf(step, bridge.source, task.target, bridge.counterparts);
  const all = via ? { ...grounds, bridge: via.words + via.names } : grounds;
  const [source, target] = [range(step.source), range(step.target)];
  const pair = source.length > 0 && target.length > 0;
  const most = pair && isQuestionable(task, step, all) ? QUESTIONABLE : 1;
  return { source, target, confidence: Math.min(most, step.posterior), grounds: all };
}

/** Whether nothing agrees in a pair, or both sides have numbers and none of them agrees. */
function isQuestionable(task: Task, step: Step, grounds: Grounds): boolean {
  if (Object.values(grounds).every((count) => count === 0)) return true;
  const counts = hasNumber(task.source, step.source) && hasNumber(task.target, step.target);
  return counts && grounds.numbers === 0;
}

const hasNumber = ({ sentences, types }: Vocabulary, [from, to]: readonly [number, number]) =>
  sentences.slice(from, to).some((each) => each.some((type) => types[type]?.kind === "number"));

const range = ([from, to]: readonly [number, number]): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
