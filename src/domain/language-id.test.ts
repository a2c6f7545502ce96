import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "./language-id.ts";

it.each([
  ["ru", "Сегодня на площадь вышли рабочие завода, их было очень много."],
  ["be", "Сёння на плошчу выйшлі рабочыя завода, іх было вельмі шмат."],
  ["uk", "Сьогодні на площу вийшли робітники заводу, їх було дуже багато."],
  ["bg", "Днес на площада излязоха работниците от завода, бяха много."],
  ["en", "today the workers of the factory came out onto the square"],
  ["pl", "Dzisiaj na plac wyszli robotnicy z fabryki, było ich bardzo dużo."],
  ["be", "#Мінск #пратэст ✊ @nexta_tv https://t.me/the/and/of"],
])("recognises %s: %s", (language, text) => {
  const detected = detectLanguage(text);
  expect(detected.language).toBe(language);
  expect(detected.confidence).toBeGreaterThan(0.6);
});

it.each([
  "",
  "123 !!! 🎉",
  "https://example.org/the/and @the_and",
  "Die Leute gehen auf die Straße, weil sie nicht mehr können.",
  "Les gens sont dans la rue depuis hier soir",
  "Људи су на улици, јер не могу више",
  "Адамдар көшеге шықты",
  "日本語です",
])("says null for %j", (text) => {
  expect(detectLanguage(text)).toEqual({ language: null, confidence: 0 });
});

it("is surer of more words", () => {
  const some = detectLanguage("плошча");
  const more = detectLanguage("Людзі выйшлі на плошчу, бо яны хочуць праўды");
  expect(more.confidence).toBeGreaterThan(some.confidence);
});

it("answers any string with a confidence from 0 to 1", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { language, confidence } = detectLanguage(text);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
      expect(confidence > 0).toBe(language !== null);
    }),
  );
});

const file = new URL("../../../shared/data/text/langid/parallel-dev.json", import.meta.url);

describe.skipIf(!existsSync(file))("the development set", () => {
  it("is recognised to more than nine tenths at every length", () => {
    const { items } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly items: readonly {
        readonly lang: string;
        readonly len: number;
        readonly text: string;
      }[];
    };
    for (const length of [20, 50, 100, 200]) {
      const some = items.filter(({ len }) => len === length);
      const right = some.filter(({ lang, text }) => detectLanguage(text).language === lang);
      expect(right.length / some.length).toBeGreaterThan(length === 20 ? 0.9 : 0.97);
    }
  });
});
