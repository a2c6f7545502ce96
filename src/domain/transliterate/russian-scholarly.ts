/** Russian letter by letter, so that it can be turned back: libraries, linguists, standards bodies. */
import { lettersBefore } from "./scheme.ts";
import type { PublishedScheme } from "./scheme.ts";

const LETTERS = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "ë",
  ж: "ž",
  з: "z",
  и: "i",
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
  ф: "f",
  х: "h",
  ц: "c",
  ч: "č",
  ш: "š",
  щ: "šč",
  ъ: "ʺ",
  ы: "y",
  ь: "ʹ",
  э: "è",
  ю: "ju",
  я: "ja",
} as const;

/** One Latin letter for each Cyrillic one, of whatever language. */
export const ISO_9 = {
  ...LETTERS,
  щ: "ŝ",
  ю: "û",
  я: "â",
  і: "ì",
  ў: "ŭ",
  ґ: "g̀",
  ѣ: "ě",
  ѳ: "f̀",
  ѵ: "ỳ",
} as const;

export const UNITED_NATIONS = { ...LETTERS, ъ: "”", ь: "’" } as const;
export const WITH_X = { ...LETTERS, х: "x" } as const;

/** Plain letters only: those of two and three where one does not do. */
const PLAIN = {
  ...LETTERS,
  ё: "yo",
  ж: "zh",
  ч: "ch",
  ш: "sh",
  щ: "shh",
  ю: "yu",
  я: "ya",
} as const;

export const RUSSIAN_SCHOLARLY = [
  {
    id: "iso-9-1995",
    language: "ru",
    name: "ISO 9:1995",
    year: 1995,
    note: "GOST 7.79-2000 system A; GOST 16876-71, table 1, has the same letters",
    table: { letters: ISO_9 },
  },
  {
    id: "iso-r-9-1968",
    language: "ru",
    name: "ISO/R 9:1968",
    year: 1968,
    table: { letters: { ...LETTERS, э: "ė" } },
  },
  {
    id: "iso-r-9-1968-variant",
    language: "ru",
    name: "ISO/R 9:1968, the letters left to the choice of English-speaking countries",
    year: 1968,
    table: {
      letters: {
        ...LETTERS,
        ж: "zh",
        и: "y",
        й: "ĭ",
        х: "kh",
        ц: "ts",
        ч: "ch",
        ш: "sh",
        щ: "shch",
        э: "ė",
        ю: "yu",
        я: "ya",
      },
    },
  },
  {
    id: "iso-r-9-1954",
    language: "ru",
    name: "ISO/R 9:1954",
    year: 1954,
    table: { letters: { ...LETTERS, ъ: '"', э: "ė" } },
  },
  {
    id: "un-ru-1987",
    language: "ru",
    name: "United Nations romanization of Russian geographical names",
    year: 1987,
    note: "Resolution V/18; GOST 1983",
    table: { letters: UNITED_NATIONS },
  },
  {
    id: "scientific-ru",
    language: "ru",
    name: "Scientific transliteration of Russian",
    note: "As Slavists write",
    table: { letters: WITH_X },
  },
  {
    id: "gost-16876-71-table-2",
    language: "ru",
    name: "GOST 16876-71, table 2",
    year: 1971,
    table: {
      letters: {
        ...PLAIN,
        ё: "jo",
        й: "jj",
        х: "kh",
        ъ: '"',
        ь: "'",
        э: "eh",
        ю: "ju",
        я: "ja",
      },
    },
  },
  {
    id: "gost-7-79-2000-b",
    language: "ru",
    name: "GOST 7.79-2000, system B",
    year: 2000,
    table: {
      letters: { ...PLAIN, х: "x", ц: "cz", ъ: "``", ы: "y`", ь: "`", э: "e`" },
      // Before the Latin letters i, e, y, j.
      rules: lettersBefore("еёийыэюя", { ц: "c" }),
    },
  },
  {
    id: "gost-r-7-0-34-2014",
    language: "ru",
    name: "GOST R 7.0.34-2014, simplified transliteration",
    year: 2014,
    table: { letters: { ...PLAIN, х: "x", ъ: "''", ь: "'", э: "e" } },
  },
] as const satisfies readonly PublishedScheme[];
