import type { TFunction } from "i18next";
import type { Formatter } from "#i18n/format.ts";
import type { LibraryThread } from "#queries/libraries.ts";

type Translated = NonNullable<LibraryThread["translated"]>[number];

/** How far a thread is translated into a language, in sentences: no percentage would say what is left to do. */
export function translatedWords(t: TFunction, format: Formatter, translated: Translated): string {
  const { language, share, checked, sentences } = translated;
  const done = countOf(share, sentences);
  const words = { language: format.languageName(language) };
  const said =
    done === sentences
      ? t("libraries.all", words)
      : t("libraries.part", {
          ...words,
          done: format.number(done),
          count: sentences,
          formatted: format.number(sentences),
        });
  return `${said}; ${checkedWords(t, format, Math.min(done, countOf(checked, sentences)), done)}`;
}

/** Only the share 1 is all, whatever rounding says. */
const countOf = (share: number, sentences: number): number =>
  share === 1 ? sentences : Math.min(Math.round(share * sentences), Math.max(0, sentences - 1));

function checkedWords(t: TFunction, format: Formatter, checked: number, done: number): string {
  if (checked === 0) return t("libraries.checkedNone");
  return checked === done
    ? t("libraries.checkedAll")
    : t("libraries.checkedSome", { checked: format.number(checked) });
}
