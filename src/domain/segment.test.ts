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
    "Я дал им. |Он ушёл в дом им. Ленина.",
    "В 1994 г. Лукашенко победил. |В 2020 г. он проиграл.",
    "Это было в 90-х гг. |Потом всё изменилось.",
    "См. рис. 5 и табл. 3. |Рис. |Дальше — больше.",
    "Витамин С. |Он полезен.",
    "США. |Китай. |Все.",
    "«Что делать?» (1863) — роман Н. Г. Чернышевского. |Его читали все.",
    "«Мы победим! |Мы обязательно победим», — сказала Тихановская.",
    "«Мы победим!» — Тихановская. |Она права.",
    "Вышел альбом «Муры. Песни свободы» группы Л. Барщевского.",
    "Он сказал: |— Не уйду. |И не ушёл.",
    "Он (смеётся. — Ред.) молчал. |Странно (!) и тихо.",
    "1. Первое |2. Второе |3. Третье",
    "Требования: 1) отставка; 2) выборы. |Всё!",
    "✔ Пришли |✔ Увидели |✔ Победили",
    "Завтра марш 😊 |@nexta_live, ждём",
    "Жил царь.|Был у него сын.",
    "Хочу домой( |Но не могу (пока) уйти.",
    "Мы вышли. #мінск #пратэсты",
  ])("%s", (text) => {
    expect(marked(text.replaceAll("|", ""), "ru")).toBe(text);
  });
});

describe("Belarusian, Ukrainian and English", () => {
  it.each([
    "Збіраемся каля ст. м. «Пушкінская» і г. д. |Не спазняйцеся!",
    "У XIX ст. тут быў маёнтак. |У XX ст. яго спалілі.",
    "Ён нарадзіўся ў в. Вязынка. |Вуліца Я. Коласа, 5.",
    "Гэта не нам. |Дзякуй! |Школу адкрылі ў 1911-м. |Настаўнік хадзіў пешшу.",
    "Jon naradziŭsia ŭ h. Minsku. |Heta było ŭ 1990 h. |Potym pajechaŭ.",
    "«Мы выйшлі на плошчу, бо больш не маглі маўчаць і баяцца» |Мінчукі расказалі пра марш",
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
    "See no. 5. |The end. |No. |It is not.",
    "He came at 5 p.m. on Monday. |She left at 6 p.m. |Mr. Smith stayed.",
    "At 5 a.m. Mr. Smith went to the bank.",
    "She works at Yahoo! in Minsk. |Leave me alone! he yelled.",
    '"Really?" Smith asked. |"Yes."',
    "You and I. |Did you see Albert I. Jones?",
    "He speaks !Kung, it seems ... I think. |So be it.",
    "Gaps in consultations.11 12 |Take one.",
    "a) first |b) second |c) third",
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

it("cuts every composition of a text at the same places", () => {
  const marks = fc.constantFrom(
    "й",
    "ё",
    "Ў",
    "é",
    "각",
    "\u0301",
    "\u0323",
    "\u0307",
    "\ufe0f",
    "Å",
  );
  const strings = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.array(fc.oneof(pieces, marks), { maxLength: 60 }).map((list) => list.join("")),
  );
  const composed = (text: string): readonly string[] =>
    cut(text, "be").map((sentence) => sentence.normalize("NFC"));
  fc.assert(
    fc.property(strings, (text) => {
      const expected = composed(text.normalize("NFC"));
      expect(composed(text)).toEqual(expected);
      expect(composed(text.normalize("NFD"))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it("finds abbreviations and initials in a decomposed text", () => {
  const text = "Ён жыў на вул. Ё. Райчонка ў г. Мінску. Й усё. Ўсё й так ясна!";
  const spans = segmentText(text.normalize("NFD"), "be");
  expect(spans).toHaveLength(3);
  expect(spans.at(-1)?.end).toBe(text.normalize("NFD").length);
});

it.each([
  ".",
  ".(",
  ". ) ",
  "1. ",
  "a",
  "a@",
  "😀 ",
  "👇 ",
  "т. е. «",
  ":) ",
  " ",
  "https://",
  "«а. ",
  "- А ",
  "! #a ",
  ". \u0301",
])("reads 100,000 characters of %j", (unit) => {
  const text = unit.repeat(100_000 / unit.length);
  const covered = cut(text, "ru").join("").replaceAll(/\s/gu, "");
  expect(covered).toBe(text.replaceAll(/\s/gu, ""));
});

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
