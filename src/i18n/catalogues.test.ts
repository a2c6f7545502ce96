import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { be } from "./catalogues/be.ts";
import { en } from "./catalogues/en.ts";
import { ru } from "./catalogues/ru.ts";
import { counted } from "./counted.ts";
import { makeFormatter } from "./format.ts";
import { type Catalogue, makeI18n } from "./i18n.ts";
import { UI_LANGUAGES } from "./languages.ts";

const CYRILLIC = ["ru", "be"] as const;
type Cyrillic = (typeof CYRILLIC)[number];

/** Every text by its whole key: "action.save". */
const flat = (catalogue: Catalogue): ReadonlyMap<string, string> => new Map(entries(catalogue, ""));

function* entries(catalogue: Catalogue, prefix: string): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === "string") yield [prefix + key, value];
    else yield* entries(value, `${prefix}${key}.`);
  }
}

const texts = { en: flat(en), ru: flat(ru), be: flat(be) } as const;

const PLURAL = /_(?:one|few|many|other)$/u;

/** The English text that a key of any language stands for; a plural form stands for `_other`. */
const englishOf = (key: string): string =>
  texts.en.get(key.replace(PLURAL, "_other")) ?? `no English for ${key}`;

/** The entries of a language that have a fault, with it: empty is what a test wants to see. */
function faulty(
  language: Cyrillic,
  faults: (text: string, key: string) => readonly string[],
): readonly string[] {
  return [...texts[language]].flatMap(([key, text]) =>
    faults(text, key).map((fault) => `${key}: ${fault}`),
  );
}

const all = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];
const placeholders = (text: string): readonly string[] => all(text, /\{\{[^{}]*\}\}/gu).toSorted();
const withoutPlaceholders = (text: string): string => text.replaceAll(/\{\{[^{}]*\}\}/gu, "{}");

const OTHER_LETTERS = { ru: /[іў]|\p{L}’\p{L}/iu, be: /[ищъ]/iu } as const;
/** «Нитка» and «нітка» explain the name, each in the other language. */
const FOREIGN_WORDS = { ru: ["нітка"], be: ["нитка"] } as const;

/** Words with letters that only the neighbour has, or with Latin letters among Cyrillic ones. */
function letterFaults(language: Cyrillic, text: string): readonly string[] {
  const own: readonly string[] = FOREIGN_WORDS[language];
  return all(withoutPlaceholders(text), /[\p{L}’]+/gu).filter(
    (word) =>
      (OTHER_LETTERS[language].test(word) && !own.includes(word)) ||
      (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)),
  );
}

/** Latin words: names only, so each stands in the English too; a lone letter is taken for a slip. */
function latinFaults(text: string, english: string): readonly string[] {
  const latin = (from: string): readonly string[] =>
    all(withoutPlaceholders(from), /(?<![\p{L}\p{N}])\p{Script=Latin}+/gu);
  const known = new Set(latin(english).filter((word) => word.length > 1 || word === "X"));
  return latin(text).filter((word) => word !== "Nitka" && word !== "API" && !known.has(word));
}

/** Typewriter quotes, apostrophes, dots and dashes; English quotes; quotes that do not pair; stray spaces. */
function typographyFaults(text: string): readonly string[] {
  const lone = text.replaceAll(/«[^«»]*»/gu, "");
  return [
    ...all(text, /["'`“”„‘]|\.{2}| [-–] |\s{2}|^\s|\s$/gu),
    ...all(text, /(?<!\p{L})’|’(?!\p{L})/gu),
    ...all(lone, /[«»]/gu),
  ];
}

/** «у» and «ў» in the wrong place, by the sound before; after a placeholder nobody can know which. */
function shortUFaults(text: string): readonly string[] {
  const bare = withoutPlaceholders(text);
  return [
    ...all(bare, /[аеёіоуыэюя]\s+у[\p{L}]*/giu).filter((found) => /\sу/u.test(found)),
    ...all(bare, /(?<![аеёіоуыэюя]|[аеёіоуыэюя]\s)ў\p{L}*/giu),
    ...all(bare, /\}[»)]?\s+[уў]\p{L}*/gu),
  ];
}

