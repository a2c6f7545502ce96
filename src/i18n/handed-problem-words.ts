import type { TFunction } from "i18next";
import type { HandedProblem, Problem } from "#domain/problem.ts";
import { NOTHING } from "#domain/problem.ts";
import type { Formatter } from "./format.ts";

const KINDS: Readonly<Record<HandedProblem["kind"], true>> = {
  "link-cut": true,
  "link-damaged": true,
  "not-corrections": true,
  "corrections-elsewhere": true,
  "corrections-count": true,
  "corrections-markup": true,
  "xml-bad": true,
  "no-pairs": true,
  "no-terms": true,
  "nothing-to-export": true,
  "not-a-library": true,
};

export const isHandedProblem = (problem: Problem): problem is HandedProblem =>
  Object.hasOwn(KINDS, problem.kind);

/** What is wrong with work that somebody handed on, and what to do next. */
export function handedProblemWords(
  t: TFunction,
  format: Formatter,
  problem: HandedProblem,
): string {
  switch (problem.kind) {
    case "link-cut":
      return t("exchange.problem.link-cut", {
        missing: format.number(problem.missing),
        of: format.number(problem.of),
      });
    case "not-corrections":
      return t("exchange.problem.not-corrections", {
        found: problem.found === NOTHING ? t("expected.nothing") : problem.found,
      });
    case "corrections-elsewhere":
      return t("exchange.problem.corrections-elsewhere", { title: problem.title });
    case "corrections-count":
      return t("exchange.problem.corrections-count", {
        stated: format.number(problem.stated),
        found: format.number(problem.found),
      });
    case "corrections-markup":
      return t("exchange.problem.corrections-markup", { found: problem.found });
    case "xml-bad":
      return t("exchange.problem.xml-bad", {
        line: format.number(problem.line),
        column: format.number(problem.column),
      });
    case "no-pairs":
      return t("exchange.problem.no-pairs", { format: problem.format });
    case "not-a-library":
      return t("exchange.problem.not-a-library", { address: problem.address });
    case "link-damaged":
    case "no-terms":
    case "nothing-to-export":
      return t(`exchange.problem.${problem.kind}`);
  }
}
