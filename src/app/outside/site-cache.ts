/*
 * Keeps what was loaded of Nitka itself, so that it opens without a network: the page, the chunks that were
 * loaded once (an engine among them), the bundled threads. Chunks have a hash in their names and never
 * change; everything else is asked of the network first. Models have a cache of their own.
 */

const CACHE = "nitka-site";

/** The page, for every address of Nitka's: they all show the same one. */
async function page(request: Request, scope: string): Promise<Response> {
  try {
    const fresh = await fetch(request);
    // Any address of ours may be answered by the copy for unknown ones, with 404.
    if (request.url === scope && fresh.ok) await keepPage(fresh.clone(), scope);
    return fresh;
  } catch (error) {
    return await orElse(scope, error);
  }
}

/** A new page comes with new chunks: those of the build before are let go. */
async function keepPage(fresh: Response, scope: string): Promise<void> {
  const cache = await caches.open(CACHE);
  const [now, before] = [await fresh.clone().text(), await (await cache.match(scope))?.text()];
  if (before !== undefined && before !== now) await caches.delete(CACHE);
  await (await caches.open(CACHE)).put(scope, fresh);
}

async function orElse(key: string, error: unknown): Promise<Response> {
  const kept = await caches.match(key, { cacheName: CACHE });
  if (kept === undefined) throw error;
  return kept;
}

async function chunk(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: CACHE });
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(CACHE)).put(request.url, fresh.clone());
  return fresh;
}

async function file(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await (await caches.open(CACHE)).put(request.url, fresh.clone());
    return fresh;
  } catch (error) {
    return await orElse(request.url, error);
  }
}

/** The answer to a request for a part of Nitka; null where the network alone is asked. */
export function fromSite(request: Request, scope: string): Promise<Response> | null {
  const { method, mode, url } = request;
  if (method !== "GET" || !url.startsWith(scope)) return null;
  if (mode === "navigate") return page(request, scope);
  const path = url.slice(scope.length);
  if (path.startsWith("assets/")) return chunk(request);
  return /^(?:library\/|schema\/|models\/index\.json$|[^/]+$)/u.test(path) ? file(request) : null;
}

/** Takes in what the page had loaded before this worker was there. */
export async function keepLoaded(urls: readonly string[], scope: string): Promise<void> {
  const cache = await caches.open(CACHE);
  if ((await cache.match(scope)) === undefined) await cache.add(scope);
  const own = urls.filter((url) => url.startsWith(`${scope}assets/`));
  await Promise.all(
    own.map(async (url) => {
      if ((await cache.match(url)) === undefined) await cache.add(url);
    }),
  );
}
