import { nameSpellings } from "../names/name-spellings.ts";
import { nameWordKeys } from "../names/sound-keys.ts";
import type { Span } from "../thread.ts";
import { foldLetters, plainWord, searchWords } from "./search-words.ts";

/** The key that the forms of a word share. Words come in lower case, ё as they were written. */
export type Stem = (word: string, language: string) => string;

/** The words of a text, each once, by their numbers in the vocabulary they were learnt by. */
export type SearchForms = readonly number[];

export interface Matcher {
  /** Whether a text has every word of the query. */
  readonly matches: (text: SearchForms) => boolean;
  /** Where a text has words of the query, in their order. */
  readonly spans: (text: string) => readonly Span[];
}

export interface Vocabulary {
  /** The words of a text for {@link Matcher.matches}, to keep as long as the text stays as it is. */
  readonly learn: (text: string) => SearchForms;
  /** Makes a query ready for texts whose words were learnt before. */
  readonly matcher: (query: string) => Matcher;
}

/** Shorter words are too like each other by sound, and shorter stems by letters. */
const LEAST_NAME = 4;
const LEAST_STEM = 3;
const DIGIT = /^\p{N}/u;

/**
 * An index of words that texts share, so that each is stemmed and sounded once however often it occurs.
 * A word of a query finds the words that
 * - have it in them, a number at their start (case, ё, ў, apostrophes and marks of Latin letters do not count),
 * - are forms of it by their stem (Russian, Belarusian, English), or
 * - are its spellings as a name: Tikhanovskaya finds ціханоўскай and Tsikhanouskaya. In its own script it
 *   finds only words with a capital, lest plant find planet.
 */
export function createVocabulary(stem: Stem): Vocabulary {
  const words: Word[] = [];
  /** By their plain form, and as they were met. */
  const byPlain = new Map<string, Word>();
  const byWord = new Map<string, Word>();
  const byStem = new Map<string, Word[]>();
  const byName = new Map<string, Word[]>();

  const learnPlain = (plain: string): Word => {
    const word = { number: words.length, plain, capital: false, folded: foldLetters(plain) };
    words.push(word);
    byPlain.set(plain, word);
    for (const key of stemsOf(plain, stem)) put(byStem, key, word);
    if (plain.length >= LEAST_NAME) for (const key of nameWordKeys(plain)) put(byName, key, word);
    return word;
  };

  const learnWord = (met: string): number => {
    const known = byWord.get(met);
    if (known !== undefined) return known.number;
    const plain = plainWord(met);
    const word = byPlain.get(plain) ?? learnPlain(plain);
    word.capital ||= met !== met.toLowerCase();
    byWord.set(met, word);
    return word.number;
  };

  /** 1 at the numbers of the words that a word finds. */
  const find = (plain: string): Uint8Array => {
    const found = new Uint8Array(words.length);
    const part = foldLetters(plain);
    const isNumber = DIGIT.test(part);
    for (const { folded, number } of words)
      if (isNumber ? folded.startsWith(part) : folded.includes(part)) found[number] = 1;
    for (const key of stemsOf(plain, stem))
      for (const { number } of byStem.get(key) ?? []) found[number] = 1;
    if (plain.length < LEAST_NAME) return found;
    const name = nameSpellings(plain);
    const isCyrillic = CYRILLIC.test(plain);
    for (const word of name.keys.flatMap((key) => byName.get(key) ?? []))
      if (found[word.number] === 0 && (word.capital || CYRILLIC.test(word.plain) !== isCyrillic))
        found[word.number] = name.has(word.plain) ? 1 : 0;
    return found;
  };

  return {
    learn: (text) => [...new Set(searchWords(text).map(({ word }) => learnWord(word)))],
    matcher: (query) => {
      const plains = new Set(searchWords(query).map(({ word }) => plainWord(word)));
      const wanted = [...plains].map(find);
      const isFound = (word: string) => {
        const number = byPlain.get(plainWord(word))?.number ?? -1;
        return wanted.some((found) => found[number] === 1);
      };
      return {
        matches: (text) => wanted.every((found) => text.some((word) => found[word] === 1)),
        spans: (text) =>
          searchWords(text)
            .filter(({ word }) => isFound(word))
            .map(({ start, end }) => ({ start, end })),
      };
    },
  };
}

interface Word {
  readonly number: number;
  readonly plain: string;
  readonly folded: string;
  /** Whether it was ever met with a capital. */
  capital: boolean;
}

function put(index: Map<string, Word[]>, key: string, word: Word): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [word]);
  else list.push(word);
}

const LATIN = /^[a-z]+$/u;
const CYRILLIC = /^[\u0400-\u04ff]+$/u;
const ONLY_BELARUSIAN = /[ўі]/u;
const ONLY_RUSSIAN = /[ищъ]/u;

/** Stems with their language, in each language that a word may be of by its letters. */
function stemsOf(plain: string, stem: Stem): readonly string[] {
  return languagesOf(plain)
    .map((language) => [language, stem(language === "ru" ? withoutYo(plain) : plain, language)])
    .filter(([, found = ""]) => found.length >= LEAST_STEM)
    .map((parts) => parts.join(":"));
}

function languagesOf(plain: string): readonly string[] {
  if (LATIN.test(plain)) return ["en"];
  if (!CYRILLIC.test(plain)) return [];
  if (ONLY_BELARUSIAN.test(plain)) return ["be"];
  return ONLY_RUSSIAN.test(plain) ? ["ru"] : ["ru", "be"];
}

const withoutYo = (word: string): string => word.replaceAll("ё", "е");
