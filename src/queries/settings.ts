import { useSyncExternalStore } from "react";
import type { Settings } from "#storage/settings.ts";
import { useServices } from "./services.ts";

export type { Settings } from "#storage/settings.ts";

export function useSettings(): readonly [Settings, (part: Partial<Settings>) => void] {
  const { settings } = useServices();
  const current = useSyncExternalStore(settings.subscribe, settings.snapshot);
  return [current, settings.change];
}
