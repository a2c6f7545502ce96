import { useMutation } from "@tanstack/react-query";
import type { EarlierPair } from "#domain/align/align-texts.ts";
import { earlierPairs } from "#domain/earlier-pairs.ts";
import { threadId } from "#domain/ids.ts";
import type { UnitProvenance } from "#domain/make-units.ts";
import type { Segment } from "#domain/thread.ts";
import { type Services, useServices } from "./services.ts";

interface Alignment {
  readonly text: {
    readonly text: string;
    readonly language: string;
    readonly segments: readonly Segment[];
  };
  readonly pasted: { readonly text: string; readonly language: string };
  readonly provenance: UnitProvenance;
}

/** More pairs teach little more and cost time. */
const ENOUGH_PAIRS = 1000;
/** Of so many threads at most, the newest, what was aligned before is read. */
const ENOUGH_THREADS = 20;

/**
 * Lays a pasted translation beside a text, in the worker, with what the reader's other translations in
 * these two languages teach. Rejects with a ProblemError.
 */
export function useAlignTranslation() {
  const services = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ text, pasted, provenance }: Alignment) => {
      const earlier = await earlierPairsBefore(services, text.language, pasted.language);
      return services.background.alignTranslation(
        { text: text.text, language: text.language, segments: text.segments },
        { text: pasted.text, language: pasted.language },
        provenance,
        earlier,
      );
    },
  });
}

/** Pairs of the reader's newest threads in two languages; none where they cannot be read. */
export async function earlierPairsBefore(
  { threads }: Services,
  from: string,
  to: string,
): Promise<readonly EarlierPair[]> {
  // It is a help, not a need: where the store cannot be read, the two texts must do.
  const stored = await threads.list().catch(() => []);
  const pairs: EarlierPair[] = [];
  for (const { id } of stored.slice(0, ENOUGH_THREADS)) {
    const document = await threads.get(threadId(id)).catch(() => null);
    if (document !== null) pairs.push(...earlierPairs(document, from, to));
    if (pairs.length >= ENOUGH_PAIRS) break;
  }
  return pairs.slice(0, ENOUGH_PAIRS);
}
