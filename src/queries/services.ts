import { createContext, use } from "react";
import type { Announcer } from "#storage/announce.ts";
import type { Engine } from "#engines/engine.ts";
import type { ModelLibrary } from "#engines/models/model.ts";
import type { EngineSettingsStore } from "#storage/engine-settings.ts";
import type { LibraryStore } from "#storage/libraries.ts";
import type { MachineCache } from "#storage/machine-cache.ts";
import type { DraftStore } from "#storage/draft.ts";
import type { NoteStore } from "#storage/notes.ts";
import type { PlaceStore } from "#storage/places.ts";
import type { SettingsStore } from "#storage/settings.ts";
import type { ThreadStore } from "#storage/threads.ts";
import type { UnitDraftStore } from "#storage/unit-drafts.ts";
import type { Shared } from "./shared.ts";
import type { Background } from "./background.ts";
import type { BundledLibrary } from "./bundled.ts";

/** What translates by machine: loaded when the reader first asks for it. */
export interface Translators {
  readonly engines: readonly Engine[];
  readonly models: ModelLibrary;
}

/**
 * Everything outside the page that Nitka works with, made once in `main.tsx` and passed in: the only
 * seam tests need.
 */
export interface Services {
  /** Now, as RFC 3339. */
  readonly now: () => string;
  /** A fresh id that nobody else has, for notes. */
  readonly freshId: () => string;
  readonly threads: ThreadStore;
  readonly notes: NoteStore;
  readonly settings: SettingsStore;
  readonly places: PlaceStore;
  readonly draft: DraftStore;
  readonly unitDrafts: UnitDraftStore;
  readonly bundled: BundledLibrary;
  /** Libraries of others that the reader added. */
  readonly libraries: LibraryStore;
  readonly background: Background;
  /** Engines in the order they are offered. */
  readonly translators: () => Promise<Translators>;
  readonly engineSettings: EngineSettingsStore;
  readonly machineCache: MachineCache;
  readonly announcer: Announcer;
  readonly wipe: () => Promise<readonly string[]>;
  /** Takes out what another app shared with Nitka, once; null where there is nothing. */
  readonly shared: () => Promise<Shared | null>;
  /** The bookmarklet as a `javascript:` address. Rejects where this site does not have it. */
  readonly bookmarklet: () => Promise<string>;
  /** The network; asked only after the reader asked. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error("useServices outside of ServicesContext");
  return services;
}
