import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTranslation } from "./check-translation.ts";
import type { Finding } from "./finding.ts";

const check = (from: string, source: string, to: string, target: string): readonly Finding[] =>
  checkTranslation({ text: source, language: from }, { text: target, language: to });

const facts = (findings: readonly Finding[]): readonly object[] =>
  findings.map((finding) =>
    Object.fromEntries(Object.entries(finding).filter(([key]) => key !== "places")),
  );

describe("what is the same in both is not told", () => {
  it.each([
    ["ru", "Пришло 1 000 человек.", "en", "1,000 people came."],
    ["ru", "Пришло 5 тыс. человек.", "en", "Five thousand people came."],
    ["ru", "Это 1,5 млн рублей.", "en", "That is 1.5 million roubles."],
    ["be", "Сабралося дваццаць пяць чалавек.", "en", "25 people gathered."],
    ["be", "Ёй семдзесят шэсьць.", "en", "She is seventy-six."],
    [
      "ru",
      "Из ста двадцати жильцов пришли трое.",
      "en",
      "Of a hundred and twenty residents 3 came.",
    ],
    ["ru", "Начало в 14:30.", "en", "It starts at 2:30 pm."],
    ["ru", "Начало в 15:00.", "en", "It starts at 3 p.m."],
    ["ru", "В XX веке было иначе.", "en", "In the 20th century it was otherwise."],
    ["ru", "Выборы 09.08.2020 отменили.", "en", "The election of August 9, 2020 was cancelled."],
    ["be", "З 9 да 12 жніўня не працуем.", "en", "We do not work from August 9 to 12."],
    ["ru", "Скорость 100 км/ч.", "en", "The speed is 62 mph."],
    ["ru", "Он не только пел, но и танцевал.", "en", "He both sang and danced."],
    ["ru", "Неизвестный вошёл.", "en", "An unknown man came in."],
    ["ru", "Я не мог не прийти.", "en", "I had to come."],
    ["be", "Без дазволу нельга.", "en", "You cannot without permission."],
    ["en", "You know that, don't you?", "ru", "Ты это знаешь, правда?"],
    ["ru", "Вчера Тихановскую видели.", "en", "Yesterday Tsikhanouskaya was seen."],
    ["be", "Учора Лукашэнку бачылі.", "ru", "Вчера Лукашенко видели."],
    ["ru", "https://example.org/a 5", "en", "https://example.org/a 5"],
  ])("%s: %s = %s: %s", (from, source, to, target) => {
    expect(facts(check(from, source, to, target))).toEqual([]);
  });
});

describe("what differs is told", () => {
  it.each([
    [
      "ru",
      "Их было 38.",
      "en",
      "There were 83.",
      [
        { kind: "number-missing", number: "38" },
        { kind: "number-added", number: "83" },
      ],
    ],
    [
      "ru",
      "Пришло 5 тыс. человек.",
      "en",
      "5 million people came.",
      [
        { kind: "number-missing", number: "5 тыс" },
        { kind: "number-added", number: "5 million" },
      ],
    ],
    [
      "ru",
      "Это было 9 августа.",
      "en",
      "It was on August 8.",
      [{ kind: "date-differs", source: "9 августа", target: "August 8" }],
    ],
    ["be", "Я ня ведаю яго.", "en", "I know him.", [{ kind: "negation-missing", word: "ня" }]],
    ["en", "I can't see.", "ru", "Я вижу.", [{ kind: "negation-missing", word: "can't" }]],
    ["ru", "Я это знаю.", "en", "I don't know this.", [{ kind: "negation-added", word: "don't" }]],
    [
      "ru",
      "Вчера приехал Лукашенко.",
      "en",
      "Yesterday the president came.",
      [{ kind: "name-missing", name: "Лукашенко" }],
    ],
    [
      "ru",
      "«Мы никуда отсюда не уйдём», — сказали они.",
      "en",
      "They said they would not leave.",
      [{ kind: "quotes-differ", source: 1, target: 0 }],
    ],
    ["ru", "Кто это сделал?", "en", "Who did it.", [{ kind: "question-lost" }]],
    ["ru", "Уходи!", "en", "Leave.", [{ kind: "exclamation-lost" }]],
    [
      "ru",
      "Мы живём в большом доме.",
      "en",
      "Мы живём в большом доме.",
      [{ kind: "untranslated" }],
    ],
  ] as const)("%s: %s ≠ %s: %s", (from, source, to, target, expected) => {
    expect(facts(check(from, source, to, target))).toEqual(expected);
  });

  it("a sentence that is not there", () => {
    const source =
      "Мы долго ждали автобус на остановке. Потом пошёл сильный дождь, и все промокли до нитки.";
    expect(facts(check("ru", source, "en", "We waited long for the bus."))).toEqual([
      { kind: "sentence-dropped", source: 2, target: 1 },
    ]);
  });
});

const RICH = fc
  .array(
    fc.constantFrom(
      "не",
      "38",
      " ",
      "9 августа",
      "August 8",
      "«",
      "»",
      "“",
      "Лукашенко",
      "pm",
      "тыс.",
      "XX",
      "one",
      "hundred",
      "?",
      "!",
      "n't",
      "1,5",
      "14:30",
      "й",
      "e\u0301",
      "😀",
      "\n",
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));
const LANGUAGES = fc.constantFrom("ru", "be", "be-tarask", "en", "uk", "de", "");

it("places are within the texts, for any two strings", () => {
  const text = fc.oneof(RICH, fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(text, LANGUAGES, text, LANGUAGES, (source, from, target, to) => {
      for (const { places } of check(from, source, to, target)) {
        for (const { start, end } of places.source)
          expect(source.slice(start, end)).toHaveLength(end - start);
        for (const { start, end } of places.target)
          expect(target.slice(start, end)).toHaveLength(end - start);
        for (const { start, end } of [...places.source, ...places.target])
          expect(end).toBeGreaterThan(start);
      }
    }),
  );
});

it("a text and itself in one language have no findings", () => {
  fc.assert(
    fc.property(RICH, (text) => {
      expect(check("ru", text, "ru", text)).toEqual([]);
    }),
  );
});
