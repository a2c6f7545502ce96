import type { Engine } from "#engines/engine.ts";
import type { ModelLibrary, ModelsSnapshot } from "#engines/models/model.ts";
import { ProblemError } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import { summarise } from "#domain/summary.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { backgroundWork } from "#queries/background-work.ts";
import type { BundledLibrary, BundledThread } from "#queries/bundled.ts";
import type { Services } from "#queries/services.ts";
import { makeDraftStore } from "#storage/draft.ts";
import { makeEngineSettings } from "#storage/engine-settings.ts";
import { makeLibraryStore } from "#storage/libraries.ts";
import type { LocalStore } from "#storage/local.ts";
import type { CachedTranslation, MachineCache } from "#storage/machine-cache.ts";
import { makeNoteStore } from "#storage/notes.ts";
import { makePlaceStore } from "#storage/places.ts";
import { DEFAULT_SETTINGS, makeSettingsStore, type Settings } from "#storage/settings.ts";
import type { StoredThread, ThreadStore } from "#storage/threads.ts";
import { makeUnitDrafts } from "#storage/unit-drafts.ts";

/** The time it always is in these tests. */
export const NOW = "2026-11-22T10:00:00.000Z";

/** localStorage as a map. `limit` is how many UTF-16 units of values fit; set it to 0 to fill the store up. */
class FakeLocal implements LocalStore {
  readonly values = new Map<string, string>();
  limit = Infinity;
  readonly #listeners = new Set<(key: string | null) => void>();

  read = (key: string) => this.values.get(key) ?? null;

  write = (key: string, value: string) => {
    if (value.length > this.limit)
      return failed({ kind: "storage-full", needed: value.length * 2 } as const);
    this.values.set(key, value);
    return ok(null);
  };

  remove = (key: string) => {
    this.values.delete(key);
  };

  keys = (prefix: string) => [...this.values.keys()].filter((key) => key.startsWith(prefix));

  watch = (listener: (key: string | null) => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** What another tab does: the value changes and this one hears of it. */
  writeElsewhere(key: string, value: string): void {
    this.values.set(key, value);
    for (const listener of this.#listeners) listener(key);
  }
}

/** The store of threads as a map. `puts` holds every document saved whole, in order. */
class FakeThreads implements ThreadStore {
  readonly documents = new Map<string, ThreadDocument>();
  readonly puts: ThreadDocument[] = [];
  /** While true, nothing can be written. */
  full = false;

  constructor(documents: readonly ThreadDocument[]) {
    for (const document of documents) this.documents.set(document.thread.id, document);
  }

  #refuseWhenFull(): void {
    if (this.full) throw new ProblemError({ kind: "storage-full", needed: 1 });
  }

  list = async (): Promise<readonly StoredThread[]> =>
    [...this.documents.values()].map((document) => ({
      id: document.thread.id,
      summary: summarise(document),
      saved: NOW,
      changed: NOW,
    }));

  get: ThreadStore["get"] = async (id) => this.documents.get(id) ?? null;

  put: ThreadStore["put"] = async (document) => {
    this.#refuseWhenFull();
    this.puts.push(document);
    this.documents.set(document.thread.id, document);
  };

  update: ThreadStore["update"] = async (id, change) => {
    this.#refuseWhenFull();
    const document = this.documents.get(id);
    if (document === undefined) return null;
    const next = change(document);
    this.documents.set(id, next);
    return next;
  };

  remove: ThreadStore["remove"] = async (id) => {
    this.documents.delete(id);
  };
}

const bundledEntry = ({ thread, posts, sources }: ThreadDocument): BundledThread => ({
  id: thread.id,
  file: `${thread.id}.json`,
  title: { en: thread.title, ru: "Нить с сайта", be: "Нітка з сайта" },
  summary: { en: "A summary", ru: "О чём она", be: "Пра што яна" },
  language: thread.language,
  languages: ["ru", "be"],
  posts: posts.length,
  sources: sources.length,
  updated: NOW,
});

const makeBundled = (documents: readonly ThreadDocument[]): BundledLibrary => ({
  list: async () => documents.map(bundledEntry),
  get: async (id) => documents.find(({ thread }) => thread.id === id) ?? null,
});

/** The cache of machine translations as a map. */
class FakeMachineCache implements MachineCache {
  readonly entries = new Map<string, CachedTranslation>();

  read: MachineCache["read"] = async (keys) => keys.map((key) => this.entries.get(key) ?? null);

  write: MachineCache["write"] = async (entries) => {
    for (const [key, made] of entries) this.entries.set(key, made);
  };

  clear = async () => {
    this.entries.clear();
  };
}

const NO_MODELS: ModelsSnapshot = { models: [], stored: 0, mirror: null };

/** No model is known, and none lies here. */
function emptyModels(): ModelLibrary {
  let looked: ModelsSnapshot | null = null;
  const unknown = async (id: string) =>
    failed({ kind: "model-not-found", file: id, host: "" } as const);
  return {
    snapshot: () => looked,
    subscribe: () => () => undefined,
    refresh: async () => (looked = NO_MODELS),
    route: async () => null,
    download: unknown,
    pause: () => undefined,
    resume: () => undefined,
    cancel: () => undefined,
    take: async (files) => ({ taken: [], unknown: files.map(({ name }) => name), damaged: [] }),
    load: unknown,
    remove: async () => undefined,
    addresses: () => [],
  };
}

interface FakeSetup {
  /** Threads the reader has saved. */
  readonly threads?: readonly ThreadDocument[];
  /** Threads that come with Nitka. */
  readonly bundled?: readonly ThreadDocument[];
  readonly settings?: Partial<Settings>;
  /** Engines in the order they are offered; none unless given. */
  readonly engines?: readonly Engine[];
  /** Without, a library that knows no model. */
  readonly models?: ModelLibrary;
}

/** Services that live in memory, the background's work done in place. Stores of one `local` are one browser. */
export function fakeServices(setup: FakeSetup = {}, local = new FakeLocal()) {
  const threads = new FakeThreads(setup.threads ?? []);
  if (setup.settings !== undefined)
    local.write("nitka.settings", JSON.stringify({ ...DEFAULT_SETTINGS, ...setup.settings }));
  const machineCache = new FakeMachineCache();
  const translators = { engines: setup.engines ?? [], models: setup.models ?? emptyModels() };
  let ids = 0;
  const said: string[] = [];
  const services: Services = {
    now: () => NOW,
    freshId: () => `n-${++ids}`,
    threads,
    notes: makeNoteStore(local),
    settings: makeSettingsStore(local),
    places: makePlaceStore(local),
    draft: makeDraftStore(local),
    unitDrafts: makeUnitDrafts(local),
    bundled: makeBundled(setup.bundled ?? []),
    libraries: makeLibraryStore(local),
    background: backgroundWork,
    translators: async () => translators,
    engineSettings: makeEngineSettings(local),
    machineCache,
    announcer: { say: (thread) => void said.push(thread), listen: () => () => undefined },
    wipe: async () => [],
    shared: async () => null,
    bookmarklet: async () => "javascript:void 0",
    fetch: async (url) => {
      throw new Error(`a request nobody asked for: ${url}`);
    },
  };
  return { services, local, threads, machineCache, said };
}

export type Fakes = ReturnType<typeof fakeServices>;
