import { useSyncExternalStore } from "react";
import type { EngineSettings } from "#storage/engine-settings.ts";
import { useServices } from "./services.ts";

export type { EngineSettings } from "#storage/engine-settings.ts";

interface EngineSettingsUse {
  readonly settings: EngineSettings;
  /** false where the browser did not store it: it then holds until the page is left. */
  readonly change: (part: Partial<EngineSettings>) => boolean;
  /** Forgets every server with its key. */
  readonly forget: () => void;
}

/** The servers the reader set up and the engine they chose last; other tabs' changes included. */
export function useEngineSettings(): EngineSettingsUse {
  const { engineSettings } = useServices();
  const settings = useSyncExternalStore(engineSettings.subscribe, engineSettings.snapshot);
  return { settings, change: engineSettings.change, forget: engineSettings.forget };
}
