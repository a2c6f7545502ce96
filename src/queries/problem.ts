import { type Problem, ProblemError } from "#domain/problem.ts";

/** Why nothing came from an address: no network at all, or that address does not answer. */
export const unreachable = (address: string): ProblemError =>
  new ProblemError(
    navigator.onLine ? { kind: "address-failed", address, status: 0 } : { kind: "offline" },
  );

/** The problem inside whatever was thrown; a programmer's error is `crashed`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { kind: "crashed", detail: String(error) };
}
