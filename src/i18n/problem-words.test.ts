import { expect, it } from "vitest";
import { makeFormatter } from "./format.ts";
import { makeI18n } from "./i18n.ts";
import { UI_LANGUAGES, type UiLanguage } from "./languages.ts";
import { problemWords } from "./problem-words.ts";

async function saidIn(language: UiLanguage, code: string, said: string): Promise<string> {
  const { t } = await makeI18n(language);
  const problem = { kind: "platform-said", platform: "VK", reason: "other", code, said } as const;
  return problemWords(t, makeFormatter(language), problem).text;
}

it.each([
  ["15", "Access denied", "VK answered with an error (15: Access denied)."],
  ["", "Record not found", "VK answered with an error (Record not found)."],
  ["404", "", "VK answered with an error (404)."],
  ["Unauthorized", "Unauthorized", "VK answered with an error (Unauthorized)."],
  ["", "", "VK answered with an error (no reason given)."],
])("an error with the code %j and the words %j", async (code, said, words) => {
  expect(await saidIn("en", code, said)).toBe(words);
});

it.each(UI_LANGUAGES)("says it in one pair of brackets in %s", async (language) => {
  expect(await saidIn(language, "15", "Access denied")).toContain(" (15: Access denied)");
  expect(await saidIn(language, "", "")).toMatch(/^VK .* \([\p{L} ]+\)\.$/u);
});
