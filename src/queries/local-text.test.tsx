import { expect, test } from "vitest";
import { localText } from "./local-text.ts";

test.each([
  [{ en: "Strike", be: "Страйк" }, "be", "be", "Страйк"],
  [{ en: "Strike", "be-tarask": "Страйк" }, "be", "be-tarask", "Страйк"],
  [{ pl: "Strajk", "en-GB": "Strike" }, "ru", "en-GB", "Strike"],
  [{ pl: "Strajk", lt: "Streikas" }, "ru", "pl", "Strajk"],
])("%j for a reader of %s is in %s", (texts, wanted, language, text) => {
  expect(localText(texts, wanted)).toEqual({ text, language });
});
