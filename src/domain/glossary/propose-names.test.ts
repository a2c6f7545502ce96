import { describe, expect, it } from "vitest";
import { personId, postId, threadId, translationId, unitId } from "../ids.ts";
import type { Term, TermForm, ThreadDocument } from "../thread.ts";
import { applyNames } from "./apply-names.ts";
import { proposeNames } from "./propose-names.ts";
import type { Tradition } from "./tradition.ts";

function documentOf(text: string, glossary: readonly Term[], language: string): ThreadDocument {
  const unit = { id: unitId("u"), segments: [], text, sourceHash: "", at: "2026-11-20T10:00:00Z" };
  return {
    format: "nitka-thread",
    version: 1,
    thread: { id: threadId("t"), title: "T", language: "en", author: personId("p") },
    people: [{ id: personId("p"), name: "P" }],
    posts: [{ id: postId("1"), author: personId("p"), text: "Minsk" }],
    sources: [],
    translations: [
      {
        id: translationId("tr"),
        of: { kind: "post", id: postId("1") },
        language,
        units: [{ ...unit, origin: "machine", state: "machine" }],
      },
    ],
    glossary,
  };
}

const form = (language: string, tradition: Tradition, text: string): TermForm => ({
  language,
  tradition,
  text,
});

const termOf = (language: string, russian: string, belarusian: string, lacinka: string): Term => ({
  id: russian,
  forms: [
    form(language, "russian", russian),
    form(language, "belarusian", belarusian),
    form(language, "lacinka", lacinka),
  ],
});

function written(text: string, terms: readonly Term[], language: string, policy: Tradition) {
  const document = documentOf(text, terms, language);
  const proposals = proposeNames(document, policy);
  const after = applyNames(document, proposals).document;
  return {
    text: after.translations[0]?.units[0]?.text,
    unsure: proposals.filter(({ unsure }) => unsure).map(({ written: was }) => was),
  };
}

const RUSSIAN = [
  termOf("ru", "Тихановская", "Тихоновская", "Cichanoŭskaja"),
  termOf("ru", "Лукашенко", "Лукашенка", "Łukašenka"),
  termOf("ru", "Бабарико", "Бабарыка", "Babaryka"),
  termOf("ru", "Цепкало", "Цапкала", "Capkała"),
  termOf("ru", "Гродно", "Гродна", "Harodnia"),
  termOf("ru", "Минск", "Менск", "Miensk"),
  termOf("ru", "Ждановичи", "Ждановічи", "Ždanovičy"),
  termOf("ru", "Могилёв", "Магилёв", "Mahiloŭ"),
];

const BELARUSIAN = [
  termOf("be", "Тіханоўская", "Ціханоўская", "Cichanoŭskaja"),
  termOf("be", "Лукашэнко", "Лукашэнка", "Łukašenka"),
  termOf("be", "Бабарыко", "Бабарыка", "Babaryka"),
  termOf("be", "Цэпкало", "Цапкала", "Capkała"),
  termOf("be", "Гродно", "Гародня", "Harodnia"),
  termOf("be", "Мінск", "Менск", "Miensk"),
  termOf("be", "Жданавічы", "Ждановічы", "Ždanovičy"),
];

