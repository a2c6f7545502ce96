/** Russian for those who read English. */
import { lettersAfter, lettersBefore, VOWELS } from "./scheme.ts";
import type { Letters, PublishedScheme, SchemeTable } from "./scheme.ts";

/** U+0361: the tie over two letters that stand for one. */
const TIE = "\u0361";

/** What English readers read easily; each scheme has its own ё, й and signs. */
export const ENGLISH_LETTERS = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
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
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
} as const;

/** After these е and ё begin with the sound [j]. */
export const IOTATING = `^ъь${VOWELS}`;

/** BGN/PCGN, which differs by what stands for ё and ъ, and by whether the dots are shown. */
export function bgnTable(
  { yo, hard }: { readonly yo: string; readonly hard: string },
  dots: boolean,
): SchemeTable {
  return {
    letters: { ...ENGLISH_LETTERS, ё: yo, ъ: hard, ь: "’" },
    rules: [...lettersAfter(`й${IOTATING}`, { е: "ye", ё: `y${yo}` }), ...(dots ? DOTS : [])],
  };
}

const DOTTED_BEFORE = "ауыэ";
const DOTS = [
  ...lettersBefore(DOTTED_BEFORE, { й: "y·" }),
  { from: "ы", to: "·y·", after: VOWELS, before: DOTTED_BEFORE },
  ...lettersAfter(VOWELS, { ы: "·y" }),
  ...lettersBefore(DOTTED_BEFORE, { ы: "y·" }),
  ...lettersAfter("бвгджзклмнпрстфхцчшщ", { э: "·e" }),
  ...lettersAfter("т", { с: "·s" }),
  ...lettersAfter("ш", { ч: "·ch" }),
];

/** The ties bind what stands for one letter; of a capital both are large. */
export const LIBRARY_OF_CONGRESS = {
  letters: {
    ...ENGLISH_LETTERS,
    ё: "ë",
    й: "ĭ",
    ц: `t${TIE}s`,
    ъ: "ʺ",
    ь: "ʹ",
    э: "ė",
    ю: `i${TIE}u`,
    я: `i${TIE}a`,
  },
  capitals: { ц: `T${TIE}S`, ю: `I${TIE}U`, я: `I${TIE}A` },
} as const;

export const SCHOLARLY_BRITISH = {
  ...ENGLISH_LETTERS,
  ё: "ë",
  й: "ĭ",
  ъ: "ʺ",
  ы: "ȳ",
  ь: "ʹ",
  э: "é",
} as const;

/** The streamlined systems: ь is heard only before a vowel. */
const streamlined = (letters: Letters): SchemeTable => ({
  letters: { ...ENGLISH_LETTERS, х: "h", ...letters },
  rules: lettersBefore("еёиоэ", { ь: "y" }),
});

export const RUSSIAN_ENGLISH = [
  {
    id: "bgn-pcgn-ru-1947",
    language: "ru",
    name: "BGN/PCGN romanization of Russian",
    year: 1947,
    note: "With the dots that keep т+с from ц and й+а from я",
    table: bgnTable({ yo: "ë", hard: "”" }, true),
  },
  {
    id: "bgn-pcgn-ru-1947-undotted",
    language: "ru",
    name: "BGN/PCGN romanization of Russian, without the dots",
    year: 1947,
    table: bgnTable({ yo: "ë", hard: "”" }, false),
  },
  {
    id: "odni-ru-2015",
    language: "ru",
    name: "ICS-630-01 romanization of Russian personal names",
    year: 2015,
    table: { letters: ENGLISH_LETTERS, rules: lettersAfter(`й${IOTATING}`, { е: "ye", ё: "ye" }) },
  },
  {
    id: "ala-lc-ru-1997",
    language: "ru",
    name: "ALA-LC romanization table of Russian",
    year: 1997,
    note: "The table of 2012 has the same letters",
    table: LIBRARY_OF_CONGRESS,
  },
  {
    id: "ala-lc-ru-plain",
    language: "ru",
    name: "ALA-LC romanization of Russian without ties and marks",
    year: 1997,
    table: { letters: { ...ENGLISH_LETTERS, й: "i", ъ: '"', ь: "'", ю: "iu", я: "ia" } },
  },
  {
    id: "bs-2979-1958",
    language: "ru",
    name: "British Standard 2979:1958",
    year: 1958,
    table: { letters: SCHOLARLY_BRITISH },
  },
  {
    id: "bs-2979-1958-plain",
    language: "ru",
    name: "British Standard 2979:1958 without marks",
    year: 1958,
    table: { letters: { ...ENGLISH_LETTERS, й: "i", ъ: '"', ь: "'" } },
  },
  {
    id: "bas-ru-2017-bss",
    language: "ru",
    name: "Streamlined romanization of Russian, basic system",
    year: 2017,
    table: streamlined({ ы: "i" }),
  },
  {
    id: "bas-ru-2017-oss",
    language: "ru",
    name: "Streamlined romanization of Russian, optimized system",
    year: 2017,
    table: streamlined({ ё: "``e", ъ: '"', ы: "`i", ь: "'", э: "`e" }),
  },
] as const satisfies readonly PublishedScheme[];
