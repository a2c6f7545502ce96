/*
 * Keeps what was loaded of Nitka itself, so that it opens without a network: the page, the chunks that were
 * loaded once (an engine among them), the bundled threads. Chunks have a hash in their names and never
 * change; everything else is asked of the network first. Models have a cache of their own.
 *
 * It is a help, not a need: where nothing can be stored or read, the network answers as ever.
 */

const CACHE = "nitka-site";

/** Stays until a promise is done, after the answer was given. */
type WaitUntil = (promise: Promise<unknown>) => void;

async function kept(key: string): Promise<Response | undefined> {
  return await caches.match(key, { cacheName: CACHE }).catch(() => undefined);
}

/** Puts into the cache where there is one: after "delete everything" the page that is open makes no new one. */
async function put(key: string, response: Response): Promise<void> {
  try {
    if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(key, response);
  } catch {
    // No room, or no leave to store: it will be asked for again.
  }
}

/** A new page comes with new chunks: those of the build before are let go. */
async function putPage(fresh: Response, scope: string): Promise<void> {
  const [now, before] = [await fresh.clone().text(), await (await kept(scope))?.text()];
  if (before === now) return;
  if (before !== undefined) await begin();
  await put(scope, fresh);
}

/** An empty cache in the place of the one that was there. */
async function begin(): Promise<void> {
  try {
    await caches.delete(CACHE);
    await caches.open(CACHE);
  } catch {
    // It may not be stored at all.
  }
}

/** The page, for every address of Nitka's: they all show the same one. */
async function page(request: Request, scope: string, wait: WaitUntil): Promise<Response> {
  try {
    const fresh = await fetch(request);
    // A deep link may be answered by the copy of the page for unknown addresses, with 404; a link to the
    // schema is answered by the schema.
    const isPage = fresh.headers.get("content-type")?.includes("text/html") ?? false;
    if (fresh.ok && isPage) wait(putPage(fresh.clone(), scope));
    return fresh;
  } catch (error) {
    return orElse(await kept(scope), error);
  }
}

function orElse(found: Response | undefined, error: unknown): Response {
  if (found === undefined) throw error;
  return found;
}

async function chunk(request: Request, wait: WaitUntil): Promise<Response> {
  const found = await kept(request.url);
  if (found !== undefined) return found;
  const fresh = await fetch(request);
  if (fresh.status === 200) wait(put(request.url, fresh.clone()));
  return fresh;
}

async function file(request: Request, wait: WaitUntil): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.status === 200) wait(put(request.url, fresh.clone()));
    return fresh;
  } catch (error) {
    return orElse(await kept(request.url), error);
  }
}

/** The answer to a request for a part of Nitka; null where the network alone is asked. */
export function fromSite(
  request: Request,
  scope: string,
  wait: WaitUntil,
): Promise<Response> | null {
  const { method, mode, url } = request;
  if (method !== "GET" || !url.startsWith(scope)) return null;
  if (mode === "navigate") return page(request, scope, wait);
  const path = url.slice(scope.length);
  if (path.startsWith("assets/")) return chunk(request, wait);
  const isFile = /^(?:library\/|schema\/|models\/index\.json$|[^/]+$)/u.test(path);
  return isFile ? file(request, wait) : null;
}

/** Takes in what a page that was just opened has loaded, part of it perhaps before this worker was there. */
export async function keepLoaded(urls: readonly string[], scope: string): Promise<void> {
  await caches.open(CACHE).catch(() => undefined);
  const own = urls.filter((url) => url.startsWith(`${scope}assets/`));
  await Promise.all(
    [scope, ...own].map(async (url) => {
      if ((await kept(url)) !== undefined) return;
      const fresh = await fetch(url).catch(() => null);
      if (fresh?.status === 200) await put(url, fresh);
    }),
  );
}
