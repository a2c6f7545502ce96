import { isTradition } from "#domain/glossary/tradition.ts";
import type { TermForm } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";

/** What the field of a form is called. */
export function useFormLabel(): (form: Omit<TermForm, "text">) => string {
  const { t, format } = useWords();
  return ({ language, tradition }) => {
    if (tradition === undefined)
      return t("glossary.form.name", { language: format.languageName(language) });
    return isTradition(tradition) ? t(`glossary.tradition.${tradition}`) : tradition;
  };
}
