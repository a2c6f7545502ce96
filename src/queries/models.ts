import { useMutation, useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { ProblemError } from "#domain/problem.ts";
import type { ModelLibrary, ModelsSnapshot, TakenFiles } from "#engines/models/model.ts";
import { useServices } from "./services.ts";

export type { KnownModel, ModelFile, TakenFiles } from "#engines/models/model.ts";

const nobody = () => () => undefined;
const nothing = (): ModelsSnapshot | null => null;

/** The models known and what lies here, looked up anew whenever a screen that shows them opens. */
export function useModels(): {
  /** null until it is loaded. */
  readonly library: ModelLibrary | null;
  readonly snapshot: ModelsSnapshot | null;
  readonly error: Error | null;
  readonly refresh: () => void;
} {
  const { translators } = useServices();
  const { data, error, refetch } = useQuery({
    networkMode: "always",
    retry: false,
    queryKey: ["models"],
    queryFn: async () => {
      const { models } = await translators();
      await models.refresh();
      return models;
    },
  });
  const snapshot = useSyncExternalStore(data?.subscribe ?? nobody, data?.snapshot ?? nothing);
  return { library: data ?? null, snapshot, error, refresh: () => void refetch() };
}

/**
 * Downloads models, one after another: to be called only after the reader agreed. Rejects with a
 * ProblemError, `cancelled` where the reader stopped it. It goes on when the screen is left.
 */
export function useDownloadModels() {
  const { translators } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (ids: readonly string[]): Promise<void> => {
      const { models } = await translators();
      for (const id of ids) {
        const done = await models.download(id);
        if (!done.ok) throw new ProblemError(done.problem);
      }
    },
  });
}

/** Takes models out of files the reader chose or dropped. */
export function useTakeModels() {
  const { translators } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (files: readonly File[]): Promise<TakenFiles> =>
      (await translators()).models.take(files),
  });
}

export function useRemoveModel() {
  const { translators } = useServices();
  return useMutation({
    networkMode: "always",
    mutationFn: async (id: string): Promise<void> => (await translators()).models.remove(id),
  });
}
