import { expect, it } from "vitest";
import { trasiankaIn } from "./trasianka.ts";
import { readWords } from "./words.ts";

const found = (text: string, language: "ru" | "be") =>
  trasiankaIn(readWords(text).cyrillic, language);

it.each([
  "Я савсем не панімаю, што ты хочаш",
  "Нада было раньшэ думаць пра гэта",
  "Ён сказал, што прыедзет завтра",
  "Чаго яна ўчора началась, гэта гулянка",
])("is certain of %s", (text) => {
  expect(found(text, "be")).toBeGreaterThan(0.6);
});

it.each([
  "Я зусім не разумею, што ты хочаш ад мяне сёння",
  "Мужчына чытаў пра другое, а пасля абеду зноў пайшоў на працу",
  "Яна пачалася ўчора, гэтая дзіўная гісторыя пра дом і людзей",
  "Я ня ведаю, што рабіць зь імі",
  "",
])("sees nothing in %j", (text) => {
  expect(found(text, "be")).toBe(0);
});

it("sees Belarusian words among Russian ones", () => {
  expect(found("Он сказал, что прыедзе ў суботу вечером", "ru")).toBeGreaterThan(0.1);
  expect(found("Он сказал, что приедет в субботу вечером", "ru")).toBe(0);
});

it("hardly counts one word in a long text", () => {
  expect(found(`нада ${"слова ".repeat(100)}`, "be")).toBeLessThan(0.1);
});
