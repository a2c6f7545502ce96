import { useCallback } from "react";
import type { EngineId, LanguagePair } from "#engines/engine.ts";
import { useServices } from "../services.ts";

/** Finds the engine the reader chose last, where it can translate a pair at once; else null. */
export function useReadyEngine(): (pair: LanguagePair) => Promise<EngineId | null> {
  const { translators, engineSettings } = useServices();
  return useCallback(
    async (pair) => {
      const chosen = engineSettings.snapshot().engine;
      if (chosen === null) return null;
      const { engines } = await translators();
      const engine = engines.find(({ id }) => id === chosen);
      const availability = await engine?.availability(pair);
      return availability?.state === "ready" ? (engine?.id ?? null) : null;
    },
    [translators, engineSettings],
  );
}
