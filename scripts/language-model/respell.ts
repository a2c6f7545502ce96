/**
 * Russian as it is said in Belarus, spelt by Belarusian rules: what trasianka is made of. By rule and not
 * always right, which is true of those who write it as well.
 */
import type { Word } from "../../src/domain/language/words.ts";
import { pick } from "./random.ts";

type Random = () => number;

const ALWAYS: readonly (readonly [RegExp, string])[] = [
  [/ться$|тся$/u, "цца"],
  [/([ое])го$/u, "$1ва"],
  [/щ/gu, "шч"],
  [/^что/u, "што"],
  [/([жшчцр])и/gu, "$1ы"],
  [/([жшчцр])е/gu, "$1э"],
  [/рю/gu, "ру"],
  [/ря/gu, "ра"],
  [/т(?=[еёиюяь])/gu, "ц"],
  [/д(?=[еёиюяь])/gu, "дз"],
  [/([жшчр])ь/gu, "$1"],
  [/и/gu, "і"],
  [/ъ/gu, "'"],
  [/([аеёіоуыэюя])в(?=[бвгджзйклмнпрстфхцчш]|$)/gu, "$1ў"],
];
const VOWELS = /[аеёиоуыэюя]/gu;

/** A word of Russian by ear: unstressed о is а; where the stress is, is guessed. */
function respell(word: string, random: Random): string {
  const vowels = word.match(VOWELS)?.length ?? 0;
  const stressed = Math.floor(random() * vowels);
  let count = 0;
  const heard = word.replace(VOWELS, (vowel) => {
    const here = count++ === stressed;
    if (vowel === "о" && !here) return "а";
    return vowel === "е" && !here && random() < 0.2 ? "я" : vowel;
  });
  return ALWAYS.reduce((text, [from, to]) => text.replace(from, to), heard);
}

/** A Russian sentence with some words Belarusian, most respelt and a few as they are. */
export function mix(words: readonly Word[], belarusian: readonly Word[], random: Random) {
  return words.map((word) => {
    const chance = random();
    if (chance < 0.2) return { ...pick(belarusian, random), weight: word.weight };
    return chance < 0.9 ? { ...word, text: respell(word.text, random) } : word;
  });
}
