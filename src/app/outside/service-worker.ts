import { fromSite, keepLoaded } from "./site-cache.ts";

/**
 * Answers for the site without a network (site-cache.ts), and takes what another app shares with Nitka once
 * it is installed (Web Share Target): the system posts it to the import page; this worker keeps the post
 * from ever reaching the network, puts it into a cache of the browser, and sends the reader to the import
 * page, which takes it out again (queries/shared.ts).
 *
 * https://w3c.github.io/web-share-target/
 */

/** The part of the worker's world used here; the page's types, which TypeScript has, are others. */
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: (
    type: "install" | "activate" | "fetch" | "message",
    listener: (event: WorkerEvent) => void,
  ) => void;
}

interface WorkerEvent {
  readonly request: Request;
  /** Of a message. */
  readonly data: unknown;
  readonly waitUntil: (promise: Promise<unknown>) => void;
  readonly respondWith: (response: Promise<Response>) => void;
}

const worker = self as unknown as ServiceWorkerScope;
const CACHE = "nitka-shared";

/** Shared words and files, in the order the import page reads them. */
async function keep(request: Request): Promise<Response> {
  const form = await request.formData();
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const files = form.getAll("files").filter((value) => value instanceof File);
  const cache = await caches.open(CACHE);
  const old = await cache.keys();
  await Promise.all(old.map((key) => cache.delete(key)));
  const at = new URL("shared/", worker.registration.scope);
  const words = { title: text("title"), text: text("text"), url: text("url") };
  const names = files.map((file) => file.name);
  await cache.put(new URL("words", at), Response.json({ ...words, files: names }));
  for (const [index, file] of files.entries()) {
    await cache.put(new URL(`file-${index}`, at), new Response(file));
  }
  return Response.redirect(new URL("import?shared", worker.registration.scope).href, 303);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const target = new URL("import", worker.registration.scope);
  if (method === "POST" && new URL(url).pathname === target.pathname) {
    event.respondWith(keep(event.request));
    return;
  }
  const answer = fromSite(event.request, worker.registration.scope, (promise) => {
    event.waitUntil(promise);
  });
  if (answer !== null) event.respondWith(answer);
});

// What the page loaded before this worker was there.
worker.addEventListener("message", (event) => {
  const { data } = event;
  const urls = Array.isArray(data) ? data.filter((url) => typeof url === "string") : [];
  event.waitUntil(keepLoaded(urls, worker.registration.scope));
});
