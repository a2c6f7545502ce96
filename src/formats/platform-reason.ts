import type { PlatformReason } from "#domain/problem.ts";

/** What platforms say in English or in names of errors; the first that fits counts. */
const WORDS: readonly (readonly [words: RegExp, reason: PlatformReason])[] = [
  // Nobody is shown the posts of such an account any more, logged in or not.
  [/suspended|take(?:n)?[ -]?down|deactivated/iu, "gone"],
  [/not[ _-]?found|\bgone\b|no status/iu, "gone"],
  [/\bauth(?:entication)?(?:missing|required)|authenticated user|sign in|log in/iu, "sign-in"],
  [/(?:expired|invalid)_?token|access token|unauthori[sz]ed/iu, "sign-in"],
  [/too many|rate ?limit|throttled|usage-capped/iu, "too-many"],
  [/not allowed|not[ -]authori[sz]ed|authori[sz]ation|forbidden|blocked/iu, "no-access"],
  [/disabled|pending approval/iu, "no-access"],
];

const STATUSES: ReadonlyMap<number, PlatformReason> = new Map([
  [401, "sign-in"],
  [403, "no-access"],
  [404, "gone"],
  [410, "gone"],
  [429, "too-many"],
]);

/**
 * What stands behind a platform's error. Its words tell more than the status: an account that was taken
 * down is answered with 400, 403 or 404.
 *
 * @param words the error's name and message, in English.
 * @param status of HTTP, which a saved answer no longer has.
 */
export function reasonOf(words: string, status = 0): PlatformReason {
  const said = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return said ?? STATUSES.get(status) ?? "other";
}
