import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ProblemError } from "#domain/problem.ts";
import type { LiveNet, LiveProgress, LiveTarget } from "#formats/live/live.ts";
import type { ReadRequest } from "./import.ts";
import { useServices } from "./services.ts";
import { useSettings } from "./settings.ts";

export type { LiveProgress, LiveTarget } from "#formats/live/live.ts";

const loaders = () => import("#formats/live/loaders.ts");

/** Where a link would be read live; null where no loader knows it. Nothing is requested. */
export function useLiveTarget(link: string) {
  const [{ xApi }] = useSettings();
  return useQuery({
    networkMode: "always",
    retry: false,
    staleTime: Infinity,
    queryKey: ["live-target", link, xApi],
    // The question stays in sight while another service is typed into it.
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<LiveTarget | null> => {
      const { liveTarget } = await loaders();
      return liveTarget(link, { xApi })?.target ?? null;
    },
  });
}

const waiting = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", stop, { once: true });
  });

/**
 * Reads a thread from its platform after the reader agreed. `stop` ends it and keeps what is there;
 * resolves with null where that is nothing. Rejects with a ProblemError where not a single post was read.
 */
export function useReadLive() {
  const services = useServices();
  const [{ xApi }] = useSettings();
  const [progress, setProgress] = useState<LiveProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  // Nobody reads on for a reader who has left.
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const mutation = useMutation({
    networkMode: "always",
    mutationFn: async (target: LiveTarget): Promise<ReadRequest | null> => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      setProgress(null);
      const { signal } = controller;
      let posts = 0;
      const net: LiveNet = {
        fetch: services.fetch,
        signal,
        onProgress: (now) => {
          posts = now.posts;
          setProgress(now);
        },
        wait: (ms) => waiting(ms, signal),
        now: () => Date.parse(services.now()),
      };
      const { liveTarget } = await loaders();
      const found = liveTarget(target.url, { xApi });
      // The reader agreed to one host; another one is another question.
      if (found === null || found.target.host !== target.host) {
        throw new ProblemError({ kind: "address-not-live", address: target.url });
      }
      const loaded = await found.loader.load(found.target, net);
      if (!loaded.ok) throw new ProblemError(loaded.problem);
      const { file, stopped } = loaded.value;
      if (stopped?.kind === "stopped-by-reader" && posts === 0) return null;
      return { files: [file], ...(stopped !== undefined && { stopped }) };
    },
  });
  return {
    ...mutation,
    progress,
    stop: () => {
      running.current?.abort();
    },
  };
}
