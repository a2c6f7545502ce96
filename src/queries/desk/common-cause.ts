import type { EngineProblem } from "#domain/problem.ts";
import type { Outcome } from "#engines/engine.ts";

/** Nothing about a single sentence: the next one would meet the same. */
const COMMON: ReadonlySet<EngineProblem["kind"]> = new Set([
  "offline",
  "host-unreachable",
  "timed-out",
  "too-many-requests",
  "not-authorised",
  "unsupported-pair",
  "model-damaged",
  "model-missing",
  "model-not-found",
  "storage-full",
  "storage-blocked",
  "server-said",
  "browser-refused",
]);

/** Always a matter of the one sentence, however many there are of them. */
const OWN: ReadonlySet<EngineProblem["kind"]> = new Set(["segment-too-long"]);

/** So many sentences that fail alike, with none between that worked, are no accident. */
const MANY = 3;

/** What all of these outcomes failed of, where that says that the others would too; else null. */
export function commonCause(outcomes: readonly Outcome[]): EngineProblem | null {
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]));
  const [first] = problems;
  if (first === undefined || problems.length < outcomes.length) return null;
  if (problems.some(({ kind }) => kind !== first.kind)) return null;
  const many = problems.length >= MANY && !OWN.has(first.kind);
  // A server that falls over one sentence may do well with the next.
  const alone = problems.length === 1 && first.kind === "server-said" && first.status >= 500;
  return (COMMON.has(first.kind) && !alone) || many ? first : null;
}
