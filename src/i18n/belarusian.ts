/**
 * The Belarusian words that Chromium lacks (it ships no Belarusian `Intl` data but plural rules).
 * All equal CLDR's; the tests prove it against an ICU that has them.
 */

/** The plural categories of Belarusian: 1, 21 / 2-4 / 0, 5-20 / fractions. */
export type PluralForms = Readonly<Record<"one" | "few" | "many" | "other", string>>;

/** As in a date: the genitive, January first. */
export const MONTHS: readonly string[] = [
  "студзеня",
  "лютага",
  "сакавіка",
  "красавіка",
  "мая",
  "чэрвеня",
  "ліпеня",
  "жніўня",
  "верасня",
  "кастрычніка",
  "лістапада",
  "снежня",
];

export const SHORT_MONTHS: readonly string[] = [
  "сту",
  "лют",
  "сак",
  "кра",
  "мая",
  "чэр",
  "ліп",
  "жні",
  "вер",
  "кас",
  "ліс",
  "сне",
];

/** Sunday first, as `Date` counts. */
export const WEEKDAYS: readonly string[] = [
  "нядзеля",
  "панядзелак",
  "аўторак",
  "серада",
  "чацвер",
  "пятніца",
  "субота",
];

/** The accusative: "5 хвілін таму" and "праз 5 хвілін" take the same forms. */
export const TIME_UNITS = {
  minute: { one: "хвіліну", few: "хвіліны", many: "хвілін", other: "хвіліны" },
  hour: { one: "гадзіну", few: "гадзіны", many: "гадзін", other: "гадзіны" },
  day: { one: "дзень", few: "дні", many: "дзён", other: "дня" },
} as const satisfies Readonly<Record<string, PluralForms>>;

/** Days that have a name, by their distance from today. */
export const NAMED_DAYS: ReadonlyMap<number, string> = new Map([
  [-2, "пазаўчора"],
  [-1, "учора"],
  [0, "сёння"],
  [1, "заўтра"],
  [2, "паслязаўтра"],
]);

const abbreviation = (form: string): PluralForms => ({
  one: form,
  few: form,
  many: form,
  other: form,
});

export const BYTE_UNITS = {
  byte: { one: "байт", few: "байты", many: "байт", other: "байта" },
  kilobyte: abbreviation("КБ"),
  megabyte: abbreviation("МБ"),
  gigabyte: abbreviation("ГБ"),
  terabyte: abbreviation("ТБ"),
} as const satisfies Readonly<Record<string, PluralForms>>;

export const CONJUNCTION = "і";
export const DISJUNCTION = "ці";

/** By canonical tag; those that other languages lack too are in `format-language-names.ts`. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  af: "афрыкаанс",
  am: "амхарская",
  ar: "арабская",
  az: "азербайджанская",
  be: "беларуская",
  bg: "балгарская",
  bn: "бенгальская",
  bs: "баснійская",
  ca: "каталанская",
  cs: "чэшская",
  cy: "валійская",
  da: "дацкая",
  de: "нямецкая",
  el: "грэчаская",
  en: "англійская",
  "en-GB": "брытанская англійская",
  "en-US": "амерыканская англійская",
  eo: "эсперанта",
  es: "іспанская",
  et: "эстонская",
  eu: "баскская",
  fa: "фарсі",
  fi: "фінская",
  fr: "французская",
  ga: "ірландская",
  gd: "шатландская гэльская",
  gl: "галісійская",
  he: "іўрыт",
  hi: "хіндзі",
  hr: "харвацкая",
  hu: "венгерская",
  hy: "армянская",
  id: "інданезійская",
  is: "ісландская",
  it: "італьянская",
  ja: "японская",
  ka: "грузінская",
  kk: "казахская",
  ko: "карэйская",
  ku: "курдская",
  ky: "кіргізская",
  la: "лацінская",
  lt: "літоўская",
  lv: "латышская",
  mk: "македонская",
  mn: "мангольская",
  ms: "малайская",
  nb: "нарвежская (букмол)",
  nl: "нідэрландская",
  nn: "нарвежская (нюношк)",
  no: "нарвежская",
  pl: "польская",
  pt: "партугальская",
  "pt-BR": "бразільская партугальская",
  ro: "румынская",
  ru: "руская",
  sk: "славацкая",
  sl: "славенская",
  sq: "албанская",
  sr: "сербская",
  sv: "шведская",
  sw: "суахілі",
  ta: "тамільская",
  te: "тэлугу",
  tg: "таджыкская",
  th: "тайская",
  tk: "туркменская",
  tr: "турэцкая",
  tt: "татарская",
  uk: "украінская",
  ur: "урду",
  uz: "узбекская",
  vi: "в’етнамская",
  yi: "ідыш",
  zh: "кітайская",
  "zh-Hans": "кітайская (спрошчаныя іерогліфы)",
  "zh-Hant": "кітайская (традыцыйныя іерогліфы)",
};

/** What may stand in brackets after a language. */
export const SCRIPT_NAMES: Readonly<Record<string, string>> = {
  Arab: "арабскае",
  Cyrl: "кірыліца",
  Hans: "спрошчанае кітайскае",
  Hant: "традыцыйнае кітайскае",
  Hebr: "яўрэйскае",
  Latn: "лацініца",
};

export const REGION_NAMES: Readonly<Record<string, string>> = {
  AM: "Арменія",
  AZ: "Азербайджан",
  BY: "Беларусь",
  CN: "Кітай",
  DE: "Германія",
  EE: "Эстонія",
  FR: "Францыя",
  GB: "Вялікабрытанія",
  GE: "Грузія",
  IL: "Ізраіль",
  KG: "Кыргызстан",
  KZ: "Казахстан",
  LT: "Літва",
  LV: "Латвія",
  MD: "Малдова",
  PL: "Польшча",
  RS: "Сербія",
  RU: "Расія",
  TJ: "Таджыкістан",
  TM: "Туркменістан",
  UA: "Украіна",
  US: "Злучаныя Штаты Амерыкі",
  UZ: "Узбекістан",
};
