import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { pickUiLanguage } from "./detect-language.ts";
import { UI_LANGUAGES } from "./languages.ts";

describe("pickUiLanguage", () => {
  it.each([
    ["ru", ["be", "en"], "ru"],
    [null, ["be-BY", "be", "ru"], "be"],
    [null, ["be-tarask"], "be"],
    [null, ["BE-Latn-by"], "be"],
    [null, ["ru_RU"], "ru"],
    [null, ["uk-UA", "uk", "ru", "en-US"], "ru"],
    [null, ["uk-UA", "en-US", "ru"], "en"],
    [null, ["uk"], "en"],
    [null, ["kk", "ky"], "en"],
    [null, ["rus", "bel", "run", ""], "en"],
    [null, [], "en"],
    ["", ["be"], "be"],
    ["pl", ["be"], "be"],
    ["RU", ["be"], "be"],
  ] as const)("saved %j, browser %j: %s", (saved, browser, expected) => {
    expect(pickUiLanguage(saved, browser)).toBe(expected);
  });

  it("keeps to what was saved, whatever the browser says", () => {
    fc.assert(
      fc.property(fc.constantFrom(...UI_LANGUAGES), fc.array(fc.string()), (saved, browser) => {
        expect(pickUiLanguage(saved, browser)).toBe(saved);
      }),
    );
  });

  it("passes over what the interface does not speak", () => {
    const foreign = fc.constantFrom("uk", "pl-PL", "kk", "de", "zh-Hant", "und", "*");
    fc.assert(
      fc.property(
        fc.array(foreign),
        fc.constantFrom(...UI_LANGUAGES),
        fc.array(fc.string()),
        (before, wanted, after) => {
          expect(pickUiLanguage(null, [...before, wanted, ...after])).toBe(wanted);
        },
      ),
    );
  });
});
