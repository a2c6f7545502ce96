import { expect, it } from "vitest";
import { readWords } from "./words.ts";

const textsOf = (text: string) => {
  const { cyrillic, latin } = readWords(text);
  return [...cyrillic, ...latin].map((word) => word.text);
};

it.each([
  ["Сям’я з'ехала, а ўсё-такі", ["сям'я", "з'ехала", "а", "ўсё", "такі"]],
  ["бачыш https://t.me/abc @nexta_tv naviny.by/a/b #Мінск", ["бачыш", "мінск"]],
  ["вiн i вона", ["він", "вона", "і", "i"]],
  ["за́мок и замо́к", ["замок", "и", "замок"]],
  ["Луѓе and naïve", ["лу*е", "and", "na*ve"]],
  ["100 млн 🎉 COVID-19", ["млн", "covid"]],
  ["日本 शब्द", []],
])("reads the words of %j", (text, words) => {
  expect(textsOf(text)).toEqual(words);
});

it("counts a capital inside a sentence for less", () => {
  const weights = readWords("Пётр і Марыя. Яны тут").cyrillic.map(({ weight }) => weight);
  expect(weights).toEqual([1, 1, 0.5, 1, 1]);
});

it("lets a few words outweigh long names in another script", () => {
  const { letters } = readWords("что сказал Deutsche Telekom");
  expect(letters.cyrillic).toBeGreaterThan(letters.latin);
});
