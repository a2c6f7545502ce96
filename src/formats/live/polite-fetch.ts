import type { PlatformReason, Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { askedWait } from "./asked-wait.ts";
import { problemOf } from "./error-answer.ts";
import type { LiveLoaded, LiveNet } from "./live.ts";
import { discard, readBody } from "./read-body.ts";

/** Why a live reading ended. */
export type LiveStop = NonNullable<LiveLoaded["stopped"]>;
const STOPPED_BY_READER: LiveStop = { kind: "stopped-by-reader" };

const SECOND = 1000;
/** Milliseconds one request may take, its body included. */
export const PATIENCE = 30 * SECOND;
/** Nobody waits longer than this for a platform's leave. */
const LONGEST_WAIT = 300 * SECOND;
/** How often one call waits because it was told to, and how often it tries again after a failure. */
const WAITS = 5;
const RETRIES = 2;

export interface PoliteCall {
  readonly url: string;
  /** Goes into `platform-said`. */
  readonly platform: string;
  /** Bytes the body may have. */
  readonly limit: number;
  /** What the platform means by a status it uses in a way of its own. */
  readonly reasons?: Readonly<Record<number, PlatformReason>>;
  /** Before each request; a call makes several where it has to try again. */
  readonly onRequest: () => void;
  /** Before each wait, in milliseconds. */
  readonly onWaiting: (ms: number) => void;
}

export interface JsonAnswer {
  /** As received. */
  readonly text: string;
  readonly bytes: number;
  readonly value: unknown;
}

/**
 * Gets JSON without credentials or referrer. Waits as long as a platform asks (429, or 503 with
 * `Retry-After`) or, where it does not say, longer each time; tries server errors and broken connections
 * again. Every request and wait ends at once when the signal is aborted.
 *
 * Problems: `stopped-by-reader`, `rate-limited` (asked to wait over five minutes, or again and again),
 * `offline`, `address-failed` (status 0 for no answer at all; also what is no JSON, and redirects away
 * from https), `platform-said`, `too-large`.
 */
export async function fetchJson(
  net: LiveNet,
  call: PoliteCall,
): Promise<Result<JsonAnswer, LiveStop>> {
  let waits = 0;
  let failures = 0;
  for (;;) {
    const outcome = await requestOnce(net, call);
    switch (outcome.kind) {
      case "answer":
        return ok(outcome.answer);
      case "stop":
        return failed(outcome.stop);
      case "busy": {
        const ms = waitFor(outcome.asked, waits);
        if (ms > LONGEST_WAIT || waits === WAITS) return failed(rateLimited(call.url, ms));
        waits++;
        await pause(net, call, ms);
        break;
      }
      case "broken":
        if (failures === RETRIES) return failed(outcome.problem);
        await pause(net, call, SECOND * 2 ** failures);
        failures++;
    }
  }
}

type Outcome =
  | { readonly kind: "answer"; readonly answer: JsonAnswer }
  | { readonly kind: "stop"; readonly stop: LiveStop }
  /** To be tried again after the milliseconds asked for. */
  | { readonly kind: "busy"; readonly asked: number | null }
  /** To be tried again a few times. */
  | { readonly kind: "broken"; readonly problem: Problem };

/** What was asked for; but a second refusal shows that it was too short. */
function waitFor(asked: number | null, waits: number): number {
  const backoff = SECOND * 2 ** waits;
  if (asked === null) return backoff;
  return waits === 0 ? asked : Math.max(asked, backoff);
}

function rateLimited(url: string, ms: number): Problem {
  const seconds = Math.min(Math.ceil(ms / SECOND), Number.MAX_SAFE_INTEGER);
  return { kind: "rate-limited", host: new URL(url).host, seconds };
}

async function pause(net: LiveNet, call: PoliteCall, ms: number): Promise<void> {
  call.onWaiting(ms);
  // The next request sees whether the signal ended the wait.
  await unlessAborted(net.signal, net.wait(ms)).catch(() => {});
}

async function requestOnce(net: LiveNet, call: PoliteCall): Promise<Outcome> {
  if (net.signal.aborted) return { kind: "stop", stop: STOPPED_BY_READER };
  call.onRequest();
  const request = new AbortController();
  const abort = () => request.abort();
  net.signal.addEventListener("abort", abort, { once: true });
  const patience = setTimeout(abort, PATIENCE);
  try {
    return await unlessAborted(request.signal, exchange(net, call, request.signal));
  } catch {
    return net.signal.aborted
      ? { kind: "stop", stop: STOPPED_BY_READER }
      : { kind: "broken", problem: unanswered(call.url) };
  } finally {
    clearTimeout(patience);
    net.signal.removeEventListener("abort", abort);
  }
}

async function exchange(net: LiveNet, call: PoliteCall, signal: AbortSignal): Promise<Outcome> {
  const { url, platform, limit, reasons } = call;
  const response = await net.fetch(url, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "follow",
    headers: { accept: "application/json" },
    signal,
  });
  const { status, headers } = response;
  if (!leadsSafely(url, response.url)) {
    discard(response.body);
    return { kind: "stop", stop: { kind: "address-failed", address: url, status } };
  }
  if (status === 429 || (status === 503 && headers.has("retry-after"))) {
    discard(response.body);
    return { kind: "busy", asked: askedWait(headers, net.now()) };
  }
  const body = await readBody(response, limit);
  if (!body.ok) return { kind: "stop", stop: body.problem };
  const value = parsed(body.value.text);
  if (response.ok && value !== undefined)
    return { kind: "answer", answer: { ...body.value, value } };
  const problem = problemOf({
    url,
    status,
    platform,
    body: response.ok ? undefined : value,
    ...(reasons !== undefined && { reasons }),
  });
  return status >= 500 ? { kind: "broken", problem } : { kind: "stop", stop: problem };
}

/** A redirect may leave the host, but not fall back from https. */
function leadsSafely(from: string, to: string): boolean {
  if (!URL.canParse(to)) return true; // a Response not made by the network has no address
  const { protocol, host } = new URL(to);
  return protocol === "https:" || host === new URL(from).host;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Where a browser knows itself to be online, the fault lies with the address. */
function unanswered(address: string): Problem {
  const online = typeof navigator === "object" && navigator.onLine;
  return online ? { kind: "address-failed", address, status: 0 } : { kind: "offline" };
}

/** The promise's value; rejects at once when the signal is aborted, even if the promise never settles. */
function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error("aborted"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
