import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentText, withIds } from "./segment.ts";

const cut = (text: string, language: string): readonly string[] =>
  segmentText(text, language).map(({ start, end }) => text.slice(start, end));

/** The text with `|` put where a sentence starts. */
const marked = (text: string, language: string): string =>
  segmentText(text, language)
    .map(({ start }, i, { [i + 1]: next }) => text.slice(start, next?.start))
    .join("|");

describe("Russian", () => {
  it.each([
    "Он родился в 1954 г. в г. Копысь, на ул. Ленина, д. 5. |Потом уехал.",
    "Это было в 2020 г. |Прошло много времени.",
    "Пришли А. С. Пушкин и Л.Н. Толстой. |Их не пустили.",
    "Задержано ок. 6 тыс. чел., т. е. много. |И т. д. и т. п. — бесконечный список.",
    "Голосовало 80.1% — так сказала ЦИК. |Никто не поверил.",
    "Ну вот... опять началось. |Сколько можно? |Не знаю…",
    "«Уходи!» — кричала толпа. |Никто не ушёл.",
    "— Кто там? — спросила бабушка. |— Свои!",
    "1. Не кричите. |2. Не бегите.",
    "Читайте https://tut.by/a?b=1.Нет и youtu.be/Abc. |Потом спорьте.",
    "Слава героям!✊ |Я люблю тебя :) |И ты это знаешь))) |Да",
    "Отлично! 😊 |Мы пошли",
    "⚡️ Гродно: тысячи. |⚡️ Брест: водомёты.",
    "Вчера (11.08.2020 г.) не было интернета. |Совсем.",
    "Первое слово.|Второе слово",
  ])("%s", (text) => {
    expect(marked(text.replaceAll("|", ""), "ru")).toBe(text);
  });
});

describe("Belarusian, Ukrainian and English", () => {
  it.each([
    "Збіраемся каля ст. м. «Пушкінская» і г. д. |Не спазняйцеся!",
    "У XIX ст. тут быў маёнтак. |У XX ст. яго спалілі.",
    "Тэатр імя Янкі Купалы, музей ім. П. В. Масленікава і інш. бастуюць.",
  ])("be: %s", (text) => {
    expect(marked(text.replaceAll("|", ""), "be")).toBe(text);
  });
  it("uk", () => {
    const text = "Він жив (на вул. Хрещатик) у 1990 р. |Потім (переїхав до м. Львів). |Все.";
    expect(marked(text.replaceAll("|", ""), "uk")).toBe(text);
  });
  it.each([
    "Mr. Smith, e.g., left the U.S. Army. |He lives in the U.K. |He is 5.5 ft. tall.",
    'She said: "No." |Then J. R. Doe left.',
    "See no. 5. |The end.",
  ])("en: %s", (text) => {
    expect(marked(text.replaceAll("|", ""), "en")).toBe(text);
  });
  it("follows a writer who starts sentences in lower case", () => {
    const text = "what happened next? |nobody knows... |but e.g. in brest ppl sang. |a lot.";
    expect(marked(text.replaceAll("|", ""), "en")).toBe(text);
  });
});

it("makes a paragraph of each non-empty line and never spans two", () => {
  const text = "Заголовок без точки\r\n\n  Первое. Второе\n\t\nпродолжение.";
  const spans = segmentText(text, "ru");
  expect(spans.map(({ start, end, paragraph }) => [text.slice(start, end), paragraph])).toEqual([
    ["Заголовок без точки", 0],
    ["Первое.", 1],
    ["Второе", 1],
    ["продолжение.", 2],
  ]);
});

const pieces = fc.constantFrom(
  ..."аБв aB1 . ! ? … . . ) ( « » \" ' — - : ; , 😀 ✊ 🇧🇾 \ud800 \udc00 г. т. е. Mr. https://a.b/c? 1) i.".split(
    " ",
  ),
  " ",
  "\n",
  "\u00a0",
  "\u2028",
);

it("puts every character that is not white space in exactly one span, for any string", () => {
  const strings = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(strings, fc.constantFrom("ru", "be", "uk", "en", "xx", ""), (text, language) => {
      let at = 0;
      let paragraph = 0;
      for (const span of segmentText(text, language)) {
        expect(text.slice(at, span.start).trim()).toBe("");
        const sentence = text.slice(span.start, span.end);
        expect(sentence).toBe(sentence.trim());
        expect(sentence).not.toMatch(/^$|[\n\r\u2028\u2029]/u);
        const lines = /[\n\r\u2028\u2029]/u.test(text.slice(at, span.start));
        expect(span.paragraph).toBe(paragraph + (lines && at > 0 ? 1 : 0));
        paragraph = span.paragraph;
        at = span.end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
    { numRuns: 500 },
  );
});

it.each([".", ".(", ". ) ", "1. ", "a", "a@", "😀 ", "т. е. «", ":) ", " ", "https://"])(
  "reads 100,000 characters of %j",
  (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const covered = cut(text, "ru").join("").replaceAll(/\s/gu, "");
    expect(covered).toBe(text.replaceAll(/\s/gu, ""));
  },
);

describe("ids", () => {
  const idsOf = (text: string): readonly string[] =>
    withIds(text, segmentText(text, "ru")).map(({ id }) => id);

  it("stay with a sentence when others change", () => {
    const [first, second, third] = idsOf("Раз. Два. Три.");
    expect(idsOf("Раз. Другое. Новое. Три.")).toEqual([
      first,
      expect.not.stringMatching(second ?? ""),
      expect.any(String),
      third,
    ]);
  });
  it("count equal sentences and look past white space and composition", () => {
    const [first, second] = idsOf("Да. Да.");
    expect(second).toBe(`${first}-2`);
    expect(idsOf("Мой  дом.".normalize("NFD"))).toEqual(idsOf("Мой дом."));
  });
});

const folder = new URL("../../../shared/data/text/segment/", import.meta.url);

describe.skipIf(!existsSync(folder))("the development sets", () => {
  const least: Readonly<Record<string, number>> = {
    "be-hse": 0.96,
    "ru-gsd": 0.97,
    "ru-taiga": 0.93,
    "en-ewt": 0.96,
    "social-be": 0.98,
    "social-ru": 0.96,
    "social-en": 0.95,
  };
  const solid = (text: string): string => text.replaceAll(/[\s\u00a0\ufeff]+/gu, "");
  const boundaries = (sentences: readonly string[]): ReadonlySet<number> => {
    let at = 0;
    return new Set(sentences.slice(0, -1).map((sentence) => (at += solid(sentence).length)));
  };
  it.each(Object.entries(least))("%s: F1 of inner boundaries is at least %f", (name, minimum) => {
    const file = readdirSync(folder).find((each) => each.startsWith(name)) ?? name;
    const data = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as {
      readonly lang: string;
      readonly items: readonly { readonly text: string; readonly sents: readonly string[] }[];
    };
    const counts = { hit: 0, said: 0, gold: 0 };
    for (const { text, sents } of data.items) {
      const gold = boundaries(sents);
      const said = boundaries(cut(text, data.lang));
      counts.hit += [...said].filter((at) => gold.has(at)).length;
      counts.said += said.size;
      counts.gold += gold.size;
    }
    expect((2 * counts.hit) / (counts.said + counts.gold)).toBeGreaterThan(minimum);
  });
});
