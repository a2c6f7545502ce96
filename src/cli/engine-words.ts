import type { EngineProblem } from "#domain/problem.ts";
import { isEngineProblem, type OwnEngineProblem } from "#i18n/engine-problem-words.ts";

interface ModelIdentity {
  readonly id: string;
  /** "" where it is not known. */
  readonly version: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** What translated: the engine, its models, their versions and hashes. */
export function machineLine(engine: string, models: readonly ModelIdentity[]): string {
  const names = models.map(({ id, version, hash }) =>
    [id, version === "" ? "of unknown version" : version, `(sha256 ${hash.slice(0, 12)}…)`].join(
      " ",
    ),
  );
  return `${engine}: ${names.join(" + ")}\n`;
}

/** Why a line was not translated; lines are counted from 1. */
export const failedLine = (line: number, problem: EngineProblem): string =>
  `line ${line}: ${isEngineProblem(problem) ? engineProblemLine(problem) : problem.kind}\n`;

/** Why a machine did not translate, in a line, with what to do about it where that is something. */
export function engineProblemLine(problem: OwnEngineProblem): string {
  switch (problem.kind) {
    case "model-damaged":
      return `${problem.file} is cut or changed: fetch it again`;
    case "model-not-found":
      return `${problem.host} does not have ${problem.file}`;
    case "model-missing":
      return `no model there translates ${problem.from} to ${problem.to}: npm run models fetches those of Firefox`;
    case "unsupported-pair":
      return `nothing here translates ${problem.from} to ${problem.to}`;
    case "segment-too-long":
      return `too long: ${problem.length} characters of at most ${problem.limit}; split it`;
    case "bad-answer":
      return `what ${problem.who} answered is no translation: ${problem.detail}`;
    case "engine-crashed":
      return `the translator broke down: ${problem.detail}`;
    case "timed-out":
      return `${problem.who} did not answer within ${problem.seconds} seconds`;
    case "cancelled":
      return "stopped before it was done";
    case "host-unreachable":
    case "too-many-requests":
    case "not-authorised":
    case "server-said":
    case "browser-refused":
      // These need a server or a browser, which this command line does not use.
      return problem.kind;
  }
}
