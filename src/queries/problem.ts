import { type Problem, ProblemError } from "#domain/problem.ts";

/** The problem inside whatever was thrown; a programmer's error is `crashed`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { kind: "crashed", detail: String(error) };
}
