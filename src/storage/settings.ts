import * as v from "valibot";
import type { LocalStore } from "./local.ts";

const KEY = "nitka.settings";

const DEFAULT_X_API = "https://api.fxtwitter.com";

const schema = v.object({
  /** Interface language; null follows the browser. */
  language: v.fallback(v.nullable(v.picklist(["en", "ru", "be"])), null),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  /** What a bitext shows. */
  view: v.fallback(v.picklist(["both", "translation", "original"]), "both"),
  /** Language the posts are also shown in, by thread; "" for none; absent: the interface's language. */
  into: v.fallback(v.record(v.string(), v.string()), {}),
  /** The language sources are shown in where there is a choice; null: the interface's. */
  sourcesInto: v.fallback(v.nullable(v.string()), null),
  /** The name that stands under the reader's own translations; "" for none. */
  name: v.fallback(v.string(), ""),
  /** Where threads of X are read: an FxTwitter-compatible API. */
  xApi: v.fallback(v.pipe(v.string(), v.startsWith("https://")), DEFAULT_X_API),
});

export type Settings = v.InferOutput<typeof schema>;

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: "system",
  view: "both",
  into: {},
  sourcesInto: null,
  name: "",
  xApi: DEFAULT_X_API,
};

export interface SettingsStore {
  readonly snapshot: () => Settings;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (part: Partial<Settings>) => void;
}

export function makeSettingsStore(local: LocalStore): SettingsStore {
  const listeners = new Set<() => void>();
  const read = (): Settings => {
    try {
      const result = v.safeParse(schema, {
        ...DEFAULT_SETTINGS,
        ...(JSON.parse(local.read(KEY) ?? "{}") as object),
      });
      return result.success ? result.output : DEFAULT_SETTINGS;
    } catch {
      return DEFAULT_SETTINGS;
    }
  };
  let current = read();
  // What this page changed and the browser did not store.
  let unstored: Partial<Settings> = {};
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  local.watch((key) => {
    if (key !== KEY && key !== null) return;
    current = read();
    changed();
  });
  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(part) {
      // Read again: another tab may have changed a different setting since.
      unstored = { ...unstored, ...part };
      current = { ...read(), ...unstored };
      if (local.write(KEY, JSON.stringify(current)).ok) unstored = {};
      changed();
    },
  };
}
