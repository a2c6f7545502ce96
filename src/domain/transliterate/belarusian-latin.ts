/** Belarusian in a Latin alphabet of its own, with háček and acute, and what was made of it for names. */
import { lettersAfter, VOWELS } from "./scheme.ts";
import type { PublishedScheme, Rule } from "./scheme.ts";

/** U+0301 COMBINING ACUTE ACCENT: upon the consonant before it. */
const ACUTE = "\u0301";
/** What makes the consonant before it soft; the Latin "i" is often typed among Cyrillic letters. */
const SOFTENING = "еёіюяьi";
/** After these the letters е, ё, ю, я begin with the sound [j]. */
const IOTATING = `^'ьъйў${VOWELS}`;

/** Only these are soft before ь in Belarusian; the rest of them come with foreign names. */
const SOFTENED = lettersAfter("злнсц", { ь: ACUTE });
const IOTATED = lettersAfter(IOTATING, { е: "je", ё: "jo", ю: "ju", я: "ja" });

const LETTERS = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "ie",
  ё: "io",
  ж: "ž",
  з: "z",
  і: "i",
  й: "j",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "ŭ",
  ф: "f",
  х: "ch",
  ц: "c",
  ч: "č",
  ш: "š",
  ы: "y",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  "'": "",
} as const;

const LACINKA = {
  letters: { ...LETTERS, л: "ł" },
  rules: [
    { from: "лл", to: "ll", before: SOFTENING },
    { from: "ль", to: "l" },
    ...SOFTENED,
    { from: "л", to: "l", before: SOFTENING },
    ...lettersAfter("л", { е: "e", ё: "o", ю: "u", я: "a" }),
    { from: "і", to: "ji", after: "'" },
    ...IOTATED,
  ],
} as const;

const LATIN_VOWELS = "aeiouy";

/** і as it is said: [j] after a vowel, the conjunction too; after that ў is said as у. */
const SPOKEN_I: readonly Rule[] = [
  { from: "і", to: "j", after: "^", before: "$", afterWord: LATIN_VOWELS },
  { from: "і", to: "ji", afterWord: LATIN_VOWELS },
  // Common words whose first letter is stressed: other, them, their, spark, game, exam, tusk, true.
  ...lettersAfter("^", { інш: "jinš", іскр: "jiskr", ігрышч: "jihryšč", іспыт: "jispyt" }),
  { from: "іх", to: "jich", after: "^", before: "$н" },
  { from: "ім", to: "jim", after: "^", before: "$" },
  { from: "імі", to: "jimi", after: "^", before: "$" },
  { from: "ік", to: "jik", after: "^", before: "лр" },
  { from: "існ", to: "jisn", after: "^", before: "ы" },
  { from: "іст", to: "jist", after: "^", before: "ыа" },
  ...lettersAfter(`ь${VOWELS}`, { і: "ji" }),
  { from: "ў", to: "u", afterWord: "j" },
];

/** Names in Russian spelling stand among the Belarusian ones. */
const NATIONAL = { ...LETTERS, и: "i" } as const;

export const BELARUSIAN_LATIN = [
  {
    id: "lacinka",
    language: "be",
    name: "Belarusian Latin alphabet (łacinka)",
    year: 1929,
    note: "As Taraškievič's grammar has it: ł and l, ś ź ć ń",
    table: LACINKA,
  },
  {
    id: "lacinka-ji",
    language: "be",
    name: "Belarusian Latin alphabet that shows [j] before i",
    note: "Which і at the start of a word is stressed, and so said [ji], is known of common words only",
    table: { letters: LACINKA.letters, rules: [...SPOKEN_I, ...LACINKA.rules] },
  },
  {
    id: "national-be-2007",
    language: "be",
    name: "Transliteration of geographical names of Belarus",
    year: 2007,
    note: "The national system as amended in 2007, recommended by the United Nations; that of 1998 too",
    table: { letters: NATIONAL, rules: [...SOFTENED, ...IOTATED] },
  },
  {
    id: "gki-be-2000",
    language: "be",
    name: "Transliteration of geographical names of Belarus, first edition",
    year: 2000,
    note: "The national system before 2007: softness is an apostrophe",
    table: { letters: { ...NATIONAL, ь: "'" }, rules: IOTATED },
  },
  {
    id: "mvd-be-2008",
    language: "be",
    name: "Transliteration of Belarusian names in the population register",
    year: 2008,
    note: "Not what passports have: see icao-9303-be",
    table: {
      letters: {
        ...LETTERS,
        ж: "zh",
        ў: "w",
        х: "kh",
        ц: "ts",
        ч: "ch",
        ш: "sh",
      },
      rules: [...SOFTENED, ...IOTATED],
    },
  },
  {
    id: "gki-be-1992",
    language: "be",
    name: "Transliteration of Belarusian geographical names by the letters of GOST 16876",
    year: 1992,
    table: {
      letters: {
        ...LETTERS,
        г: "g",
        е: "e",
        ё: "ë",
        х: "h",
        ь: "’",
        э: "è",
        ю: "ju",
        я: "ja",
      },
    },
  },
] as const satisfies readonly PublishedScheme[];
