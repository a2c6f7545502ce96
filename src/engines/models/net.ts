import type { EngineProblem } from "#domain/problem.ts";

/** What asking for files needs from outside. */
export interface Net {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** false where the browser is sure that there is no network. */
  readonly online: () => boolean;
  /** Calls back after so many ms; what it returns calls that off. */
  readonly timer: (ms: number, act: () => void) => () => void;
  /** The `models/` folder of this site. */
  readonly site: URL;
}

/** A host that sends nothing for so long is given up. */
const SILENCE_SECONDS = 30;

export interface Ask {
  readonly url: URL;
  /** Bytes that are here already. */
  readonly from: number;
  /** What is asked for, by the name a reader is told. */
  readonly file: string;
  readonly signal: AbortSignal;
  /** Hears of an answer that will be read. */
  readonly onStart: (response: Response) => void;
  /** Takes the body as it comes; false: these bytes are of no use, and no more are wanted. */
  readonly onBytes: (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
}

/** How a request came to its end. */
export type AskEnd =
  | { readonly kind: "ended" }
  /** By the signal. */
  | { readonly kind: "stopped" }
  /** The connection broke after bytes had come. */
  | { readonly kind: "cut" }
  /** The host has nothing behind `from`. */
  | { readonly kind: "nothing-there" }
  | { readonly kind: "failed"; readonly problem: EngineProblem };

/** One request: with a watchdog, without cookies to others, without saying where the reader comes from. */
export async function ask(net: Net, call: Ask): Promise<AskEnd> {
  const { url, from, signal, file } = call;
  const end = new AbortController();
  let silent = false;
  let came = false;
  let stopWatch = (): void => undefined;
  const watch = (): void => {
    stopWatch();
    stopWatch = net.timer(SILENCE_SECONDS * 1000, () => {
      silent = true;
      end.abort();
    });
  };
  try {
    watch();
    const both = AbortSignal.any([signal, end.signal]);
    const response = await net.fetch(url.href, requestOf(net, url, from, both));
    if (from > 0 && response.status === 416) return { kind: "nothing-there" };
    const problem = refusal(response, url.host, file);
    if (problem !== null) return { kind: "failed", problem };
    call.onStart(response);
    const reader = response.body?.getReader();
    for (;;) {
      watch();
      const part = await reader?.read();
      if (part?.value === undefined) return { kind: "ended" };
      came = true;
      if (!(await call.onBytes(part.value)))
        return { kind: "failed", problem: { kind: "model-damaged", file, host: url.host } };
    }
  } catch {
    if (signal.aborted) return { kind: "stopped" };
    if (silent) {
      const problem = { kind: "timed-out", who: url.host, seconds: SILENCE_SECONDS } as const;
      return { kind: "failed", problem };
    }
    if (!net.online()) return { kind: "failed", problem: { kind: "offline" } };
    if (came) return { kind: "cut" };
    return { kind: "failed", problem: { kind: "host-unreachable", host: url.host } };
  } finally {
    stopWatch();
    end.abort();
  }
}

/** `bytes=N-` needs no leave of the host (Fetch, CORS-safelisted request-header). */
function requestOf(net: Net, url: URL, from: number, signal: AbortSignal): RequestInit {
  return {
    signal,
    // A site behind a login of its own has its models there, too.
    credentials: url.origin === net.site.origin ? "same-origin" : "omit",
    referrerPolicy: "no-referrer",
    // The reader agreed to this host, not to one it names.
    redirect: url.origin === net.site.origin ? "follow" : "error",
    // What is kept is kept by hash; a second copy in the browser's cache would only take room.
    cache: "no-store",
    ...(from > 0 && { headers: { range: `bytes=${from}-` } }),
  };
}

/** What an answer says that is no file; null for one that is. Hosts say "there is none" with a page, too. */
function refusal(response: Response, host: string, file: string): EngineProblem | null {
  const { status } = response;
  if (status === 429) {
    const wait = Number(response.headers.get("retry-after") ?? 0);
    return { kind: "too-many-requests", host, seconds: Number.isFinite(wait) ? wait : 0 };
  }
  if (status === 401) return { kind: "not-authorised", host };
  if (status >= 500) return { kind: "server-said", host, status, said: response.statusText };
  const page = response.headers.get("content-type")?.includes("text/html") ?? false;
  return !response.ok || page ? { kind: "model-not-found", file, host } : null;
}
