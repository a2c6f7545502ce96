import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceId } from "../ids.ts";
import type { Term, ThreadDocument } from "../thread.ts";
import { candidateNames } from "./candidate-names.ts";
import { suggestForms } from "./suggest-forms.ts";
import { addTerm, dropAdded, dropTerm, newTermId, putTerm, termProblems } from "./term-edit.ts";
import { forbiddenIn, termsIn } from "./term-hints.ts";
import { prepareTerms } from "./term-index.ts";

const FIXTURE = new URL("../../../tests/fixtures/glossary/two-capitals.json", import.meta.url);
const thread = JSON.parse(readFileSync(FIXTURE, "utf8")) as ThreadDocument;

const minsk: Term = {
  id: "term-5",
  forms: [
    { language: "be", text: "Мінск" },
    { language: "en", tradition: "russian", text: "Minsk" },
    { language: "en", tradition: "lacinka", text: "Miensk" },
  ],
  forbidden: ["Mensk"],
};

describe("the glossary", () => {
  it("takes a term, changes it in its place, and lets it go", () => {
    const more = putTerm(thread, minsk);
    expect(more.glossary?.at(-1)).toBe(minsk);
    const first = { ...minsk, id: "term-1" };
    expect(putTerm(more, first).glossary?.[0]).toBe(first);
    expect(JSON.stringify(dropTerm(more, "term-5"))).toBe(JSON.stringify(thread));
    expect(dropTerm(thread, "none")).toBe(thread);
    const { glossary: _glossary, ...bare } = thread;
    expect(dropTerm(putTerm(bare, minsk), "term-5")).toEqual(bare);
  });

  it("gives ids that are free", () => {
    expect(newTermId(thread)).toBe("term-5");
    expect(newTermId({ ...thread, glossary: [{ id: "term-2", forms: [] }] })).toBe("term-3");
  });

  it("overwrites no term that got the id of a new one meanwhile", () => {
    const first = { id: "term-5", forms: [{ language: "ru", text: "Орша" }] };
    const second = { id: "term-5", forms: [{ language: "ru", text: "Пинск" }] };
    const both = addTerm(addTerm(thread, first), second);
    expect(both.glossary?.slice(4)).toEqual([first, { ...second, id: "term-6" }]);
    expect(dropAdded(both, second)).toEqual(addTerm(thread, first));
    expect(dropAdded(thread, second)).toBe(thread);
  });

  it("says what is wrong with a term", () => {
    expect(termProblems(minsk)).toEqual([]);
    expect(termProblems({ id: "x", forms: [], forbidden: [" "] })).toEqual([
      { kind: "no-forms" },
      { kind: "empty-forbidden", forbidden: 0 },
    ]);
    const form = { language: "en", tradition: "russian" };
    expect(
      termProblems({
        id: "x",
        forms: [
          { ...form, text: "Minsk" },
          { ...form, text: " minsk " },
          { ...form, text: "Mensk" },
          { ...form, text: "…" },
        ],
        forbidden: ["MENSK"],
      }),
    ).toEqual([
      { kind: "repeated-form", form: 1 },
      { kind: "two-forms", form: 2 },
      { kind: "empty-form", form: 3 },
      { kind: "forbidden-form", forbidden: 0 },
    ]);
  });
});

