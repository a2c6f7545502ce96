import { ProblemError } from "#domain/problem.ts";
import { makeBackground } from "#queries/background.ts";
import { fetchSiteFile, makeBundledLibrary } from "#queries/bundled.ts";
import type { Services, Translators } from "#queries/services.ts";
import { takeShared } from "#queries/shared.ts";
import { makeAnnouncer } from "#storage/announce.ts";
import { makeDatabase } from "#storage/database.ts";
import { makeDraftStore } from "#storage/draft.ts";
import { makeEngineSettings } from "#storage/engine-settings.ts";
import { makeLibraryStore } from "#storage/libraries.ts";
import { makeLocalStore } from "#storage/local.ts";
import { makeMachineCache } from "#storage/machine-cache.ts";
import { makeNoteStore } from "#storage/notes.ts";
import { makePlaceStore } from "#storage/places.ts";
import { makeSettingsStore } from "#storage/settings.ts";
import { makeThreadStore } from "#storage/threads.ts";
import { makeUnitDrafts } from "#storage/unit-drafts.ts";
import { wipeEverything } from "#storage/wipe.ts";

/** A script of this site as text. A host that answers everything with a page is not taken at its word. */
async function fetchScript(url: URL): Promise<string> {
  const response = await fetch(url);
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok || !type.includes("javascript"))
    throw new ProblemError({ kind: "address-failed", address: url.href, status: response.status });
  return (await response.text()).trim();
}

/** Ends what works at translations: downloads above all, which would go on storing. Waits until they have ended. */
async function endTranslators({ engines, models }: Translators): Promise<void> {
  for (const engine of engines) engine.dispose();
  const here = (models.snapshot()?.models ?? [])
    .filter(({ stored, download }) => stored > 0 || download.state !== "none")
    .map(({ model }) => model.id);
  for (const id of here) models.cancel(id);
  for (const id of here) await models.remove(id);
}

/** The service worker would go on keeping the site. Other sites of this host may have theirs. */
async function unregisterWorker(root: URL): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  const own = registrations.filter(({ scope }) => scope === root.href);
  await Promise.all(own.map((registration) => registration.unregister()));
}

/** The services of the real page. `root` is the address of the folder Nitka is served from. */
export function makeServices(root: URL): Services {
  const local = makeLocalStore(() => localStorage);
  const database = makeDatabase();
  const engineSettings = makeEngineSettings(local);
  let translators: Promise<Translators> | null = null;
  return {
    now: () => new Date().toISOString(),
    freshId: () =>
      crypto
        .getRandomValues(new Uint8Array(10))
        .reduce((id, byte) => id + byte.toString(16).padStart(2, "0"), "n-"),
    threads: makeThreadStore(database.open),
    notes: makeNoteStore(local),
    settings: makeSettingsStore(local),
    places: makePlaceStore(local),
    draft: makeDraftStore(local),
    unitDrafts: makeUnitDrafts(local),
    bundled: makeBundledLibrary((file) => fetchSiteFile(new URL(`library/${file}`, root))),
    libraries: makeLibraryStore(local),
    background: makeBackground(
      () =>
        new Worker(new URL("../queries/background.worker.ts", import.meta.url), { type: "module" }),
    ),
    translators: () =>
      (translators ??= import("./translators.ts")
        .then(({ makeTranslators }) => makeTranslators(root, local, engineSettings))
        .catch((error: unknown) => {
          // A chunk that did not come may come next time.
          translators = null;
          throw error;
        })),
    engineSettings,
    machineCache: makeMachineCache(database.open),
    announcer: makeAnnouncer(),
    wipe: async () => {
      // Where one of these fails, everything else has to go nevertheless.
      await translators?.then(endTranslators).catch(() => undefined);
      // What the browser did not store holds in memory only.
      engineSettings.forget();
      await unregisterWorker(root).catch(() => undefined);
      return wipeEverything(database.close);
    },
    shared: () => takeShared(root),
    bookmarklet: async () => {
      const code = await fetchScript(new URL("bookmarklet.js", root));
      const importPage = JSON.stringify(new URL("import", root).href);
      return `javascript:${encodeURIComponent(`(()=>{const NITKA=${importPage};${code}})()`)}`;
    },
    fetch: (url, init) => fetch(url, init),
  };
}
