import * as v from "valibot";
import type { LocalStore } from "./local.ts";

/** A server the reader set up. `key` is "" where none is needed. */
export interface ServerSettings {
  readonly url: string;
  readonly key: string;
}

/** Kept on this device, apart from the other settings: never exported, never in a link. */
export interface EngineSettings {
  /** What the reader chose last; null for never. */
  readonly engine: string | null;
  readonly libretranslate: ServerSettings | null;
  /** Google Cloud Translation v2: only the key is the reader's. */
  readonly google: { readonly key: string } | null;
  readonly openai: (ServerSettings & { readonly model: string }) | null;
  /** Another place where model files lie; null for none. */
  readonly mirror: string | null;
}

export interface EngineSettingsStore {
  readonly snapshot: () => EngineSettings;
  readonly subscribe: (listener: () => void) => () => void;
  /** false where the browser did not store it: it then holds until the page is left. */
  readonly change: (part: Partial<EngineSettings>) => boolean;
  /** Forgets every server with its key. */
  readonly forget: () => void;
}

const KEY = "nitka.engines";

/** Servers of the reader's own may well be without TLS: `http://localhost:8080`. */
function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}

const text = v.fallback(v.string(), "");
const filled = v.pipe(v.string(), v.nonEmpty());
const address = v.pipe(v.string(), v.check(isHttp));

const schema = v.object({
  engine: v.fallback(v.nullable(filled), null),
  libretranslate: v.fallback(v.nullable(v.object({ url: address, key: text })), null),
  google: v.fallback(v.nullable(v.object({ key: filled })), null),
  openai: v.fallback(v.nullable(v.object({ url: address, key: text, model: text })), null),
  mirror: v.fallback(v.nullable(address), null),
});

const NO_SERVERS = { libretranslate: null, google: null, openai: null } as const;

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = {
  engine: null,
  ...NO_SERVERS,
  mirror: null,
};

function parse(stored: string | null): EngineSettings {
  try {
    const result = v.safeParse(schema, JSON.parse(stored ?? "{}"));
    return result.success ? result.output : DEFAULT_ENGINE_SETTINGS;
  } catch {
    return DEFAULT_ENGINE_SETTINGS;
  }
}

/**
 * The settings in localStorage. Every reading looks at what is stored now: keys that were forgotten in
 * another tab, or removed with everything else, are not used a moment longer. What this page could not
 * store holds until the stored value changes.
 */
class LocalEngineSettings implements EngineSettingsStore {
  readonly #local: LocalStore;
  readonly #listeners = new Set<() => void>();
  #stored: string | null;
  #current: EngineSettings;

  constructor(local: LocalStore) {
    this.#local = local;
    this.#stored = local.read(KEY);
    this.#current = parse(this.#stored);
    local.watch((key) => {
      if (key === KEY || key === null) this.#changed();
    });
  }

  snapshot = (): EngineSettings => {
    const stored = this.#local.read(KEY);
    if (stored !== this.#stored) {
      this.#stored = stored;
      this.#current = parse(stored);
    }
    return this.#current;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  change = (part: Partial<EngineSettings>): boolean => {
    this.#current = { ...this.snapshot(), ...part };
    return this.#store();
  };

  forget = (): void => {
    this.#current = { ...this.snapshot(), ...NO_SERVERS };
    // Removing works where writing does not, and keys must not stay behind.
    this.#local.remove(KEY);
    this.#store();
  };

  #store(): boolean {
    const { ok } = this.#local.write(KEY, JSON.stringify(this.#current));
    this.#stored = this.#local.read(KEY);
    this.#changed();
    return ok;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const makeEngineSettings = (local: LocalStore): EngineSettingsStore =>
  new LocalEngineSettings(local);
