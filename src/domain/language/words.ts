/** The two scripts whose languages are told apart; every other script is none of ours. */
export type Script = "cyrillic" | "latin";

/** A word in lower case, and what it counts for: words that may be names count for less. */
export interface Word {
  readonly text: string;
  readonly weight: number;
}

/** What of a text speaks for a language: its words by script, and what the letters of each script count for. */
export interface ReadWords {
  readonly cyrillic: readonly Word[];
  readonly latin: readonly Word[];
  readonly letters: Readonly<Record<Script | "other", number>>;
}

/** A text says what it is in its first words; the rest only costs time. */
const ENOUGH = 4000;
/** The longest a character can get when it is decomposed, in UTF-16 code units. */
const DECOMPOSED = 4;
/** A capital inside a sentence is mostly a name, and names are much the same in all languages. */
const NAME_WEIGHT = 0.5;
/** A text in Cyrillic names firms and places in Latin letters sooner than it is none: these hardly count. */
const NAME_LETTERS = 0.2;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_END = /[.!?…:]["'»“”)\]]*$/u;
const APOSTROPHES = /[’ʼ‘´`′＇]/gu;
/** Stress marks and the like that no composed letter takes up; invisible signs inside words. */
const LOOSE_MARKS = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const WORD = /\p{L}+(?:'\p{L}+)*/gu;
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;
const HAS_LATIN = /\p{Script=Latin}/u;
const BARE_ADDRESS = /^[("'«]?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+(?:[/?:#]|[)"'».,!]*$)/iu;

/**
 * Reads the first 4,000 characters of a text. Words come in lower case and NFC, with one kind of
 * apostrophe and one sign for all foreign letters; words with a hyphen come apart. Addresses, mentions, the signs of hashtags, digits and emoji
 * are left out. Any string will do, and equal texts (NFC, NFD) are read alike.
 */
export function readWords(text: string): ReadWords {
  const cyrillic: Word[] = [];
  const latin: Word[] = [];
  const letters = { cyrillic: 0, latin: 0, other: 0 };
  let opens = true;
  for (const token of tokensOf(text)) {
    if (isAddress(token)) continue;
    for (const [word] of token.matchAll(WORD)) {
      const name = !opens && CAPITAL.test(word);
      const script = scriptOf(word);
      letters[script] += word.length * (CAPITAL.test(word) ? NAME_LETTERS : 1);
      const weight = name ? NAME_WEIGHT : 1;
      if (script === "cyrillic") cyrillic.push(wordOf(word, script, weight));
      else if (script === "latin") latin.push(wordOf(word, script, weight));
      opens = false;
    }
    if (SENTENCE_END.test(token)) opens = true;
  }
  return { cyrillic: [...cyrillic, ...strayConjunctions(latin)], latin, letters };
}

const tokensOf = (text: string): readonly string[] =>
  text
    .slice(0, ENOUGH * DECOMPOSED)
    .normalize("NFC")
    .slice(0, ENOUGH)
    .replace(LOOSE_MARKS, "")
    .replace(APOSTROPHES, "'")
    .split(/\s+/u);

const isAddress = (token: string): boolean =>
  token.includes("@") ||
  token.includes("://") ||
  /^www\./iu.test(token) ||
  BARE_ADDRESS.test(token);

function scriptOf(word: string): Script | "other" {
  if (HAS_CYRILLIC.test(word)) return "cyrillic";
  return HAS_LATIN.test(word) ? "latin" : "other";
}

/** The letters of the languages told apart; every other letter of their scripts says that it is none of them. */
const FOREIGN: Readonly<Record<Script, RegExp>> = {
  cyrillic: /[^а-яёіїєґўѝ']/gu,
  latin: /[^a-ząćęłńóśźżčšžŭĺ']/gu,
};
/** Stands for any such letter. */
export const FOREIGN_LETTER = "*";

function wordOf(text: string, script: Script, weight: number): Word {
  const lower = text.toLowerCase();
  // Belarusian and Ukrainian are often typed with the Latin letter that looks the same.
  const own = script === "cyrillic" ? lower.replace(/i/gu, "і").replace(/ѣ/gu, "е") : lower;
  return { text: own.replace(FOREIGN[script], FOREIGN_LETTER), weight };
}

const strayConjunctions = (latin: readonly Word[]): readonly Word[] =>
  latin.filter(({ text }) => text === "i").map(({ weight }) => ({ text: "і", weight }));
