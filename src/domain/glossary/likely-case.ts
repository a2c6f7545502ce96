import { primaryLanguage } from "../language-tag.ts";
import type { Case } from "./paradigm.ts";

/** What stands after a preposition, the likeliest first. */
const RUSSIAN: readonly (readonly [string, readonly Case[]])[] = [
  ["у от из без для до около против после кроме ради среди мимо вместо", ["genitive"]],
  ["к ко благодаря вопреки по", ["dative"]],
  ["про через сквозь", ["accusative"]],
  ["над между перед", ["instrumental"]],
  ["с со", ["instrumental", "genitive"]],
  ["за под", ["instrumental", "accusative"]],
  ["о об обо при", ["prepositional"]],
  ["в во на", ["prepositional", "accusative"]],
];

const BELARUSIAN: readonly (readonly [string, readonly Case[]])[] = [
  ["ад без для да пасля супраць каля апрача дзеля сярод замест", ["genitive"]],
  ["дзякуючы насуперак", ["dative"]],
  ["пра праз скрозь цераз", ["accusative"]],
  ["над паміж перад", ["instrumental"]],
  ["з са", ["instrumental", "genitive"]],
  ["за пад", ["instrumental", "accusative"]],
  ["аб пры па", ["prepositional"]],
  ["на", ["prepositional", "accusative"]],
  ["у ў", ["prepositional", "genitive"]],
];

const byWord = (table: typeof RUSSIAN): ReadonlyMap<string, readonly Case[]> =>
  new Map(
    table.flatMap(([words, cases]) => words.split(" ").map((word) => [word, cases] as const)),
  );

const PREPOSITIONS = { ru: byWord(RUSSIAN), be: byWord(BELARUSIAN) };

/** Longer than any preposition with its spaces. */
const REACH = 16;
const LAST_WORD = /(?<!\p{L})(\p{L}+)\s+$/u;

/**
 * The cases that the word before a place speaks for, the likeliest first; none where it says nothing.
 *
 * @param at UTF-16 offset at which the word in question begins.
 */
export function likelyCases(text: string, at: number, language: string): readonly Case[] {
  const main = primaryLanguage(language);
  if (main !== "ru" && main !== "be") return [];
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - REACH), at))?.[1];
  return word === undefined ? [] : (PREPOSITIONS[main].get(word.toLowerCase()) ?? []);
}
