/** Belarusian for those who read English: maps, libraries, passports. */
import { lettersAfter } from "./scheme.ts";
import type { PublishedScheme } from "./scheme.ts";

/** U+0361: the tie over two letters that stand for one. */
const TIE = "\u0361";

const LETTERS = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  і: "i",
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
  ў: "w",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  "'": "",
} as const;

export const BELARUSIAN_ENGLISH = [
  {
    id: "bgn-pcgn-be-1979",
    language: "be",
    name: "BGN/PCGN romanization of Belarusian",
    year: 1979,
    note: "With the dots that keep з+г from ж and т+с from ц",
    table: {
      letters: { ...LETTERS, е: "ye", ь: "’", "'": "”" },
      rules: [...lettersAfter("зксц", { г: "·h" }), ...lettersAfter("т", { с: "·s" })],
    },
  },
  {
    id: "odni-be-2015",
    language: "be",
    name: "ICS-630-01 romanization of Belarusian personal names",
    year: 2015,
    table: { letters: { ...LETTERS, е: "ye" } },
  },
  {
    id: "ala-lc-be-1997",
    language: "be",
    name: "ALA-LC romanization table of Belarusian",
    year: 1997,
    table: {
      letters: {
        ...LETTERS,
        ё: `i${TIE}o`,
        ж: `z${TIE}h`,
        й: "ĭ",
        ў: "ŭ",
        ь: "ʹ",
        э: "ė",
        ю: `i${TIE}u`,
        я: `i${TIE}a`,
      },
      capitals: { ё: `I${TIE}O`, ж: `Z${TIE}H`, ю: `I${TIE}U`, я: `I${TIE}A` },
    },
  },
  {
    id: "icao-9303-be",
    language: "be",
    name: "ICAO Doc 9303, machine readable travel documents, Belarusian",
    year: 2010,
    note: "As passports of Belarus have it since 2010",
    table: { letters: { ...LETTERS, ё: "io", й: "i", ў: "u", ю: "iu", я: "ia" } },
  },
] as const satisfies readonly PublishedScheme[];
