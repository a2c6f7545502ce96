/** Seconds since 1970 are larger than this; smaller numbers are seconds from now. */
const EPOCH_SECONDS = 1_000_000_000;
const RESETS = ["x-ratelimit-reset", "ratelimit-reset"];

/**
 * How long an answer asks to wait, in milliseconds from `now`, or null if it does not say. Read are
 * `Retry-After` (seconds or an HTTP date, RFC 9110 10.2.3) and the usual `…ratelimit-reset` headers
 * (an ISO date as Mastodon writes it, or seconds, since 1970 as Bluesky writes them or from now).
 */
export function askedWait(headers: Headers, now: number): number | null {
  const after = headers.get("retry-after");
  const wait = after === null ? null : (secondsIn(after) ?? untilDate(after, now));
  if (wait !== null) return wait;
  for (const name of RESETS) {
    const reset = headers.get(name);
    const until = reset === null ? null : (untilSeconds(reset, now) ?? untilDate(reset, now));
    if (until !== null) return until;
  }
  return null;
}

function secondsIn(value: string): number | null {
  return /^\s*\d+(?:\.\d+)?\s*$/u.test(value) ? Math.ceil(Number(value) * 1000) : null;
}

function untilSeconds(value: string, now: number): number | null {
  const ms = secondsIn(value);
  if (ms === null) return null;
  return ms > EPOCH_SECONDS * 1000 ? Math.max(0, ms - now) : ms;
}

function untilDate(value: string, now: number): number | null {
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
