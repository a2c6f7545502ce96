import type { PlatformReason, Problem } from "#domain/problem.ts";

/** Names of errors (`{error, message}` of XRPC) that tell a reader what to do next. */
const REASONS: ReadonlyMap<string, PlatformReason> = new Map([
  ["AuthenticationRequired", "sign-in"],
  ["AuthRequired", "sign-in"],
  ["AuthMissing", "sign-in"],
  ["ExpiredToken", "sign-in"],
  ["InvalidToken", "sign-in"],
  ["RateLimitExceeded", "too-many"],
  ["Forbidden", "no-access"],
  ["BlockedActor", "no-access"],
  ["BlockedByActor", "no-access"],
  ["NotFound", "gone"],
  ["RecordNotFound", "gone"],
  ["RepoNotFound", "gone"],
  ["AccountTakedown", "gone"],
  ["AccountDeactivated", "gone"],
  ["RepoTakendown", "gone"],
  ["RepoDeactivated", "gone"],
]);

/** The problem behind an error Bluesky answered with. */
export const blueskyProblem = (code: string, said: string): Problem => ({
  kind: "platform-said",
  platform: "bluesky",
  reason: REASONS.get(code) ?? "other",
  code,
  said,
});
