import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Term } from "../thread.ts";
import { findTerms } from "./find-terms.ts";
import { quotedSpans } from "./quoted.ts";
import { prepareTerms } from "./term-index.ts";

const term = (id: string, ...forms: readonly (readonly [string, string])[]): Term => ({
  id,
  forms: forms.map(([language, text]) => ({ language, text })),
});

const TERMS: readonly Term[] = [
  term("woman", ["ru", "Тихановская"], ["be", "Ціханоўская"], ["en", "Tsikhanouskaya"]),
  term("full", ["ru", "Светлана Тихановская"], ["en", "Sviatlana Tsikhanouskaya"]),
  term("brest", ["ru", "Брест"], ["be", "Берасце"], ["en", "Brest"]),
  term("peter", ["ru", "Пётр"], ["be", "Пётр"]),
  term("power", ["be", "улада"]),
  term("leader", ["en", "Lukashenko"], ["ru", "Лукашенко"]),
  { ...term("court", ["ru", "суд"]), forbidden: ["судилище"] },
];

const find = (text: string, language: string) =>
  findTerms(text, prepareTerms(TERMS, language)).map(
    (each) =>
      `${each.term.id}:${each.written}${each.protected === null ? "" : `:${each.protected}`}`,
  );

describe("findTerms", () => {
  it.each([
    ["ru", "О Тихановской и с Тихановскою.", ["woman:Тихановской", "woman:Тихановскою"]],
    ["ru", "ТИХАНОВСКОЙ, тихановская", ["woman:ТИХАНОВСКОЙ", "woman:тихановская"]],
    ["ru", "Светланы Тихановской нет", ["full:Светланы Тихановской"]],
    ["ru", "Светлана\u00a0Тихановская", ["full:Светлана\u00a0Тихановская"]],
    ["ru", "Светлана. Тихановская", ["woman:Тихановская"]],
    ["ru", "Тихано\u0301вская".normalize("NFD"), ["woman:Тихано\u0301вская"]],
    ["ru", "Петра, Пётр, Петр", ["peter:Петра", "peter:Пётр", "peter:Петр"]],
    ["ru", "судили в судах", ["court:судах"]],
    ["ru", "судилища", ["court:судилища"]],
    ["ru", "суд-медэксперт, пресс-суд", []],
    ["ru", "Брест-Литовск и Брест-то", ["brest:Брест"]],
    ["ru", "Брестский, Тихановскаяя, xБрест", []],
    ["ru", "Тиха\u00adновской", ["woman:Тиха\u00adновской"]],
    [
      "ru",
      "Брест_2020, снимок_Брест, _Брест_",
      ["brest:Брест:address", "brest:Брест:address", "brest:Брест"],
    ],
    ["be", "каля ўлады", ["power:ўлады"]],
    ["be", "Ціханоўскай".normalize("NFD"), [`woman:${"Ціханоўскай".normalize("NFD")}`]],
    [
      "en",
      "Tsikhanouskaya's, Tsikhanouskaya’s",
      ["woman:Tsikhanouskaya's", "woman:Tsikhanouskaya’s"],
    ],
    ["en", "two Lukashenkos’ sons, pro-Lukashenko", ["leader:Lukashenkos", "leader:Lukashenko"]],
    ["en", "Тихановская", []],
    ["pl", "Tsikhanouskaya", []],
  ])("%s: %s", (language, text, expected) => {
    expect(find(text, language)).toEqual(expected);
  });

  it.each([
    "«Тихановская здесь», — сказал он",
    "“Тихановская”",
    "„Тихановская“",
    '"Тихановская"',
    "‘Тихановская’",
    "«О „Доме“ и Тихановской»",
    "«Тихановская не молчала",
  ])("knows a quotation: %s", (text) => {
    expect(find(text, "ru")).toEqual([expect.stringMatching(/^woman:.*:quotation$/u)]);
  });

  it.each([
    "https://тихановская.бел/x",
    "https://example.org/Тихановская",
    "#Тихановская",
    "#тихановская_дома",
    "pochta@Тихановская.example",
  ])("knows an address: %s", (text) => {
    expect(find(text, "ru")).toEqual([expect.stringMatching(/^woman:.*:address$/u)]);
  });

  it("finds after a quotation and an address again", () => {
    expect(find('«Да». Тихановская 5" и #Брест, Брест.', "ru")).toEqual([
      "woman:Тихановская",
      "brest:Брест:address",
      "brest:Брест",
    ]);
  });

  it("tells the places of the paradigm", () => {
    const [found] = findTerms("Бреста", prepareTerms(TERMS, "ru"));
    expect(found?.cases).toEqual([1, 4]);
  });

  it("finds in any text spans in order that do not overlap", () => {
    const index = prepareTerms(TERMS, "ru");
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "Брест",
        "Светлана ",
        "Тихановской",
        "«",
        "»",
        "-",
        "@",
        "#",
        "суд",
        "\u0301",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const found of findTerms(text, index)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(text.slice(found.start, found.end)).toBe(found.written);
          ({ end } = found);
        }
      }),
    );
  });

  it.each([
    "Светлана ",
    "«",
    "-",
    "Брест_",
    "Брест____________________________________ ",
    "Брест-",
    "a@",
    "\u0301",
    "'",
    "«Брест ",
    "„“",
    '"',
    "‘",
  ])("is not slow on a hundred thousand letters of %s", (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(findTerms(text, prepareTerms(TERMS, "ru")).length).toBeLessThanOrEqual(text.length);
  });
});

describe("quotedSpans", () => {
  const quoted = (...texts: readonly string[]) =>
    quotedSpans(texts).map((spans, i) =>
      spans.map(({ start, end }) => texts[i]?.slice(start, end)),
    );

  it("follows a quotation from sentence to sentence", () => {
    expect(quoted("Он: «Да.", "Нет.", "Всё», — и ушёл.")).toEqual([
      ["«Да."],
      ["Нет."],
      ["«".slice(1) + "Всё»"],
    ]);
    expect(quoted('He: "Yes.', 'No." So', "he left.")).toEqual([['"Yes.'], ['No."'], []]);
  });

  it("takes paragraphs that open again for one quotation", () => {
    expect(quoted("“One.", "“Two.”", "Three")).toEqual([["“One."], ["“Two.”"], []]);
  });

  it("ends a quotation never closed with its sentence", () => {
    expect(quoted("Он: «Да.", "Нет.")).toEqual([["«Да."], []]);
    expect(quoted('a "b', 'c "d" e')).toEqual([['"b'], ['"d"']]);
  });

  it("takes neither inches nor apostrophes for quotation marks", () => {
    expect(quoted('a 5" nail and the Kolas’ house, ‘tis it’s')).toEqual([[]]);
  });

  it("gives spans in order, apart, within their texts", () => {
    const piece = fc.array(fc.constantFrom("«", "»", "„", "“", "”", '"', "‘", "’", "a", " "));
    fc.assert(
      fc.property(fc.array(piece.map((letters) => letters.join(""))), (texts) => {
        for (const [i, spans] of quotedSpans(texts).entries()) {
          let reached = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            reached = end;
          }
          expect(reached).toBeLessThanOrEqual(texts[i]?.length ?? 0);
        }
      }),
    );
  });
});
