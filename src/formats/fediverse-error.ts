import type { PlatformReason, Problem } from "#domain/problem.ts";

/** The API tells errors apart by status, which is lost in a saved answer; its English words are fixed. */
const REASONS: readonly (readonly [words: RegExp, reason: PlatformReason])[] = [
  [/not found|gone/iu, "gone"],
  [/authenticated user|access token|invalid_token|sign in|log in|unauthorized/iu, "sign-in"],
  [/too many|rate limit|throttled/iu, "too-many"],
  [/not allowed|not authorized|forbidden|suspended|disabled|pending approval/iu, "no-access"],
];

/** The problem behind an error body of a server of the fediverse. */
export function fediverseProblem(
  platform: "mastodon" | "activitypub",
  { code, said }: { readonly code: string; readonly said: string },
): Problem {
  const words = `${code} ${said}`;
  const reason = REASONS.find(([pattern]) => pattern.test(words))?.[1] ?? "other";
  return { kind: "platform-said", platform, reason, code, said };
}
