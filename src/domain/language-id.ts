import {
  CYRILLIC_LETTERS,
  ENDINGS,
  LETTER_SHARES,
  OTHER_WORDS,
  type KnownLanguage,
  WORDS,
} from "./language-marks.ts";

/** The language of a text as a BCP 47 tag, or null for none of ours; confidence from 0 to 1. */
export interface DetectedLanguage {
  readonly language: string | null;
  readonly confidence: number;
}

const UNKNOWN: DetectedLanguage = { language: null, confidence: 0 };
/** A text says what it is in its first words; the rest only costs time. */
const ENOUGH = 4000;
const NOT_WORDS = /(?:https?:\/\/|www\.)\S+|@[\w.]+|#/gu;
/** Before a word is read: what Nitka's threads are about, as logarithms of odds. */
const CYRILLIC_PRIOR = [
  ["ru", 0.2],
  ["be", 0.5],
  ["uk", 0],
  ["bg", -1.2],
] as const;
const LATIN_ONLY: readonly KnownLanguage[] = ["en", "pl"];
/** What a known word, a known ending, a foreign word is worth, as a natural logarithm of odds. */
const WORD_WEIGHT = 3;
const ENDING_WEIGHT = 1.2;
const FOREIGN_WEIGHT = 3;
/** Every this many letters without a sign of any known language speak against all of them. */
const LETTERS_A_SIGN = 40;

/**
 * Recognises Russian, Belarusian, Ukrainian, Bulgarian, English and Polish by letters, frequent words and
 * endings. Addresses, mentions, the signs of hashtags and emoji do not count. Reads the first 4,000
 * characters.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const words = wordsOf(text.slice(0, ENOUGH));
  const letters = words.join("").replace(/['’ʼ-]/gu, "");
  if (letters === "") return UNKNOWN;
  const cyrillic = letters.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const total = Array.from(letters).length;
  if (Math.max(cyrillic, latin) * 2 < total) return UNKNOWN;
  const found = cyrillic >= latin ? amongCyrillic(words, letters) : amongLatin(words, letters);
  const share = Math.max(cyrillic, latin) / total;
  return found.language === null ? UNKNOWN : { ...found, confidence: found.confidence * share };
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(NOT_WORDS, " ")
    .match(/\p{L}[\p{L}\p{M}'’ʼ-]*/gu) ?? [];

function amongCyrillic(words: readonly string[], letters: string): DetectedLanguage {
  const foreign = letters.match(/(?![а-яёіїєґўѣѳѵ])\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (foreign * 25 > letters.length) return UNKNOWN;
  const scores = CYRILLIC_PRIOR.map(([language, prior]) => {
    const shares = LETTER_SHARES[language];
    let score = prior + signs(words, language);
    for (const letter of letters) {
      const index = CYRILLIC_LETTERS.indexOf(letter);
      if (index >= 0) score += Math.log(((shares[index] ?? 0) + 0.3) / 1000);
    }
    return { language, score };
  });
  return best(scores);
}

function amongLatin(words: readonly string[], letters: string): DetectedLanguage {
  const polish = letters.match(/[ąćęłńśźż]/gu)?.length ?? 0;
  const accented = (letters.match(/[^a-z]/gu)?.length ?? 0) - polish;
  const other = words.filter((word) => OTHER_WORDS.has(word)).length * FOREIGN_WEIGHT;
  const scores = LATIN_ONLY.map((language) => ({
    language,
    score: signs(words, language) + polish * (language === "pl" ? 2 : -4) - accented,
  }));
  const none = other + accented * 2 + letters.length / LETTERS_A_SIGN;
  const found = best(scores);
  const score = Math.max(...scores.map((each) => each.score));
  if (score <= none) return UNKNOWN;
  return { ...found, confidence: Math.min(found.confidence, certainty(score - none)) };
}

/** What the words and the ends of words say for a language. */
function signs(words: readonly string[], language: KnownLanguage): number {
  let score = 0;
  for (const word of words) {
    if (WORDS[language].has(word)) score += WORD_WEIGHT;
    else if (ENDINGS[language].test(word)) score += ENDING_WEIGHT;
  }
  return score;
}

function best(
  scores: readonly { readonly language: KnownLanguage; readonly score: number }[],
): DetectedLanguage {
  const [first, second] = scores.toSorted((a, b) => b.score - a.score);
  if (first === undefined || second === undefined) return UNKNOWN;
  return { language: first.language, confidence: certainty(first.score - second.score) };
}

/** The lead over the runner-up as a probability. */
const certainty = (lead: number): number => 1 / (1 + Math.exp(-lead));
