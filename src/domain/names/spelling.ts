import type { LetterInPlace } from "./letters.ts";

/** What the whole of a word says about how it is spelt. */
export interface Spelling {
  /** With the diacritics of łacinka, Polish or ISO 9: plain letters then mean themselves. */
  readonly marked: boolean;
  /** Without groups such as sh and ts, so perhaps with its diacritics left off. */
  readonly bare: boolean;
  /** German: w for в, s for з, z for ц. */
  readonly german: boolean;
  /** With j after a consonant, as German has it: Jazenjuk. */
  readonly soft: boolean;
  /** French: j for ж. */
  readonly french: boolean;
}

const MARKED = /[šžčŭćśźńłŝżâû]/u;
const GROUPS = /[szkc]h|s[cz]|cz|ts/u;
const GERMAN = /w|sch|tz/u;
const NOT_GERMAN = /[zk]h|sh|cz|sz/u;
const SOFT = /[bdgklmnprtv]j/u;
const FRENCH = /[iy]ne$|tch|^jou/u;
const NOT_LATIN: Spelling = {
  marked: false,
  bare: false,
  german: false,
  soft: false,
  french: false,
};

/** @param word folded as in `name-form.ts`. */
export function spellingOf(word: string, isCyrillic: boolean): Spelling {
  if (isCyrillic) return NOT_LATIN;
  const marked = MARKED.test(word);
  return {
    marked,
    bare: !marked && !GROUPS.test(word),
    german: !marked && GERMAN.test(word) && !NOT_GERMAN.test(word),
    soft: SOFT.test(word),
    french: !marked && FRENCH.test(word),
  };
}

const SOFT_CYRILLIC = "іеёюяьц";
const CYRILLIC_VOWELS = "аеёоэыяі";
const LATIN_VOWELS = "aeiouyëïâû";

const among = (letter: string, letters: string): boolean =>
  letter !== "" && letters.includes(letter);

/**
 * The entry for letters whose sounds hang on their place; undefined where they mean the same everywhere.
 *
 * @param at where the letters start in the word.
 */
export function inPlace(
  word: string,
  at: number,
  letters: string,
  spelling: Spelling,
): LetterInPlace | undefined {
  const before = word.charAt(at - 1);
  const after = word.charAt(at + letters.length);
  const atEnd = at + letters.length === word.length - 1;
  switch (letters) {
    case "ц":
      if (among(after, SOFT_CYRILLIC)) return "softCyrillicTs";
      return atEnd && among(after, "ыэ") ? "endCyrillicTs" : undefined;
    case "з":
      return atEnd && among(after, "еэ") ? "endCyrillicZ" : undefined;
    case "ў":
    case "ŭ":
      return mayBeL(after) ? "shortU" : undefined;
    case "у":
      if (!among(before, CYRILLIC_VOWELS)) return undefined;
      return mayBeL(after) ? "uBeforeConsonant" : "uAfterVowel";
    case "u":
      if (!among(before, "ae")) return undefined;
      return mayBeL(after) ? "uBeforeConsonant" : "uAfterVowel";
    case "ou":
      return mayBeL(after) ? "ouBeforeConsonant" : undefined;
    case "j":
      if (spelling.french) return "frenchJ";
      return among(after, "bdglmnrv") ? "jBeforeVoiced" : undefined;
    default:
      return sibilant(letters, before, after, spelling);
  }
}

/** Not at the end, nor in the suffix -оўск-. */
const mayBeL = (after: string): boolean =>
  after !== "" && !among(after, "сsw") && !among(after, CYRILLIC_VOWELS + LATIN_VOWELS);

function sibilant(
  letters: string,
  before: string,
  after: string,
  { marked, bare, german, soft }: Spelling,
): LetterInPlace | undefined {
  switch (letters) {
    case "c":
      if (marked) return "onlyC";
      return among(after, "eiy") ? "softC" : undefined;
    case "s":
      if (german) return "germanS";
      if (!bare) return undefined;
      return among(after, LATIN_VOWELS) || among(after, "bdgjlmnrv") ? "voicedS" : "bareS";
    case "z":
      if (german) return "germanZ";
      if (!bare) return undefined;
      return before === "" || among(before, "lnrt") || among(after, "k") || soft
        ? "hardZ"
        : "bareZ";
    case "ch":
      return german || marked ? "germanCh" : undefined;
    case "ds":
      return among(after, "eij") ? "germanDs" : undefined;
    case "dz":
    case "дз":
      return among(after, "kк") ? "dzBeforeK" : undefined;
    case "gu":
      return among(after, "eiy") ? "frenchGu" : undefined;
    case "v":
      return german ? "germanV" : undefined;
    default:
      return undefined;
  }
}
