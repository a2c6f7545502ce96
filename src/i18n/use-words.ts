import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "#domain/problem.ts";
import { type Formatter, makeFormatter } from "./format.ts";
import type { UiLanguage } from "./languages.ts";
import { problemWords } from "./problem-words.ts";

/** The interface's words and its formats, in the language it speaks now. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as UiLanguage;
  const format: Formatter = useMemo(() => makeFormatter(language), [language]);
  return {
    t,
    format,
    language,
    /** A problem as what a notice shows. */
    told: (problem: Problem) => ({ problem: problem.kind, ...problemWords(t, format, problem) }),
  };
}
