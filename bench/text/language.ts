import { detectLanguage } from "../../src/domain/language-id.ts";
import { transliterate } from "../../src/domain/transliterate/transliterate.ts";
import { haveData, languageItems, type LanguageItem } from "./data.ts";
import { LINES, MIXED } from "./own-lines.ts";
import { DETECTORS, PUBLISHED } from "./published.ts";
import { printTable, share } from "./table.ts";

const NONE = "none";

/** The main part of the tag: `be-tarask` counts as `be`. */
const detected = (text: string): string =>
  detectLanguage(text).language?.split("-")[0]?.toLowerCase() ?? NONE;

const accuracy = (items: readonly Pick<LanguageItem, "lang" | "text">[]): string =>
  share(items.filter(({ lang, text }) => detected(text) === lang).length / items.length);

/** Accuracy on the development data and on our own lines. */
export function printLanguages(): void {
  if (haveData()) {
    const items = languageItems();
    printBalanced(items);
    printConfusions(items);
  }
  printOwnLines();
}

function printBalanced(items: readonly LanguageItem[]): void {
  const lengths = [...new Set(items.map(({ len }) => len))].toSorted((a, b) => a - b);
  const languages = [...new Set(items.map(({ lang }) => lang))];
  // Łacinka is made of the Cyrillic items by the alphabet's own rules.
  const inLatin = items
    .filter(({ lang }) => lang === "be")
    .map(({ lang, len, text }) => ({ lang, len, text: transliterate(text, "lacinka") }));
  const line = (name: string, chosen: readonly LanguageItem[]) => [
    name,
    String(chosen.length),
    ...lengths.map((length) => accuracy(chosen.filter(({ len }) => len === length))),
    accuracy(chosen),
  ];
  printTable(
    "Language, accuracy by length in characters",
    ["", "texts", ...lengths.map(String), "all"],
    [
      ...languages.map((language) =>
        line(
          language,
          items.filter(({ lang }) => lang === language),
        ),
      ),
      line("all six", items),
      line("be, put into łacinka", inLatin),
      [`${PUBLISHED}:`],
      ...DETECTORS.map(({ name, balanced }) => [name, "", ...lengths.map(() => ""), balanced]),
    ],
  );
}

/** What the texts of each language were taken for where they were taken for another. */
function printConfusions(items: readonly LanguageItem[]): void {
  const wrong = new Map<string, number>();
  for (const { lang, text } of items) {
    const said = detected(text);
    const key = `${lang} taken for ${said}`;
    if (said !== lang) wrong.set(key, (wrong.get(key) ?? 0) + 1);
  }
  const most = [...wrong].toSorted((a, b) => b[1] - a[1]).slice(0, 6);
  console.log(`  ${most.map(([key, count]) => `${key}: ${count}`).join(", ")}`);
}

function printOwnLines(): void {
  printTable(
    "Language of lines written for this bench (few; the detector was not made from them)",
    ["", "lines", "accuracy"],
    LINES.map(({ name, lang, lines }) => [
      name,
      String(lines.length),
      accuracy(lines.map((text) => ({ lang, text }))),
    ]),
  );
  const confidences = (lines: readonly string[]) =>
    lines.map((line) => detectLanguage(line).confidence).toSorted((a, b) => a - b);
  const middle = (lines: readonly string[]) => share(confidences(lines)[lines.length >> 1]);
  const pure = LINES.find(({ name }) => name.startsWith("Belarusian"))?.lines ?? [];
  console.log(
    `  Confidence, median: ${middle(MIXED)} of ${MIXED.length} lines of trasianka, ${middle(pure)} of Belarusian ones.`,
  );
  const others = DETECTORS.map(({ name, spellings }) => `${name} ${spellings}`).join(", ");
  console.log(`  Belarusian in other spellings, ${PUBLISHED}: ${others}.`);
}
