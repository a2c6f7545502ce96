import { expect, it } from "vitest";
import { inCapitalsOf } from "./capitals.ts";

it.each([
  ["Lukashenko", "Lukashenko", "Lukashenka", "Lukashenka"],
  ["LUKASHENKO", "Lukashenko", "Lukashenka", "LUKASHENKA"],
  ["LUKASHENKO's", "Lukashenko's", "Lukashenka's", "LUKASHENKA's"],
  ["LUKASHENKO’S", "Lukashenko's", "Lukashenka's", "LUKASHENKA’S"],
  ["Lukashenko’s", "Lukashenko's", "Lukashenka's", "Lukashenka’s"],
  ["lukashenko", "Lukashenko", "Lukashenka", "lukashenka"],
  ["Суд", "суд", "судилище", "Судилище"],
  ["КГБ", "КГБ", "Комитет", "Комитет"],
  ["А", "а", "бэ", "Бэ"],
  ["ўладзе", "уладзе", "ураду", "ўраду"],
  ["Ўладзе", "уладзе", "ураду", "Ўраду"],
  ["МЕНСК", "Менск", "Мінск", "МІНСК"],
  ["Магілёў".normalize("NFD"), "Магілёў", "Mahiloŭ", "Mahiloŭ"],
])("%s of %s: %s is %s", (written, form, wanted, expected) => {
  expect(inCapitalsOf(written, form, wanted)).toBe(expected);
});
