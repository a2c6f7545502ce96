import { useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { ProblemError } from "#domain/problem.ts";
import type {
  Availability,
  Engine,
  EngineCapabilities,
  EngineId,
  EngineIdentity,
  LanguagePair,
  RunsAt,
} from "#engines/engine.ts";
import type { ModelLibrary, ModelsSnapshot } from "#engines/models/model.ts";
import { type Translators, useServices } from "./services.ts";

export type { Availability, EngineId, LanguagePair, RunsAt } from "#engines/engine.ts";

/** One way to translate a pair of languages, as it stands now. */
export interface Offer {
  readonly id: EngineId;
  readonly runsAt: RunsAt;
  readonly capabilities: EngineCapabilities;
  /** null while the engine is being asked, or where it did not answer: then there is an error. */
  readonly availability: Availability | null;
  readonly error: Error | null;
  /** Ids of the models it translates the pair with, where Nitka keeps them itself; else none. */
  readonly models: readonly string[];
}

const OFFERS = "offers";
const NONE: readonly string[] = [];
/** What is asked is on this machine or on Nitka's own site, and changes when the reader does something. */
const local = { networkMode: "always", retry: false } as const;

/** Loads what translates by machine, and keeps it. */
function useTranslators() {
  const { translators } = useServices();
  return useQuery({
    ...local,
    queryKey: ["translators"],
    staleTime: Infinity,
    queryFn: translators,
  });
}

async function ask(engine: Engine, library: ModelLibrary, pair: LanguagePair) {
  const [availability, models] = await Promise.all([
    engine.availability(pair),
    engine.runsAt.kind === "device" ? library.route(pair) : null,
  ]);
  return { availability, models: (models ?? []).map(({ model }) => model.id) };
}

/** What of the models decides on offers. A download under way says something many times a second; this does not. */
const standing = (snapshot: ModelsSnapshot | null): string =>
  JSON.stringify([
    snapshot?.mirror,
    snapshot?.models.map(({ model, stored, hosts }) => [model.id, stored, hosts]),
  ]);

/** Hears of models that came or went, and of servers set up or forgotten. */
function useWhatOffersRestOn(loaded: Translators | undefined, changed: () => void): void {
  const { engineSettings } = useServices();
  useEffect(() => engineSettings.subscribe(changed), [engineSettings, changed]);
  useEffect(() => {
    if (loaded === undefined) return undefined;
    const { models } = loaded;
    let last = standing(models.snapshot());
    return models.subscribe(() => {
      const now = standing(models.snapshot());
      if (now !== last) changed();
      last = now;
    });
  }, [loaded, changed]);
}

/** Every engine with what stands between the reader and the pair. Nothing is asked for null. */
export function useOffers(pair: LanguagePair | null): {
  /** In the order they are offered, each as soon as it has answered; undefined until they are loaded. */
  readonly offers: readonly Offer[] | undefined;
  /** Why they could not be loaded. */
  readonly error: Error | null;
  readonly again: () => void;
} {
  const client = useQueryClient();
  const { data: loaded, error, refetch } = useTranslators();
  const changed = useCallback(
    () => void client.invalidateQueries({ queryKey: [OFFERS] }),
    [client],
  );
  useWhatOffersRestOn(loaded, changed);
  const answers = useQueries({
    queries:
      pair === null || loaded === undefined
        ? []
        : loaded.engines.map((engine) => ({
            ...local,
            queryKey: [OFFERS, engine.id, pair.from, pair.to],
            queryFn: () => ask(engine, loaded.models, pair),
          })),
  });
  const offers = answers.flatMap(({ data, error }, index): readonly Offer[] => {
    const engine = loaded?.engines[index];
    if (engine === undefined) return [];
    const { id, runsAt, capabilities } = engine;
    const { availability = null, models = NONE } = data ?? {};
    return [{ id, runsAt, capabilities, availability, error, models }];
  });
  return {
    offers: loaded === undefined ? undefined : offers,
    error,
    again: () => void (error === null ? changed() : refetch()),
  };
}

/** Milliseconds a server has to say whether it is there. */
const PATIENCE = 30_000;

/** Asks a server the reader set up whether it answers. Rejects with a ProblemError. */
export function useTryEngine() {
  const { translators } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (id: EngineId): Promise<EngineIdentity> => {
      const { engines } = await translators();
      const engine = engines.find((one) => one.id === id);
      if (engine === undefined) throw new Error(`no engine ${id}`);
      const ready = await engine.prepare({
        pair: { from: "ru", to: "en" },
        signal: AbortSignal.timeout(PATIENCE),
        onProgress: () => undefined,
      });
      if (!ready.ok) throw new ProblemError(ready.problem);
      return ready.value;
    },
  });
}
