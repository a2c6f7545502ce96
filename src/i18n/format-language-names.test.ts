import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makeFormatter } from "./format.ts";
import { UI_LANGUAGES } from "./languages.ts";

const en = makeFormatter("en");
const ru = makeFormatter("ru");
const be = makeFormatter("be");
const ownBe = makeFormatter("be", { withoutNativeData: true });

describe("languageName", () => {
  it.each([
    ["ru", "Russian", "русский", "руская"],
    ["be", "Belarusian", "белорусский", "беларуская"],
    ["uk", "Ukrainian", "украинский", "украінская"],
    [
      "BE-tarask",
      "Belarusian (Taraškievica)",
      "белорусский (тарашкевица)",
      "беларуская (тарашкевіца)",
    ],
    ["be-Latn", "Belarusian (Latin)", "белорусский (латиница)", "беларуская (лацініца)"],
    ["ru-BY", "Russian (Belarus)", "русский (Беларусь)", "руская (Беларусь)"],
    ["en-GB", "British English", "британский английский", "брытанская англійская"],
    ["crh", "Crimean Tatar", "крымско-татарский", "крымскататарская"],
    ["ba-RU", "Bashkir (Russia)", "башкирский (Россия)", "башкірская (Расія)"],
    ["und", "Unknown language", "неизвестный язык", "невядомая мова"],
    ["ru-u-nu-latn", "Russian", "русский", "руская"],
    ["be-BY-x-note", "Belarusian (Belarus)", "белорусский (Беларусь)", "беларуская (Беларусь)"],
  ])("%s", (tag, english, russian, belarusian) => {
    expect(en.languageName(tag)).toBe(english);
    expect(ru.languageName(tag)).toBe(russian);
    expect(be.languageName(tag)).toBe(belarusian);
    expect(ownBe.languageName(tag)).toBe(belarusian);
  });

  it.each(["", "x", "not a tag", "ru_", "constructor", "__proto__", "tostring", "qqq", "qqq-BY"])(
    "gives back what has no name: %j",
    (tag) => {
      for (const formatter of [en, ru, be, ownBe]) {
        expect(formatter.languageName(tag)).toBe(tag);
      }
    },
  );

  it("writes codes where our Belarusian has no word", () => {
    expect(ownBe.languageName("sr-Copt-ME")).toBe("сербская (Copt, ME)");
    expect(ownBe.languageName("ca-valencia")).toBe("каталанская (VALENCIA)");
  });

  it("never throws, nor gives nothing for something", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.constantFrom(...UI_LANGUAGES),
        (tag, language) => {
          const { length } = makeFormatter(language, { withoutNativeData: true }).languageName(tag);
          expect(length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("names of our own", () => {
  /** ICU has no name for these in one of the languages, or one that says nothing ("root"). */
  const better = new Set(["und", "be-tarask", "be-1959acad", "crh", "ltg", "rue"]);
  const taken =
    "mul zxx ab ady av ba ce chm crh cu cv dsb gag hsb inh kbd kv lez ltg mdf myv os rue sah szl tyv udm";

  it.each(UI_LANGUAGES)("are ICU's in %s, but for those it lacks", (language) => {
    const icu = new Intl.DisplayNames(language, { type: "language" });
    const formatter = makeFormatter(language);
    for (const tag of taken.split(" ").filter((tag) => !better.has(tag))) {
      expect([tag, formatter.languageName(tag)]).toEqual([tag, icu.of(tag)]);
    }
  });

  it.each(UI_LANGUAGES)("say in %s more than the code for those it lacks", (language) => {
    for (const tag of better) {
      expect(makeFormatter(language).languageName(tag)).toMatch(/^\p{L}{4}[\p{L} ()-]+$/u);
    }
  });
});
