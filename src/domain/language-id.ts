import { CYRILLIC, LATIN } from "./language/packed-model.ts";
import { MIXED_CONFIDENCE, agreement } from "./language/agreement.ts";
import { type LanguageModel, lengthOf, readModel, scoreWords } from "./language/model.ts";
import { isTaraskievica } from "./language/taraskievica.ts";
import { trasiankaIn } from "./language/trasianka.ts";
import {
  FOREIGN_LETTER,
  type ReadWords,
  type Script,
  type Word,
  readWords,
} from "./language/words.ts";

/** How a Belarusian text is spelt, where it is not in the official way: as subtags of BCP 47. */
export type BelarusianVariant = "tarask" | "latin";

/**
 * The language of a text as a BCP 47 tag, or null for none of ours. Confidence, from 0 to 1, is about the
 * share of texts of which as much was said rightly: of those with .9 nine in ten. Trasianka and other
 * mixtures have less than .7.
 */
export interface DetectedLanguage {
  readonly language: string | null;
  readonly confidence: number;
  /** Of Belarusian only: taraškievica, or łacinka. */
  readonly variant?: BelarusianVariant;
}

const UNKNOWN: DetectedLanguage = { language: null, confidence: 0 };
/** The class of every other language. */
const NONE = "none";
/**
 * What the models' scores are divided by: the first is too sure of itself. Measured by
 * `scripts/language-model/train.ts --check` on sentences the models had not learnt from.
 */
const HEAT = { cyrillic: 1.2, latin: 1 } as const;
/** A share of letters of other scripts from which on a text is none of ours. */
const FOREIGN = 0.5;
/** A sentence is short up to this length, and looks at its neighbours. */
const SHORT = 40;
/** What the neighbours of the shortest sentence count for. */
const NEIGHBOURS = 0.8;

type Shares = ReadonlyMap<string, number>;

interface Opinion {
  readonly read: ReadWords;
  readonly script: Script;
  /** How much of the text is in the script. */
  readonly share: number;
  /** The likelihood of each class. */
  readonly likely: Shares;
  /** What each word says for each class. */
  readonly each: readonly (readonly number[])[];
}

/**
 * Recognises Russian, Belarusian (in the official spelling, in taraškievica and in łacinka), Ukrainian,
 * Bulgarian, English and Polish, from about 20 letters on; other languages give null. Addresses, mentions,
 * the signs of hashtags and emoji do not count. Reads the first 4,000 characters, and takes any string.
 * The first call unpacks the models (some tens of milliseconds), every other takes a few at most: for a
 * worker or the command line, not for the page while somebody types.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const opinion = opinionOf(text);
  return opinion === null ? UNKNOWN : answer(opinion);
}

/**
 * Recognises each segment of a mixed text by itself, one answer a segment. Segments of a few words are
 * also told by the one before and the one after, as far as these are in the same script.
 */
export function detectSegments(segments: readonly string[]): readonly DetectedLanguage[] {
  const opinions = segments.map(opinionOf);
  return opinions.map((opinion, index) => {
    if (opinion === null) return UNKNOWN;
    const beside = [opinions[index - 1], opinions[index + 1]];
    return answer(withNeighbours(opinion, beside));
  });
}

function opinionOf(text: string): Opinion | null {
  const read = readWords(text);
  const { cyrillic, latin, other } = read.letters;
  const script = cyrillic >= latin ? "cyrillic" : "latin";
  const share = Math.max(cyrillic, latin) / (cyrillic + latin + other || 1);
  if (read[script].length === 0 || share < FOREIGN || hasForeignLetters(read.cyrillic)) return null;
  return { read, script, share, ...likelyClasses(script, read[script]) };
}

/** Whether more than one letter in 50 is in none of our Cyrillic alphabets. */
function hasForeignLetters(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join("");
  return (text.split(FOREIGN_LETTER).length - 1) * 50 > text.length;
}

const PACKED = { cyrillic: CYRILLIC, latin: LATIN } as const;
const unpacked = new Map<keyof typeof PACKED, LanguageModel>();

function likelyClasses(name: keyof typeof PACKED, words: readonly Word[]) {
  const model = unpacked.get(name) ?? readModel(PACKED[name]);
  unpacked.set(name, model);
  const { together, each } = scoreWords(model, words);
  const scores = together.map((score) => score / HEAT[name]);
  return { likely: sharesOf(model.classes, scores), each };
}

/** Logarithms of odds as shares of one. */
function sharesOf(classes: readonly string[], scores: readonly number[]): Shares {
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const sum = parts.reduce((total, part) => total + part, 0);
  return new Map(classes.map((name, index) => [name, (parts[index] ?? 0) / sum]));
}

function withNeighbours(
  opinion: Opinion,
  beside: readonly (Opinion | null | undefined)[],
): Opinion {
  const weight = NEIGHBOURS * Math.max(0, 1 - lengthOf(opinion.read[opinion.script]) / SHORT);
  const same = beside.filter((one) => one?.script === opinion.script);
  if (weight === 0 || same.length === 0) return opinion;
  const classes = [...opinion.likely.keys()];
  const scores = classes.map((name) => {
    const around = same.reduce((sum, one) => sum + shareOf(one?.likely, name), 0) / same.length;
    // However sure the neighbours are, nothing becomes impossible.
    return Math.log(shareOf(opinion.likely, name)) + weight * Math.log(around + 0.02);
  });
  return { ...opinion, likely: sharesOf(classes, scores) };
}

const shareOf = (likely: Shares | undefined, name: string): number => likely?.get(name) ?? 1e-9;

function answer(opinion: Opinion): DetectedLanguage {
  const { read, script, likely } = opinion;
  const [language, own] = likeliest(likely);
  if (language === NONE) return UNKNOWN;
  const confidence = own * opinion.share * unmixed(opinion, language);
  const variant = language === "be" ? variantOf(script, read) : null;
  return { language, confidence, ...(variant === null ? {} : { variant }) };
}

/** What is left of the confidence in a text that may mix its language with another. */
function unmixed({ read, script, likely, each }: Opinion, language: string): number {
  const classes = [...likely.keys()];
  const others = [...likely].filter(([name]) => name !== language && name !== NONE);
  const [second] = likeliest(new Map(others));
  const agreed = agreement(each, classes.indexOf(language), classes.indexOf(second));
  if (script !== "cyrillic" || (language !== "ru" && language !== "be")) return agreed;
  const trasianka = trasiankaIn(read.cyrillic, language);
  return Math.min(agreed, 1 - trasianka * (1 - MIXED_CONFIDENCE));
}

function likeliest(likely: Shares): readonly [string, number] {
  let best: readonly [string, number] = [NONE, 0];
  for (const one of likely) if (one[1] > best[1]) best = one;
  return best;
}

function variantOf(script: Script, read: ReadWords): BelarusianVariant | null {
  if (script === "latin") return "latin";
  return isTaraskievica(read.cyrillic) ? "tarask" : null;
}
