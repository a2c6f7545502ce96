/** Russian on screens, maps and signs. */
import { ENGLISH_LETTERS, IOTATING } from "./russian-english.ts";
import { WITH_SIGNS_DROPPED } from "./russian-passports.ts";
import { lettersAfter, lettersBefore } from "./scheme.ts";
import type { PublishedScheme } from "./scheme.ts";

/** A sign that keeps a vowel apart is heard as [j], unless the vowel itself begins with it. */
const apart = (vowels: string) => lettersBefore(vowels, { ъ: "y", ь: "y" });

export const RUSSIAN_EVERYDAY = [
  {
    id: "wikipedia-ru",
    language: "ru",
    name: "Wikipedia's romanization of Russian",
    table: {
      letters: { ...ENGLISH_LETTERS, ё: "yo" },
      rules: [
        ...lettersBefore("$", { ий: "y", ый: "y" }),
        // Not after ы: "Naberezhnye".
        ...lettersAfter(IOTATING.replace("ы", ""), { е: "ye" }),
        ...apart("аиоуыэ"),
      ],
    },
  },
  {
    id: "mosmetro",
    language: "ru",
    name: "Signs of the Moscow Metro",
    table: {
      letters: { ...ENGLISH_LETTERS, щ: "sch" },
      rules: [
        ...lettersBefore("$", { ий: "y", ый: "y" }),
        { from: "тц", to: "ts" },
        ...lettersAfter("ьъ", { ё: "o" }),
        ...apart("аеёиоуэ"),
      ],
    },
  },
  {
    id: "yandex-maps",
    language: "ru",
    name: "Yandex Maps",
    table: {
      letters: { ...ENGLISH_LETTERS, ё: "yo", щ: "sch" },
      rules: [...lettersBefore("$", { ый: "iy" }), ...lettersAfter(IOTATING, { е: "ye" })],
    },
  },
  {
    id: "yandex-money",
    language: "ru",
    name: "Yandex Money",
    table: { letters: { ...ENGLISH_LETTERS, й: "i", щ: "sch" } },
  },
  {
    id: "telegram",
    language: "ru",
    name: "Rules for international telegrams",
    table: {
      letters: {
        ...ENGLISH_LETTERS,
        ж: "j",
        й: "i",
        х: "h",
        ц: "c",
        щ: "sc",
        ю: "iu",
        я: "ia",
      },
    },
  },
  {
    id: "gost-r-52290-2004",
    language: "ru",
    name: "GOST R 52290-2004, road signs",
    year: 2004,
    table: {
      letters: { ...ENGLISH_LETTERS, ё: "yo", ъ: "'", ь: "'" },
      rules: WITH_SIGNS_DROPPED,
    },
  },
] as const satisfies readonly PublishedScheme[];
