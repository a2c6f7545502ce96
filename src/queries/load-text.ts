import { ProblemError } from "#domain/problem.ts";
import { readBody } from "#formats/live/read-body.ts";
import type { Services } from "./services.ts";

/** Seconds without an answer after which an address counts as not answering. */
const PATIENCE = 30;

/**
 * The text at an address the reader agreed to ask: as it is now, without cookies, without telling where the
 * reader is.
 *
 * @param limit in bytes.
 * Rejects with a ProblemError: `offline`, `host-unreachable` (CORS too), `timed-out`, `address-failed`, `too-large`.
 */
export async function loadText(
  fetch: Services["fetch"],
  { href, host }: URL,
  limit: number,
): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE * 1000);
  try {
    const response = await fetch(href, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-cache",
      signal,
    });
    if (!response.ok)
      throw new ProblemError({ kind: "address-failed", address: href, status: response.status });
    const body = await readBody(response, limit);
    if (!body.ok) throw new ProblemError(body.problem);
    return body.value.text;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (signal.aborted) throw new ProblemError({ kind: "timed-out", who: host, seconds: PATIENCE });
    throw new ProblemError(
      navigator.onLine ? { kind: "host-unreachable", host } : { kind: "offline" },
    );
  }
}
