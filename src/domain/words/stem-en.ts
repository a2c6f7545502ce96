const VOWEL = /[aeiouy]/u;
const DOUBLED = /([bdgklmnprtvz])\1$/u;

/**
 * A light stem of an English word: without 's, plural, -ed, -ing, -ly and a last e, so that the forms of a
 * word meet (stop, stops, stopped, stopping) while words of another meaning stay apart. The result is a
 * key, not a word.
 *
 * @param word in lower case.
 */
export function stemEnglish(word: string): string {
  const bare = word.replace(/'s?$/u, "");
  const [start, isVerb] = withoutVerbEnding(withoutPlural(bare).replace(/i?ly$/u, keepShort));
  const stem = isVerb ? start.replace(DOUBLED, "$1") : start;
  const last = stem.length > 3 ? stem.replace(/e$/u, "") : stem;
  return last.length > 2 ? last.replace(/y$/u, "i").replace(DOUBLED, "$1") : last;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:[sxz]|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The word without -ed or -ing, where a vowel stays before them; and whether there was one. */
function withoutVerbEnding(word: string): readonly [string, boolean] {
  const [, start = ""] = /^(.+?)(?:ied|ed|ing)$/u.exec(word) ?? [];
  if (start.length < 2 || !VOWEL.test(start)) return [word, false];
  return [word.endsWith("ied") ? `${start}y` : start, true];
}

const keepShort = (ending: string, at: number): string =>
  at < 3 ? ending : ending.startsWith("i") ? "y" : "";
