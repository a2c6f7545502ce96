import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLanguageTag, primaryLanguage, sameLanguage } from "./language-tag.ts";

describe("isLanguageTag", () => {
  it.each(["ru", "be-tarask", "sr-Cyrl-RS", "zxx", "be-1959acad"])("takes %s", (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each(["", "r", "русский", "ru_RU", "ru-", "en-a", "no such", "ru\n"])("refuses %j", (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  it("never throws, and takes only what the platform takes", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => isLanguageTag(text) && Intl.getCanonicalLocales(text)).not.toThrow();
      }),
    );
  });
});

it("knows what language a tag is of", () => {
  expect(primaryLanguage("be-tarask")).toBe("be");
  expect(primaryLanguage("")).toBe("");
  expect(sameLanguage("EN-gb", "en")).toBe(true);
  expect(sameLanguage("be", "bg")).toBe(false);
});
