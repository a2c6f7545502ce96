import type { Engine, LanguagePair, Outcome } from "../../src/engines/engine.ts";

export interface TranslateOptions {
  readonly signal?: AbortSignal;
  readonly onOutcome?: (index: number) => void;
}

/** All outcomes of one call, in order; throws where they do not come in order, each once. */
export async function translateAll(
  engine: Engine,
  pair: LanguagePair,
  segments: readonly string[],
  { signal = new AbortController().signal, onOutcome }: TranslateOptions = {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  await engine.translate({
    pair,
    segments,
    signal,
    onOutcome: (index, outcome) => {
      if (index !== outcomes.length) throw new Error(`${index} came as ${outcomes.length}`);
      outcomes.push(outcome);
      onOutcome?.(index);
    },
  });
  if (outcomes.length !== segments.length)
    throw new Error(`${outcomes.length} outcomes for ${segments.length}`);
  return outcomes;
}

/** `prepare`, with nobody to tell how far it is. */
export const prepared = (engine: Engine, pair: LanguagePair) =>
  engine.prepare({ pair, signal: new AbortController().signal, onProgress: () => {} });

/** The body of a request that was sent as a text. */
export const bodyOf = ({ body }: RequestInit): string => (typeof body === "string" ? body : "");
