import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { primaryLanguage } from "#domain/language-tag.ts";
import { stemBelarusian } from "#domain/stems/stem-be.ts";
import { stemEnglish } from "#domain/stems/stem-en.ts";

/**
 * A key that the forms of one word share: the Snowball stem in Russian (M. F. Porter's algorithm, from a
 * package), a light stem of our own in Belarusian and English, the word itself in other languages.
 *
 * @param word in lower case, ё as е.
 * @param language BCP 47 tag.
 */
export function stemOf(word: string, language: string): string {
  const main = primaryLanguage(language);
  if (main === "ru") return stemRussian(word);
  if (main === "be") return stemBelarusian(word);
  if (main === "en") return stemEnglish(word);
  return word;
}
