import { expect, it } from "vitest";
import { isTaraskievica } from "./taraskievica.ts";
import { readWords } from "./words.ts";

const found = (text: string) => isTaraskievica(readWords(text).cyrillic);

it.each([
  "Выпаў першы сьнег.",
  "Я ня ведаю",
  "Эўропа маўчыць",
  "Плян быў просты",
  "дзьве кнігі",
  "жаданьне волі",
])("sees it in %s", (text) => {
  expect(found(text)).toBe(true);
});

it.each([
  "Выпаў першы снег.",
  "калісьці і чамусьці",
  "барацьба, касьба і пісьмо",
  "вазьміце дзве кнігі",
  "бацька і маці, сяляне",
  "",
])("does not see it in %j", (text) => {
  expect(found(text)).toBe(false);
});
