import { useCallback } from "react";
import type { EngineId, LanguagePair } from "#engines/engine.ts";
import { useServices } from "../services.ts";

/**
 * Finds the engine the reader chose last, where it can translate a pair at once and on the reader's own
 * machine: a text goes to a server only from the place that names it. Else null, also where the engines did
 * not load: whoever then offers the choice says so.
 */
export function useReadyEngine(): (pair: LanguagePair) => Promise<EngineId | null> {
  const { translators, engineSettings } = useServices();
  return useCallback(
    async (pair) => {
      const chosen = engineSettings.snapshot().engine;
      if (chosen === null) return null;
      const loaded = await translators().catch(() => null);
      const engine = loaded?.engines.find(({ id }) => id === chosen);
      if (engine === undefined || engine.runsAt.kind === "server") return null;
      const availability = await engine.availability(pair);
      return availability.state === "ready" ? engine.id : null;
    },
    [translators, engineSettings],
  );
}
