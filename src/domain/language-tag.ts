/** The shape of a BCP 47 language tag; what else makes one well formed only the platform's parser knows. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

/** Whether the text is a well-formed BCP 47 (RFC 5646) language tag, such as `ru` or `be-tarask`. */
export function isLanguageTag(text: string): boolean {
  if (!LANGUAGE_TAG.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The primary language of a tag, in small letters: `be` of `be-tarask` and of `be-BY`. */
export const primaryLanguage = (tag: string): string => (tag.split("-")[0] ?? "").toLowerCase();

/** Whether two tags name one language, in whatever spelling, script or region. */
export const sameLanguage = (a: string, b: string): boolean =>
  primaryLanguage(a) === primaryLanguage(b);
