import { expect, it } from "vitest";
import { statedLanguage } from "./stated-language.ts";

it.each(["be", "be-tarask", "ru-RU", "en"])("%s is a language", (tag) => {
  expect(statedLanguage(tag)).toBe(tag);
});

it.each(["und", "zxx", "MUL", "mis", "art", "qme", "qht", "und-Cyrl", "", "be_BY", null, 7])(
  "%s says nothing",
  (tag) => {
    expect(statedLanguage(tag)).toBeUndefined();
  },
);

it("knows codes that were withdrawn", () => {
  expect(["in", "iw", "ji"].map(statedLanguage)).toEqual(["id", "he", "yi"]);
});
