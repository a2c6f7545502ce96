import type { TFunction } from "i18next";
import type { Finding } from "#domain/checks/finding.ts";
import type { Formatter } from "./format.ts";

/** A finding as one plain sentence. */
export function findingWords(t: TFunction, format: Formatter, finding: Finding): string {
  switch (finding.kind) {
    case "number-missing":
    case "number-added":
      return t(`machine.checks.${finding.kind}`, { number: finding.number });
    case "date-differs":
      return t("machine.checks.date-differs", { source: finding.source, target: finding.target });
    case "negation-missing":
    case "negation-added":
      return t(`machine.checks.${finding.kind}`, { word: finding.word });
    case "name-missing":
      return t("machine.checks.name-missing", { name: finding.name });
    case "quotes-differ":
    case "sentence-dropped":
      return t(`machine.checks.${finding.kind}`, {
        source: format.number(finding.source),
        target: format.number(finding.target),
      });
    case "untranslated":
    case "too-short":
    case "too-long":
    case "question-lost":
    case "exclamation-lost":
      return t(`machine.checks.${finding.kind}`);
  }
}