describe("suggestForms", () => {
  const texts = (ru: string, be: string, into: string) =>
    suggestForms({ ru, be }, into).map(({ text }) => text);

  it.each([
    ["Тихановская", "Ціханоўская", "Tikhanovskaya", "Tsikhanouskaya", "Cichanoŭskaja"],
    ["Лукашенко", "Лукашэнка", "Lukashenko", "Lukashenka", "Łukašenka"],
    ["Ярощук", "Ярашук", "Yaroshchuk", "Yarashuk", "Jarašuk"],
    ["Сергей", "Сяргей", "Sergey", "Siarhei", "Siarhiej"],
    ["Бяляцкий", "Бяляцкі", "Byalyatsky", "Bialiatski", "Bialacki"],
    ["Мария", "Марыя", "Mariya", "Maryia", "Maryja"],
    ["ЯНКА", "ЯНКА", "YANKA", "YANKA", "JANKA"],
  ])("%s in English", (ru, be, ...expected) => {
    expect(texts(ru, be, "en-GB")).toEqual(expected);
  });

  it("respells between the Cyrillic alphabets", () => {
    expect(texts("Тихановский", "Ціханоўскі", "ru")).toEqual([
      "Тихановский",
      "Циханоуский",
      "Cichanoŭski",
    ]);
    expect(texts("Лукашенко", "Лукашэнка", "ru")[1]).toBe("Лукашенка");
    expect(texts("Могилёв", "Магілёў", "ru")[1]).toBe("Магилёв");
    expect(texts("Ждановичи", "Ждановічы", "ru")[1]).toBe("Ждановичи");
    expect(texts("Щербаков", "Шчарбакоў", "be")).toEqual(["Шчербакоў", "Шчарбакоў", "Ščarbakoŭ"]);
  });

  it("makes nothing of what is missing", () => {
    expect(suggestForms({ ru: "Минск" }, "en").map(({ tradition }) => tradition)).toEqual([
      "russian",
    ]);
    expect(suggestForms({ ru: " ", be: "" }, "en")).toEqual([]);
    expect(suggestForms({ ru: "Минск", be: "Мінск" }, "pl")).toEqual([
      { language: "pl", tradition: "lacinka", text: "Minsk" },
    ]);
  });
});

describe("hints beside an editor", () => {
  const glossary = [...(thread.glossary ?? []), minsk];

  it("names the terms of an original and their wanted forms", () => {
    const text = "У Мінску Ціханоўскую чакалі. «Ціханоўская!»";
    const hints = termsIn(text, prepareTerms(glossary, "be"), "en", "source");
    expect(hints.map(({ written, wanted }) => [written, wanted])).toEqual([
      ["Мінску", null],
      ["Ціханоўскую", "Tsikhanouskaya"],
    ]);
    expect(termsIn(text, prepareTerms(glossary, "be"), "en", null)[0]?.wanted).toBe("Minsk");
  });

  it("finds forbidden forms, but not in quotations", () => {
    const index = prepareTerms(glossary, "en");
    const found = forbiddenIn("Mensk's towns, “Mensk”, and MENSK", index, "lacinka");
    expect(found.map(({ start, written, wanted }) => [start, written, wanted])).toEqual([
      [0, "Mensk's", "Miensk's"],
      [28, "MENSK", "MIENSK"],
    ]);
    expect(forbiddenIn("Mensk", index, "source", "be")[0]?.wanted).toBeNull();
  });
});

describe("candidateNames", () => {
  const source = (language: string, text: string) => ({
    id: sourceId(`s-${language}`),
    url: "https://example.org/",
    canonical: "https://example.org/",
    platform: "web",
    language,
    text,
  });
  const { glossary: _glossary, ...bare } = thread;
  const names = (language: string, text: string, document: ThreadDocument = bare) =>
    candidateNames({ ...document, sources: [source(language, text)] }).map(
      (each) => `${each.text} ${each.count}`,
    );

  it("gathers the forms of a name under its dictionary form", () => {
    const text =
      "Вчера Виктора Лосика судили в Жлобине. О Викторе Лосике писали мало. Никто не видел Северинца. " +
      "Но за Северинцем следили. Дорога в Жлобин закрыта. Однако Жлобина не видно.";
    expect(names("ru", text)).toEqual(["Жлобин 3", "Виктор Лосик 2", "Северинец 2"]);
  });

  it("reads Belarusian", () => {
    const text =
      "Учора ў Оршы бачылі Калеснікаву. Потым каля Оршы чакалі. Пра Калеснікаву не пісалі. А Орша маўчала.";
    expect(names("be", text)).toEqual(["Орша 3", "Калеснікава 2"]);
  });

  it("leaves out the first words of sentences and the terms there are", () => {
    expect(names("ru", "Дорога пуста. Дорога пуста.")).toEqual([]);
    expect(names("ru", "Ждали Тихановскую. Ждали Тихановскую.")).toEqual(["Тихановская 2"]);
    expect(names("ru", "Ждали Тихановскую. Ждали Тихановскую.", thread)).toEqual([]);
    expect(names("en", "We met Anna. We met Anna.")).toEqual([]);
  });
});
