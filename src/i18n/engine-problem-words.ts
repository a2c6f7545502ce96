import type { TFunction } from "i18next";
import type { EngineProblem, Problem } from "#domain/problem.ts";
import type { Formatter } from "./format.ts";

type StorageKind = "offline" | "storage-full" | "storage-blocked";
/** What only machines that translate can meet. */
export type OwnEngineProblem = Exclude<EngineProblem, { readonly kind: StorageKind }>;

const MACHINE_ONLY = {
  "host-unreachable": true,
  "timed-out": true,
  cancelled: true,
  "model-damaged": true,
  "model-not-found": true,
  "model-missing": true,
  "too-many-requests": true,
  "not-authorised": true,
  "unsupported-pair": true,
  "segment-too-long": true,
  "server-said": true,
  "bad-answer": true,
  "browser-refused": true,
  "engine-crashed": true,
} as const satisfies Record<OwnEngineProblem["kind"], true>;

export const isEngineProblem = (problem: Problem): problem is OwnEngineProblem =>
  problem.kind in MACHINE_ONLY;

const whoWords = (t: TFunction, who: string): string =>
  who === "browser" ? t("machine.by.browser") : who;

/** Why a machine did not translate, and what to do about it. */
export function engineProblemWords(
  t: TFunction,
  format: Formatter,
  problem: OwnEngineProblem,
): string {
  switch (problem.kind) {
    case "host-unreachable":
      return t("machine.problem.host-unreachable", { host: problem.host });
    case "timed-out":
      return t("machine.problem.timed-out", {
        who: whoWords(t, problem.who),
        seconds: format.number(problem.seconds),
      });
    case "model-damaged":
      return problem.host === ""
        ? t("machine.problem.model-damaged-here", { file: problem.file })
        : t("machine.problem.model-damaged", { file: problem.file, host: problem.host });
    case "model-not-found":
      return problem.host === ""
        ? t("machine.problem.model-nowhere", { file: problem.file })
        : t("machine.problem.model-not-found", { file: problem.file, host: problem.host });
    case "model-missing":
    case "unsupported-pair":
      return t(`machine.problem.${problem.kind}`, {
        from: format.languageName(problem.from),
        to: format.languageName(problem.to),
      });
    case "too-many-requests":
      return problem.seconds === 0
        ? t("machine.problem.too-many-requests", { host: problem.host })
        : t("machine.problem.too-many-requests-wait", {
            host: problem.host,
            seconds: format.number(problem.seconds),
          });
    case "not-authorised":
      return t("machine.problem.not-authorised", { host: problem.host });
    case "segment-too-long":
      return t("machine.problem.segment-too-long", {
        length: format.number(problem.length),
        limit: format.number(problem.limit),
      });
    case "server-said": {
      const { host, status, said } = problem;
      return said === ""
        ? t("machine.problem.server-silent", { host, status })
        : t("machine.problem.server-said", { host, status, said });
    }
    case "bad-answer":
      return t("machine.problem.bad-answer", { who: whoWords(t, problem.who) });
    case "browser-refused":
    case "engine-crashed":
    case "cancelled":
      return t(`machine.problem.${problem.kind}`);
  }
}