describe.each(UI_LANGUAGES)("the %s catalogue", (language) => {
  it("has every key of English, each plural in the forms the language needs, and nothing else", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...texts.en.keys()].flatMap((key) =>
      PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key],
    );
    expect([...texts[language].keys()].toSorted()).toEqual([...new Set(wanted)].toSorted());
  });

  it("has no empty text", () => {
    expect([...texts[language]].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

it("English has typographic quotes", () => {
  expect([...texts.en].filter(([, text]) => /["'`«»]|\.{2}/u.test(text))).toEqual([]);
});

describe.each(CYRILLIC)("the %s texts", (language) => {
  it("have the placeholders of English", () => {
    const found = [...texts[language]].map(([key, text]) => [key, placeholders(text)]);
    const wanted = [...texts[language].keys()].map((key) => [key, placeholders(englishOf(key))]);
    expect(found).toEqual(wanted);
    expect(
      faulty(language, (text) => all(withoutPlaceholders(text), /\{(?!\})|(?<!\{)\}/gu)),
    ).toEqual([]);
  });

  it("are translated", () => {
    const names = /^(?:app\.name|source\.platform\.(?!ok|livejournal|news|web).*)$/u;
    const same = faulty(language, (text, key) =>
      text === englishOf(key) && /\p{L}/u.test(withoutPlaceholders(text)) ? [text] : [],
    ).map((entry) => entry.replace(/: .*$/u, ""));
    expect(same.filter((key) => !names.test(key))).toEqual([]);
  });

  it("are written in their own letters", () => {
    expect(faulty(language, (text) => letterFaults(language, text))).toEqual([]);
    expect(faulty(language, (text, key) => latinFaults(text, englishOf(key)))).toEqual([]);
  });

  it("are written with typographic marks", () => {
    expect(faulty(language, typographyFaults)).toEqual([]);
  });

  it("end as English ends: a sentence, a question, a wait, a colon, or a label", () => {
    const end = (text: string): string => /[.?!…:]?$/u.exec(text)?.[0] ?? "";
    expect(
      faulty(language, (text, key) => (end(text) === end(englishOf(key)) ? [] : [text])),
    ).toEqual([]);
  });

  it("are short where they stand on buttons", () => {
    const buttons =
      /^(?:action\.\w+|app\.(?:library|open|notes|settings|about|reload|undo|dismiss)|import\.(?:read|removeFile|save)|bitext\.(?:both|translation|original|align|edit|split|confirm)|settings\.theme\w+|notes\.(?:done|goTo))$/u;
    const tooLong = faulty(language, (text, key) =>
      buttons.test(key) && text.length > Math.max(10, 1.8 * englishOf(key).length) ? [text] : [],
    );
    expect(tooLong).toEqual([]);
    expect([...texts[language].keys()].filter((key) => buttons.test(key)).length).toBeGreaterThan(
      20,
    );
  });
});

it("Belarusian has «ў» after a vowel and «у» elsewhere", () => {
  expect(faulty("be", shortUFaults)).toEqual([]);
});

describe("the checks see", () => {
  it.each([
    ["be", "адкрыть и закрыть", ["и"]],
    ["be", "объект, аб’ект", ["объект"]],
    ["be", "Nitka (нитка)", []],
    ["be", "старонкi", ["старонкi"]],
    ["ru", "мова і ўсё", ["і", "ўсё"]],
    ["ru", "об’єкт, объект", ["об’єкт"]],
    ["ru", "cлово {{name}}а", ["cлово"]],
  ] as const)("letters in %s: %s", (language, text, faults) => {
    expect(letterFaults(language, text)).toEqual(faults);
  });

  it("Latin words and lone Latin letters", () => {
    expect(latinFaults("трэд i JSON, 2020-08-14T09:30:00Z", "a thread, a JSON")).toEqual(["i"]);
    expect(latinFaults("открыть thread из Nitka", "open it in Nitka")).toEqual(["thread"]);
  });

  it.each([
    ["«тред» и аб’ект — так…", []],
    ["“тред”", ["“", "”"]],
    ["аб'ект", ["'"]],
    ["«тред", ["«"]],
    ["ждём...", [".."]],
    ["тред - нить ", [" - ", " "]],
  ])("marks: %s", (text, faults) => {
    expect(typographyFaults(text)).toEqual(faults);
  });

  it.each([
    ["яны ў браўзеры, ён у браўзеры, Усё ўжо", []],
    ["яны у браўзеры", ["ы у"]],
    ["ён ў браўзеры", ["ў"]],
    ["{{count}} ужо тут", ["} ужо"]],
    ["Ўсё", ["Ўсё"]],
  ])("у and ў: %s", (text, faults) => {
    expect(shortUFaults(text)).toEqual(faults);
  });
});

describe("counted things", () => {
  it.each([
    ["ru", [1, 21, 101], "пост", "источник", "предложение"],
    ["ru", [2, 3, 24, 102], "поста", "источника", "предложения"],
    ["ru", [0, 5, 11, 12, 114, 500], "постов", "источников", "предложений"],
    ["ru", [1.5], "поста", "источника", "предложения"],
    ["be", [1, 21, 101], "допіс", "крыніца", "сказ"],
    ["be", [2, 3, 24, 102], "допісы", "крыніцы", "сказы"],
    ["be", [0, 5, 11, 12, 114, 500], "допісаў", "крыніц", "сказаў"],
    ["be", [1.5], "допісу", "крыніцы", "сказа"],
  ] as const)("%s: %j %s", async (language, counts, post, source, sentence) => {
    const { t } = await makeI18n(language);
    const format = makeFormatter(language);
    for (const count of counts) {
      const number = format.number(count);
      expect(counted(t, format, "posts", count)).toBe(`${number} ${post}`);
      expect(counted(t, format, "sources", count)).toBe(`${number} ${source}`);
      expect(counted(t, format, "sentences", count)).toBe(`${number} ${sentence}`);
    }
  });

  it.each(CYRILLIC)("never fall back to English in %s", async (language) => {
    const { t } = await makeI18n(language);
    const format = makeFormatter(language);
    const things = fc.constantFrom(
      "posts",
      "sources",
      "notes",
      "sentences",
      "missing",
      "media",
      "issues",
    );
    fc.assert(
      fc.property(things, fc.nat(), (thing, count) => {
        const text = counted(t, format, thing, count);
        expect(text).toContain(format.number(count));
        expect(text).toMatch(/\p{Script=Cyrillic}/u);
        expect(text).not.toMatch(/[\p{Script=Latin}{}]/u);
      }),
    );
  });
});
