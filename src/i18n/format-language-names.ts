import type { UiLanguage } from "./languages.ts";

/** A language's name in each language of the interface. */
type Names = Readonly<Record<UiLanguage, string>>;

const names = (en: string, ru: string, be: string): Names => ({ en, ru, be });

/**
 * Names that come before the browser's own, by canonical BCP 47 tag. Chromium leaves most of these out
 * in every language, so that Bashkir would be shown as "ba"; for some CLDR itself has none, or one no
 * reader would understand ("root" for `und`, "беларуская (TARASK)").
 */
const OWN_NAMES: ReadonlyMap<string, Names> = new Map([
  ["und", names("Unknown language", "неизвестный язык", "невядомая мова")],
  ["mul", names("Multiple languages", "языки разных семей", "некалькі моў")],
  ["zxx", names("No linguistic content", "нет языкового материала", "няма моўнага матэрыялу")],
  [
    "be-tarask",
    names("Belarusian (Taraškievica)", "белорусский (тарашкевица)", "беларуская (тарашкевіца)"),
  ],
  [
    "be-1959acad",
    names(
      "Belarusian (official spelling)",
      "белорусский (официальное правописание)",
      "беларуская (афіцыйны правапіс)",
    ),
  ],
  ["ab", names("Abkhazian", "абхазский", "абхазская")],
  ["ady", names("Adyghe", "адыгейский", "адыгейская")],
  ["av", names("Avaric", "аварский", "аварская")],
  ["ba", names("Bashkir", "башкирский", "башкірская")],
  ["ce", names("Chechen", "чеченский", "чачэнская")],
  ["chm", names("Mari", "марийский", "мары")],
  ["crh", names("Crimean Tatar", "крымско-татарский", "крымскататарская")],
  ["cu", names("Church Slavic", "церковнославянский", "царкоўнаславянская")],
  ["cv", names("Chuvash", "чувашский", "чувашская")],
  ["dsb", names("Lower Sorbian", "нижнелужицкий", "ніжнялужыцкая")],
  ["gag", names("Gagauz", "гагаузский", "гагаузская")],
  ["hsb", names("Upper Sorbian", "верхнелужицкий", "верхнялужыцкая")],
  ["inh", names("Ingush", "ингушский", "інгушская")],
  ["kbd", names("Kabardian", "кабардинский", "кабардзінская")],
  ["kv", names("Komi", "коми", "комі")],
  ["lez", names("Lezghian", "лезгинский", "лезгінская")],
  ["ltg", names("Latgalian", "латгальский", "латгальская")],
  ["mdf", names("Moksha", "мокшанский", "макшанская")],
  ["myv", names("Erzya", "эрзянский", "эрзянская")],
  ["os", names("Ossetic", "осетинский", "асецінская")],
  ["rue", names("Rusyn", "русинский", "русінская")],
  ["sah", names("Yakut", "саха", "якуцкая")],
  ["szl", names("Silesian", "силезский", "сілезская")],
  ["tyv", names("Tuvinian", "тувинский", "тувінская")],
  ["udm", names("Udmurt", "удмуртский", "удмурцкая")],
]);

/** Where the names of languages, scripts and regions come from: the browser, or our own data. */
export interface NameSource {
  /** By canonical tag or subtag; undefined where there is no name. */
  language(tag: string): string | undefined;
  script(code: string): string | undefined;
  region(code: string): string | undefined;
}

/**
 * Names a language as a reader would: "Russian", "русский", "руская", "сербская (лацініца)".
 * What is no language tag, and a language without a name, come back as they were.
 */
export function nameLanguage(tag: string, shownIn: UiLanguage, source: NameSource): string {
  const locale = readTag(tag);
  if (locale === undefined) {
    return tag;
  }
  const nameOf = (code: string): string | undefined =>
    OWN_NAMES.get(code)?.[shownIn] ?? source.language(code);
  const whole = nameOf(locale.baseName);
  if (whole !== undefined) {
    return whole;
  }
  const base = nameOf(locale.language);
  return base === undefined ? tag : `${base} (${details(locale, source).join(", ")})`;
}

/** Script, region and variants, each by its name or else its code. */
function details(locale: Intl.Locale, source: NameSource): readonly string[] {
  const { language, script, region } = locale;
  const known = new Set([language, script, region]);
  const variants = locale.baseName.split("-").filter((subtag) => !known.has(subtag));
  return [
    ...(script === undefined ? [] : [source.script(script) ?? script]),
    ...(region === undefined ? [] : [source.region(region) ?? region]),
    ...variants.map((variant) => variant.toUpperCase()),
  ];
}

function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
