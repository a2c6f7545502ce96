/** Russian names as passports and other papers have had them. */
import { ENGLISH_LETTERS } from "./russian-english.ts";
import { lettersAfter, lettersBefore, VOWELS } from "./scheme.ts";
import type { PublishedScheme } from "./scheme.ts";

const IOTATING = `ъь${VOWELS}`;

/** е and ё say by themselves what the sign before them says, so the sign goes. */
export const WITH_SIGNS_DROPPED = [
  ...lettersBefore("её", { ъ: "", ь: "" }),
  // At the start of a word too the rules of the time write "e".
  ...lettersAfter(IOTATING, { е: "ye" }),
  ...lettersAfter("жчшщ", { ё: "e" }),
  ...lettersAfter("бвгдзклмнпрстфхц", { ё: "ye" }),
];

/** U+0301 COMBINING ACUTE ACCENT: upon the consonant before it. */
const ACUTE = "\u0301";

const REGISTER = { ...ENGLISH_LETTERS, й: "j", і: "i", ъ: "j", ю: "iu", я: "ia" } as const;

export const RUSSIAN_PASSPORTS = [
  {
    id: "icao-9303-ru",
    language: "ru",
    name: "ICAO Doc 9303, machine readable travel documents, Russian",
    year: 2013,
    note: "As passports of Russia have it since 2014",
    table: { letters: { ...ENGLISH_LETTERS, й: "i", ъ: "ie", ю: "iu", я: "ia" } },
  },
  {
    id: "gost-r-52535-1-2006",
    language: "ru",
    name: "GOST R 52535.1-2006, passports",
    year: 2006,
    table: { letters: { ...ENGLISH_LETTERS, й: "i", ц: "tc", ю: "iu", я: "ia" } },
  },
  {
    id: "mvd-ru-782-2000",
    language: "ru",
    name: "Order 782 of the Ministry of the Interior of Russia",
    year: 2000,
    table: {
      letters: { ...ENGLISH_LETTERS, ё: "yo", ъ: "'", ь: "'" },
      rules: [{ from: "ьи", to: "yi" }, ...WITH_SIGNS_DROPPED],
    },
  },
  {
    id: "mvd-ru-310-1997",
    language: "ru",
    name: "Order 310 of the Ministry of the Interior of Russia, English",
    year: 1997,
    table: {
      letters: { ...ENGLISH_LETTERS, ъ: '"', ь: "'" },
      rules: [...lettersBefore("е", { ъ: "", ь: "" }), ...lettersAfter("ъь", { е: "ye" })],
    },
  },
  {
    id: "mvd-ru-310-1997-french",
    language: "ru",
    name: "Order 310 of the Ministry of the Interior of Russia, French",
    year: 1997,
    note: "с between vowels stays s, as in the published examples; the order has ss",
    table: {
      letters: {
        ...ENGLISH_LETTERS,
        ж: "j",
        й: "i",
        у: "ou",
        ч: "tch",
        ш: "ch",
        щ: "chtch",
        ю: "iou",
        я: "ia",
      },
      rules: [
        ...lettersBefore("еёиы", { г: "gu" }),
        ...lettersAfter("ь", { е: "ie" }),
        { from: "кс", to: "x" },
        { from: "ин", to: "ine", before: "$" },
      ],
    },
  },
  {
    id: "mvd-by-ru-2008",
    language: "ru",
    name: "Transliteration of Russian names in the population register of Belarus",
    year: 2008,
    table: {
      letters: REGISTER,
      rules: [...lettersAfter("злнсц", { ь: ACUTE }), ...lettersAfter("ъ", { ю: "u", я: "a" })],
    },
  },
  {
    id: "mvd-by-ru-2010",
    language: "ru",
    name: "Transliteration of Russian names in passports of Belarus",
    year: 2010,
    table: { letters: REGISTER, rules: lettersAfter("ъ", { ю: "u", я: "a" }) },
  },
] as const satisfies readonly PublishedScheme[];
