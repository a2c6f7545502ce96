import { primaryLanguage } from "../language-tag.ts";
import type { TermForm } from "../thread.ts";
import { transliterate } from "../transliterate/transliterate.ts";
import type { Tradition } from "./tradition.ts";

/** A name in the letters of the languages it comes from; what is absent or empty is not known. */
export interface CyrillicName {
  readonly ru?: string | undefined;
  readonly be?: string | undefined;
}

type Spell = (name: string) => string;

interface Spellings {
  readonly russian?: Spell;
  readonly belarusian?: Spell;
}

const asItIs: Spell = (name) => name;

/** How each tradition writes a name in texts of a language. */
const SPELLINGS: Readonly<Record<string, Spellings>> = {
  en: { russian: (name) => transliterate(name, "wikipedia-ru"), belarusian: pressBelarusian },
  ru: { russian: asItIs, belarusian: inRussianLetters },
  be: { russian: inBelarusianLetters, belarusian: asItIs },
};

/**
 * The forms of a name by tradition for texts of a language, made by rule from its Cyrillic ones, for a person
 * to look over: in English the press's spellings, in Russian and Belarusian the name's own form and the other
 * language's in this one's letters, in all languages łacinka. None for what is missing; `established` is not a
 * matter of rules.
 *
 * @param into BCP 47 tag.
 */
export function suggestForms(name: CyrillicName, into: string): readonly TermForm[] {
  const language = primaryLanguage(into);
  const { russian, belarusian } = SPELLINGS[language] ?? {};
  const [ru, be] = [clean(name.ru), clean(name.be)];
  const forms: TermForm[] = [];
  const add = (tradition: Tradition, from: string, spell: Spell | undefined): void => {
    if (from !== "" && spell !== undefined) forms.push({ language, tradition, text: spell(from) });
  };
  add("russian", ru, russian);
  add("belarusian", be, belarusian);
  add("lacinka", be, (text) => transliterate(text, "lacinka"));
  return forms;
}

const clean = (text = ""): string => text.normalize("NFC").trim();

const IOTATED: Readonly<Record<string, string>> = { я: "ya", ю: "yu", ё: "yo" };

/**
 * As newspapers in English write Belarusian names: passports' letters, but Tsikhanouskaya, not -aia. The
 * scheme leaves Latin letters as they are.
 */
function pressBelarusian(name: string): string {
  const spelt = name.replace(
    /(?<=^|[^\p{L}\p{M}]|[аеёіоуэюяь])([яюё])(\p{Lu})?/giu,
    (_, letter: string, next = "") => {
      const latin = IOTATED[letter.toLowerCase()] ?? letter;
      if (letter === letter.toLowerCase()) return latin + next;
      const isCapital = /\p{Lu}/u.test(next);
      return (isCapital ? latin.toUpperCase() : `Y${latin.slice(1)}`) + next;
    },
  );
  return transliterate(spelt, "icao-9303-be");
}

type Pairs = readonly (readonly [RegExp, string])[];

/** Written for small letters; a capital becomes one. */
const TO_RUSSIAN: Pairs = [
  [/(?<=[сц])кі(?!\p{L})/giu, "кий"],
  [/(?<=[жшчц])э/giu, "е"],
  [/(?<=[жшч])ы/giu, "и"],
  [/шч/giu, "щ"],
  [/ў(?=[^\p{L}]|$)/giu, "в"],
  [/ў/giu, "у"],
  [/і/giu, "и"],
  [/ґ/giu, "г"],
  [/['’ʼ]/gu, "ъ"],
];

const TO_BELARUSIAN: Pairs = [
  [/(?<=[гкхнжшчщ])ий(?!\p{L})/giu, "і"],
  [/ый(?!\p{L})/giu, "ы"],
  [/щ/giu, "шч"],
  [/(?<=[жшчцр])и/giu, "ы"],
  [/(?<=[жшцр])е/giu, "э"],
  [/(?<=[жшчр])ь/giu, ""],
  [/(?<=[аеёиоуыэюя])в(?=[бвгджзклмнпрстфхцчш]|[^\p{L}]|$)/giu, "ў"],
  [/и/giu, "і"],
  [/ъ/giu, "’"],
];

function inRussianLetters(name: string): string {
  return respelt(name, TO_RUSSIAN);
}

function inBelarusianLetters(name: string): string {
  return respelt(name, TO_BELARUSIAN);
}

const respelt = (name: string, pairs: Pairs): string =>
  pairs.reduce((text, [from, to]) => text.replace(from, (found) => likeCapital(found, to)), name);

function likeCapital(found: string, to: string): string {
  if (found === found.toLowerCase()) return to;
  const isUpper = found.length > 1 && found === found.toUpperCase();
  return isUpper ? to.toUpperCase() : to.charAt(0).toUpperCase() + to.slice(1);
}
