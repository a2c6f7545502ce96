const VOWEL = /[aeiouy]/u;
const DOUBLED = /([bdfgklmnprstvz])\1$/u;
/** One syllable that a silent e makes long: hop(e), us(e); not arrest, play, fix. */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouywx]$/u;
/** Ends that look like -ly and are not. */
const NOT_ADVERB =
  /(?:^(?:al|bel|bul|chil|ear|dai|fol|ho|hil|jel|jol|ju|li|on|ral|re|sil|ta|ug)ly|(?:fami|supp|app|imp|omp|ltip|f|semb|nopo|noma|ita|ici)ly)$/u;
/** Words that are no plural, though they end like one. */
const NO_PLURAL =
  /(?:ss|us|is|'s|^(?:news|bias|alias|atlas|canvas|christmas|(?:ark|k)ansas|texas|always|perhaps|sometimes))$/u;
const SAME_PLURAL = /(?:^spec|^ser)ies$/u;
const WITH_ES = /(?:[sxz]|ch|sh|[^aeiou]o)es$/u;
/** houses, horses, sizes; but buses and viruses. */
const SILENT_E_BEFORE_S = /(?<!^b|^g|vir|camp|bon|stat)[aeiour][sz]es$/u;
const NO_VERB = /^(?:evening|during|nothing|something|anything|everything|hundred|sacred)$/u;
const AGREED = /(?:agr|fr|nt|decr|fer)eed$/u;

/**
 * A light stem of an English word: without 's, plural, -ed, -ing, -ly and a silent e, so that the forms of
 * a word meet (stop, stops, stopped, stopping; hope, hoped, hoping) while words of another meaning stay
 * apart. The silent e after one short syllable is restored as in M. F. Porter, "An algorithm for suffix
 * stripping" (1980), step 1b. The result is a key, not a word.
 *
 * @param word in lower case.
 */
export function stemEnglish(word: string): string {
  const one = withoutPlural(word.replace(/(?<=.)['’](?:s|$)/u, ""));
  const stem = withoutVerbEnding(withoutLy(one));
  const bare = stem.length > 2 && !SHORT.test(stem.slice(0, -1)) ? stem.replace(/e$/u, "") : stem;
  return bare.length > 2 ? bare.replace(/y$/u, "i").replace(DOUBLED, "$1") : bare;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || NO_PLURAL.test(word)) return word;
  if (SAME_PLURAL.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  const isEs = WITH_ES.test(word) && !SILENT_E_BEFORE_S.test(word);
  return word.slice(0, isEs ? -2 : -1);
}

function withoutLy(word: string): string {
  if (word.length < 5 || !word.endsWith("ly") || NOT_ADVERB.test(word)) return word;
  if (word.endsWith("ily")) return `${word.slice(0, -3)}y`;
  return /[ai]bly$/u.test(word) ? `${word.slice(0, -1)}e` : word.slice(0, -2);
}

/** Without -ed or -ing where a vowel stays before them, the verb's own end restored. */
function withoutVerbEnding(word: string): string {
  if (NO_VERB.test(word)) return word;
  if (word.endsWith("eed")) return AGREED.test(word) ? word.slice(0, -1) : word;
  if (/^.ying$/u.test(word)) return `${word.charAt(0)}ie`;
  if (word.endsWith("ied")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  const start = word.replace(/(?:ed|ing)$/u, "");
  if (start === word || start.length < 2 || !VOWEL.test(start)) return word;
  if (DOUBLED.test(start)) return start.replace(DOUBLED, "$1");
  return SHORT.test(start) ? `${start}e` : start;
}