describe("names of these threads, case by case", () => {
  it.each([
    [
      "Тихановская у Тихановской к Тихановской Тихановскую с Тихановской о Тихановской",
      "Тихоновская у Тихоновской к Тихоновской Тихоновскую с Тихоновской о Тихоновской",
    ],
    [
      "Лукашенко у Лукашенко к Лукашенко про Лукашенко с Лукашенко о Лукашенко",
      "Лукашенка у Лукашенки к Лукашенке про Лукашенку с Лукашенкой о Лукашенке",
    ],
    [
      "Бабарико от Бабарико к Бабарико про Бабарико с Бабарико о Бабарико",
      "Бабарыка от Бабарыки к Бабарыке про Бабарыку с Бабарыкой о Бабарыке",
    ],
    [
      "Цепкало у Цепкало к Цепкало про Цепкало над Цепкало о Цепкало",
      "Цапкала у Цапкалы к Цапкале про Цапкалу над Цапкалой о Цапкале",
    ],
    [
      "Гродно из Гродно к Гродно про Гродно под Гродно в Гродно",
      "Гродна из Гродны к Гродне про Гродну под Гродной в Гродне",
    ],
    [
      "Минск Минска Минску в Минск Минском в Минске МИНСКЕ",
      "Менск Менска Менску в Менск Менском в Менске МЕНСКЕ",
    ],
    [
      "Ждановичи Ждановичей Ждановичам Ждановичами Ждановичах",
      "Ждановічи Ждановічей Ждановічам Ждановічами Ждановічах",
    ],
    ["Могилев Могилёва МОГИЛЁВЕ Могилевом", "Магилёв Магилёва МАГИЛЁВЕ Магилёвом"],
  ])("in Russian: %s", (before, after) => {
    expect(written(before, RUSSIAN, "ru", "belarusian").text).toBe(after);
  });

  it.each([
    [
      "Тіханоўская Тіханоўскай Тіханоўскую Тіханоўскаю",
      "Ціханоўская Ціханоўскай Ціханоўскую Ціханоўскай",
    ],
    [
      "Лукашэнко ад Лукашэнко да Лукашэнкі у Лукашэнко пра Лукашэнку з Лукашэнкам аб Лукашэнку",
      "Лукашэнка ад Лукашэнкі да Лукашэнкі у Лукашэнку пра Лукашэнку з Лукашэнкам аб Лукашэнку",
    ],
    [
      "Бабарыко Бабарыкі Бабарыку Бабарыкам аб Бабарыко",
      "Бабарыка Бабарыкі Бабарыку Бабарыкам аб Бабарыку",
    ],
    ["Цэпкало Цэпкалы Цэпкалу Цэпкалам", "Цапкала Цапкалы Цапкалу Цапкалам"],
    [
      "Гродно з Гродна Гродну Гроднам у Гродне да Гродна ў Гродно",
      "Гародня з Гародні Гародні Гародняй у Гародні да Гародні ў Гародні",
    ],
    [
      "Мінск Мінска Мінску Мінскам у Мінску МІНСКУ да Мінску",
      "Менск Менска Менску Менскам у Менску МЕНСКУ да Менску",
    ],
    [
      "Жданавічы Жданавічаў Жданавічам Жданавічамі Жданавічах",
      "Ждановічы Ждановічаў Ждановічам Ждановічамі Ждановічах",
    ],
  ])("in Belarusian: %s", (before, after) => {
    expect(written(before, BELARUSIAN, "be", "belarusian").text).toBe(after);
  });

  it("goes from Cyrillic to łacinka and back, composed or not", () => {
    const cyrillic = "Ціханоўскую Лукашэнкі Лукашэнкам Менску Ждановічаў ЦІХАНОЎСКАЙ";
    const latin = "Cichanoŭskuju Łukašenki Łukašenkam Miensku Ždanovičaŭ CICHANOŬSKAJ";
    expect(written(cyrillic, BELARUSIAN, "be", "lacinka").text).toBe(latin);
    for (const text of [latin, latin.normalize("NFD")])
      expect(written(text, BELARUSIAN, "be", "belarusian").text).toBe(cyrillic);
  });

  it("declines łacinka in Russian as the town it is", () => {
    const hrodna = { ...termOf("ru", "Гродно", "Гродна", "Hrodna"), id: "hrodna" };
    expect(written("в Гродно, из Гродно", [hrodna], "ru", "lacinka").text).toBe(
      "в Hrodnie, из Hrodna",
    );
  });

  it("is not unsure where the form tells what to write", () => {
    const text = "Мінску Мінскам Тіханоўскай Жданавічах";
    expect(written(text, BELARUSIAN, "be", "belarusian").unsure).toEqual([]);
  });
});

describe("the same form in two terms", () => {
  const other = { id: "other", forms: [form("en", "russian", "Minsk")] };
  const capital = { id: "capital", forms: [...other.forms, form("en", "lacinka", "Miensk")] };
  const street = { id: "street", forms: [...other.forms, form("en", "lacinka", "Minskaja")] };

  it("takes the term that has the wanted form, but is not sure", () => {
    expect(written("To Minsk’s gates", [other, capital], "en", "lacinka")).toEqual({
      text: "To Miensk’s gates",
      unsure: ["Minsk’s"],
    });
  });

  it("is not sure where they want different forms, and is where they want the same", () => {
    expect(written("To Minsk", [capital, street], "en", "lacinka")).toEqual({
      text: "To Miensk",
      unsure: ["Minsk"],
    });
    expect(written("To Minsk", [capital, { ...capital, id: "2" }], "en", "lacinka")).toEqual({
      text: "To Miensk",
      unsure: [],
    });
  });

  it("leaves alone what one of them has right", () => {
    const lacinka = { id: "l", forms: [form("en", "lacinka", "Minsk")] };
    expect(written("To Minsk", [capital, lacinka], "en", "lacinka").text).toBe("To Minsk");
  });
});
