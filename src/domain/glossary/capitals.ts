const GENITIVE = /['’ʼ]s$/iu;

/**
 * A wanted form in the capitals of what it takes the place of: LUKASHENKO's asks for LUKASHENKA's, a name
 * written small stays small, and a word that began a sentence begins it still. An apostrophe stays of the kind
 * it was, and Belarusian ў at the start stays ў.
 *
 * @param written as it stands in the text.
 * @param form the inflected form of the glossary that it is.
 */
export function inCapitalsOf(written: string, form: string, wanted: string): string {
  const text = /[’ʼ]/u.exec(written);
  const composed = written.normalize("NFC");
  let result = wanted;
  if (composed !== form && plain(composed) !== plain(form))
    result = recased(composed, form, wanted);
  if (composed.toLowerCase().startsWith("ў"))
    result = result.replace(/^у/u, "ў").replace(/^У/u, "Ў");
  return text === null ? result : result.replaceAll("'", text[0]);
}

const plain = (text: string): string => text.replace(/[’ʼ]/gu, "'");

function recased(written: string, form: string, wanted: string): string {
  const [stem, ending] = [written.replace(GENITIVE, ""), GENITIVE.exec(written)?.[0]];
  if (isUpper(stem) && !isUpper(form.replace(GENITIVE, ""))) {
    const upper = wanted.replace(GENITIVE, "").toUpperCase();
    return GENITIVE.test(wanted) ? upper + (ending ?? "'s").replace(/[’ʼ]/u, "'") : upper;
  }
  if (written === written.toLowerCase()) return wanted.toLowerCase();
  return startsUpper(written) && !startsUpper(form) ? capitalised(wanted) : wanted;
}

/** Two letters at least, and none of them small. */
const isUpper = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

const capitalised = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
