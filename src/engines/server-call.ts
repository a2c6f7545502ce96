import { isOwnMachine } from "#domain/own-machine.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { after as realAfter, within } from "./deadline.ts";
import type { After } from "./deadline.ts";
import { readWhole } from "./server-body.ts";
import { retrySeconds, wordsOf } from "./server-words.ts";
import { parseJson } from "./unknown-value.ts";

/** What an engine that asks a server works with. */
export interface ServerNet {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether there is a network at all. */
  readonly online: () => boolean;
  readonly after?: After;
}

export interface ServerCall {
  readonly url: URL;
  /** Is sent as JSON, by POST; without it, GET. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Is taken out of whatever the server says; "" for none. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** For the whole answer. */
  readonly seconds: number;
  /** What this server means by a refusal in a way of its own; null for what everybody means. */
  readonly refusal?: (status: number, said: string, answer: unknown) => EngineProblem | null;
}

/** Bytes an answer may have: no translation of a batch comes near. */
const MOST = 4 * 1024 * 1024;

/**
 * Asks a server once, for JSON. No cookies, no referrer, and no other host than the one that was named: a
 * redirect is not followed, because the reader agreed to this one.
 *
 * Problems: `offline`, `host-unreachable` (down, blocked, mixed content, CORS: a page cannot tell), `timed-out`,
 * `cancelled`, `too-many-requests` (429), `not-authorised` (401, 403), `server-said` (every other status that
 * is no success), `bad-answer` (no JSON, too large, a redirect).
 */
export async function callServer(
  net: ServerNet,
  call: ServerCall,
): Promise<Result<unknown, EngineProblem>> {
  const { url, body, headers, signal, seconds } = call;
  const { host } = url;
  if (!canBeSent(headers)) return failed({ kind: "not-authorised", host });
  const explain = (): EngineProblem =>
    net.online() || isOwnMachine(url.hostname)
      ? { kind: "host-unreachable", host }
      : { kind: "offline" };
  const bounds = { signal, seconds, who: host, after: net.after ?? realAfter, explain };
  const answered = await within(bounds, async (signal) => {
    const response = await net.fetch(url.href, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      cache: "no-store",
      signal,
    });
    return { response, text: await readWhole(response, MOST) };
  });
  if (!answered.ok) return answered;
  const { response, text } = answered.value;
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400))
    return failed({ kind: "bad-answer", who: host, detail: "a redirect to another address" });
  if (!response.ok) return failed(refusalOf(call, response, text ?? ""));
  if (text === null)
    return failed({ kind: "bad-answer", who: host, detail: `more than ${MOST} bytes` });
  const value = parseJson(text);
  return value === undefined
    ? failed({ kind: "bad-answer", who: host, detail: "not JSON" })
    : ok(value);
}

/** A key with letters no header can hold is a wrong one; `fetch` would fail as if there were no host. */
function canBeSent(headers: ServerCall["headers"]): boolean {
  try {
    return new Headers({ ...headers }) instanceof Headers;
  } catch {
    return false;
  }
}

function refusalOf(call: ServerCall, response: Response, text: string): EngineProblem {
  const { host } = call.url;
  const { status, headers } = response;
  const answer = parseJson(text);
  const said = wordsOf(answer, text, call.key);
  const own = call.refusal?.(status, said, answer) ?? null;
  if (own !== null) return own;
  if (status === 429)
    return { kind: "too-many-requests", host, seconds: retrySeconds(headers, Date.now()) };
  if (status === 401 || status === 403) return { kind: "not-authorised", host };
  return { kind: "server-said", host, status, said };
}
