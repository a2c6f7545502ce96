import { deleteDB } from "idb";
import { DATABASE } from "./database.ts";
import { MODEL_CACHE } from "./models.ts";

/** What another app shared and nobody took in; see app/outside/service-worker.ts. */
const SHARED_CACHE = "nitka-shared";
/** The site itself, for reading without a network: that it is here tells that somebody read it. */
const SITE_CACHE = "nitka-site";

/** Removes everything Nitka keeps in this browser. Returns what could not be removed (empty when all is gone). */
export async function wipeEverything(close: () => Promise<void>): Promise<readonly string[]> {
  const left: string[] = [];
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith("nitka.")) localStorage.removeItem(key);
  } catch {
    left.push("localStorage");
  }
  try {
    await Promise.all([SHARED_CACHE, MODEL_CACHE, SITE_CACHE].map((name) => caches.delete(name)));
  } catch {
    left.push("Cache Storage");
  }
  try {
    await close();
    // While another tab holds on to it, deleting it waits; that may be for ever.
    const gone = await new Promise<boolean>((resolve, reject) => {
      const blocked = () => {
        resolve(false);
      };
      deleteDB(DATABASE, { blocked })
        .then(() => true)
        .then(resolve, reject);
    });
    if (!gone) left.push("IndexedDB");
  } catch {
    left.push("IndexedDB");
  }
  return left;
}
