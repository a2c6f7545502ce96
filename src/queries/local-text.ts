import { primaryLanguage, sameLanguage } from "#domain/language-tag.ts";

/** A text, and the language it is in. */
export interface LocalText {
  readonly text: string;
  readonly language: string;
}

const FALLBACK = "en";

/** Of a text in several languages the one for a reader: in their language, else in English, else the first. */
export function localText(texts: Readonly<Record<string, string>>, wanted: string): LocalText {
  const languages = Object.keys(texts);
  const language =
    languages.find((tag) => tag === wanted) ??
    languages.find((tag) => sameLanguage(tag, wanted)) ??
    languages.find((tag) => primaryLanguage(tag) === FALLBACK) ??
    languages[0] ??
    wanted;
  return { text: texts[language] ?? "", language };
}
