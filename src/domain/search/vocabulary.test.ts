import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemBelarusian } from "../stems/stem-be.ts";
import { stemEnglish } from "../stems/stem-en.ts";
import { createVocabulary, type Stem } from "./vocabulary.ts";

/** Of Russian only as much as these tests need: the real one is a package, which domain has none of. */
const stem: Stem = (word, language) => {
  if (language === "be") return stemBelarusian(word);
  return language === "en" ? stemEnglish(word) : word.replace(/(?:ами|ов|[аиыуо])$/u, "");
};

const finds = (query: string, text: string) => {
  const { learn, matcher } = createVocabulary(stem);
  const words = learn(text);
  return matcher(query).matches(words);
};

describe("a word of a query", () => {
  it.each([
    ["директор", "Ещё раз про директора"],
    ["ЕЩЕ", "Ещё раз"],
    ["лейбус", "троллейбусы"],
    ["улада", "ўлада"],
    ["пем", "п’ём"],
    ["Lukasenka", "Łukašenka"],
    ["2020-08", "2020-08-09"],
    ["🙂", "ну 🙂"],
    ["日本", "在日本語"],
  ])("finds what it is part of: %s, %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["заводами", "завод"],
    ["навуцы", "навука"],
    ["газета", "у газеце"],
    ["магчымасьць", "магчымасці"],
    ["stopping", "they stopped"],
  ])("finds its forms: %s, %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["Tikhanovskaya", "пра Святлану Ціханоўскую"],
    ["tsikhanouskaya", "с Тихановской"],
    ["Тихановская", "Ціханоўскай"],
    ["Лукашенко", "Lukaschenko sagte"],
    ["Витебск", "у Віцебску"],
    ["Николай", "Мікалаем"],
    ["Mikola", "Николаю"],
  ])("finds its spellings: %s, %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["завод", "город"],
    ["стоит", "стол"],
    ["Тихановская", "Тихановский монастырь"],
    ["Минск", "Пинск"],
    ["дом", "том"],
    ["plant", "planet"],
    ["12", "2020-08-12"],
  ])("finds nothing else: %s, %s", (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe("a query of several words", () => {
  it("wants each, in any order", () => {
    expect(finds("минск забастовки", "Забастовка в Минске")).toBe(true);
    expect(finds("минск выборы", "Забастовка в Минске")).toBe(false);
  });

  it("that has none fits every text", () => {
    for (const query of ["", " ", "…"]) expect(finds(query, "")).toBe(true);
  });

  it("says where its words stand", () => {
    const text = "Тихановская — пра Ціханоўскую, не пра завод.";
    const { learn, matcher } = createVocabulary(stem);
    learn(text);
    const { spans } = matcher("Tikhanovskaya заводы");
    expect(spans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Тихановская",
      "Ціханоўскую",
      "завод",
    ]);
  });
});

describe("any strings", () => {
  const any = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("ёеўуйиіца'ksčh 1\u0306")), maxLength: 30 }),
    fc.string({ unit: "binary" }),
  );

  it("never throws, and every text is found by its own words", () => {
    fc.assert(
      fc.property(any, any, (text, query) => {
        const { learn, matcher } = createVocabulary(stem);
        const words = learn(text);
        expect(matcher(text).matches(words)).toBe(true);
        const [a, b] = [matcher(query), matcher(query.normalize("NFD"))];
        expect(b.matches(learn(text.normalize("NFD")))).toBe(a.matches(words));
        for (const { start, end } of a.spans(text)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
