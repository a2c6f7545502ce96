import { makeBackground } from "#queries/background.ts";
import { fetchSiteFile, makeBundledLibrary } from "#queries/bundled.ts";
import type { Services } from "#queries/services.ts";
import { makeAnnouncer } from "#storage/announce.ts";
import { makeDatabase } from "#storage/database.ts";
import { makeDraftStore } from "#storage/draft.ts";
import { makeLocalStore } from "#storage/local.ts";
import { makeNoteStore } from "#storage/notes.ts";
import { makePlaceStore } from "#storage/places.ts";
import { makeSettingsStore } from "#storage/settings.ts";
import { makeThreadStore } from "#storage/threads.ts";
import { wipeEverything } from "#storage/wipe.ts";

/** The services of the real page. `root` is the address of the folder Nitka is served from. */
export function makeServices(root: URL): Services {
  const local = makeLocalStore(() => localStorage);
  const database = makeDatabase();
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
    bundled: makeBundledLibrary((file) => fetchSiteFile(new URL(`library/${file}`, root))),
    background: makeBackground(
      () =>
        new Worker(new URL("../queries/background.worker.ts", import.meta.url), { type: "module" }),
    ),
    announcer: makeAnnouncer(),
    wipe: () => wipeEverything(database.close),
  };
}
