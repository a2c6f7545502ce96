import { useCallback } from "react";
import type { AlignedBead } from "#domain/align/bead.ts";
import type { Stretch } from "#domain/realign.ts";
import { earlierPairsBefore } from "./align.ts";
import { useServices } from "./services.ts";

/**
 * What aligns a stretch of a bitext anew, in the worker, with what the reader's other translations in these two
 * languages teach. Rejects with a ProblemError.
 */
export function useRealign(): (
  from: string,
  to: string,
  stretch: Stretch,
) => Promise<readonly AlignedBead[]> {
  const services = useServices();
  return useCallback(
    async (from, to, { source, target }) => {
      const earlier = await earlierPairsBefore(services, from, to);
      const pieces = target.map(({ text, paragraph }) => ({ text, paragraph }));
      return services.background.alignSentences(
        { language: from, sentences: source },
        { language: to, sentences: pieces },
        earlier,
      );
    },
    [services],
  );
}
