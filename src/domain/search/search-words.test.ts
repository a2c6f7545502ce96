import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLetters, plainWord, searchWords } from "./search-words.ts";

const plain = (text: string) => searchWords(text).map(({ word }) => plainWord(word));
const folded = (text: string) => plain(text).map(foldLetters);

describe("searchWords", () => {
  it("takes words, numbers with their signs, tags and emoji; no punctuation", () => {
    expect(plain("Дзень 2020-08-09, у 12:30 — #Мінск_2020 (п’ём)! 🙂")).toEqual([
      "дзень",
      "2020-08-09",
      "у",
      "12:30",
      "мінск_2020",
      "пём",
      "🙂",
    ]);
    expect(plain(" … «—» ")).toEqual([]);
  });

  it("says where they stand", () => {
    const text = "🙂 Ён піў п'е\u0308м.";
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "🙂",
      "Ён",
      "піў",
      "п'е\u0308м",
    ]);
  });

  it("takes a huge text of one word, and of none", () => {
    expect(plain("а'".repeat(50_000))).toHaveLength(1);
    expect(plain("1-".repeat(50_000))).toHaveLength(1);
    expect(plain("'-.".repeat(50_000))).toEqual([]);
  });
});

describe("foldLetters", () => {
  it.each([
    ["Ёлка", "елка"],
    ["Ўлада", "улада"],
    ["ґанак", "ганак"],
    ["за́мок", "замок"],
    ["мой", "мой"],
    ["Cichanoŭskaja", "cichanouskaja"],
    ["Łukašenka", "lukasenka"],
    ["Straße", "strasse"],
    ["п'ём", "пем"],
    ["пʼем", "пем"],
  ])("has %s as %s", (word, form) => {
    expect(folded(word)).toEqual([form]);
  });
});

describe("any string", () => {
  const any = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from("ёеўуйиіґa’'1.-ščŭ\u0306\u0301\u0308 ")),
      maxLength: 20,
    }),
    fc.string({ unit: "binary" }),
  );

  it("gives words in their order, composed or not, folded once and for all", () => {
    fc.assert(
      fc.property(any, (text) => {
        const words = searchWords(text);
        words.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        });
        const forms = folded(text);
        expect(folded(text.normalize("NFD"))).toEqual(folded(text.normalize("NFC")));
        expect(forms.map(foldLetters)).toEqual(forms);
      }),
    );
  });
});
