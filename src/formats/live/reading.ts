import type { PlatformReason, Problem } from "#domain/problem.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { LiveLoaded, LiveNet, LiveTarget } from "./live.ts";
import { fetchJson } from "./polite-fetch.ts";
import type { LiveStop } from "./polite-fetch.ts";

/** No thread needs more requests; a server that never ends does not get them. */
export const MOST_CALLS = 2000;
/** Bytes between two answers, and around all of them. */
const BETWEEN = 2;

/** One reading of a thread: asks, keeps the answers and tells how far it has come. */
export interface LiveReading {
  /**
   * Gets JSON, keeps it and hands it to `absorb`.
   * @returns why it could not, or null.
   */
  readonly ask: (url: string, absorb: (value: unknown) => void) => Promise<LiveStop | null>;
  /** Gets JSON that is no part of the thread. */
  readonly lookUp: (url: string) => Promise<Result<unknown, LiveStop>>;
  /** All answers as one file; a problem only where there is not one. */
  readonly finish: (stopped: LiveStop | null) => Result<LiveLoaded>;
}

export interface ReadingOf {
  readonly platform: LiveTarget["platform"];
  /** Posts of the thread's author so far. */
  readonly posts: () => number;
  /** What the platform means by a status it uses in a way of its own. */
  readonly reasons?: Readonly<Record<number, PlatformReason>>;
}

export function startReading(net: LiveNet, of: ReadingOf): LiveReading {
  const { platform, posts, reasons } = of;
  const answers: string[] = [];
  let calls = 0;
  let bytes = 0;
  const get = async (url: string) => {
    if (calls >= MOST_CALLS)
      return failed<Problem>({ kind: "too-many-posts", count: posts(), limit: LIMITS.posts });
    const answer = await fetchJson(net, {
      url,
      platform,
      limit: LIMITS.bytes - bytes - BETWEEN,
      ...(reasons !== undefined && { reasons }),
      onRequest: () => calls++,
      onWaiting: (waiting) => net.onProgress({ posts: posts(), calls, waiting }),
    });
    if (answer.ok || answer.problem.kind !== "too-large") return answer;
    const limit = LIMITS.bytes;
    return failed<Problem>({ kind: "too-large", bytes: bytes + answer.problem.bytes, limit });
  };
  return {
    ask: async (url, absorb) => {
      const answer = await get(url);
      if (!answer.ok) return answer.problem;
      answers.push(answer.value.text);
      bytes += answer.value.bytes + BETWEEN;
      absorb(answer.value.value);
      net.onProgress({ posts: posts(), calls });
      return null;
    },
    lookUp: async (url) => {
      const answer = await get(url);
      return answer.ok ? ok(answer.value.value) : answer;
    },
    finish: (stopped) => {
      if (answers.length === 0 && stopped !== null && stopped.kind !== "stopped-by-reader")
        return failed(stopped);
      // Joined as they came: numbers and nesting beyond what JSON.stringify keeps stay whole.
      const file = { name: `${platform}.json`, content: `[${answers.join(",\n")}]` };
      return ok({ file, calls, ...(stopped !== null && { stopped }) });
    },
  };
}
