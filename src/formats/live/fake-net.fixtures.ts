import type { ImportFile } from "../importer.ts";
import type { LiveNet, LiveProgress } from "./live.ts";

/** A world for tests of loaders: every wait is over at once and is written down, as is all else. */
export interface FakeNet extends LiveNet {
  readonly requests: readonly { readonly url: string; readonly init: RequestInit }[];
  readonly waits: readonly number[];
  readonly progress: readonly LiveProgress[];
  /** What the reader's "stop" does. */
  readonly stop: () => void;
}

/** 16 August 2020, 12:00 UTC. */
export const NOW = 1_597_579_200_000;

/** @param answer to the n-th request, from 1. */
export function fakeNet(
  answer: (url: string, n: number, init: RequestInit) => Response | Promise<Response>,
): FakeNet {
  const controller = new AbortController();
  const requests: { url: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  const progress: LiveProgress[] = [];
  return {
    requests,
    waits,
    progress,
    stop: () => controller.abort(),
    signal: controller.signal,
    fetch: async (url, init) => {
      requests.push({ url, init });
      return await answer(url, requests.length, init);
    },
    onProgress: (step) => progress.push(step),
    wait: async (ms) => {
      waits.push(ms);
      await Promise.resolve();
    },
    now: () => NOW,
  };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** What a loader hands back is text. */
export function contentOf({ content }: ImportFile): string {
  if (typeof content !== "string") throw new TypeError("not text");
  return content;
}
