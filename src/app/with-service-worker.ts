/** Registers the service worker, and tells it what this page has loaded, which may be without it. */
export async function withServiceWorker(script: URL): Promise<void> {
  await navigator.serviceWorker.register(script);
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a service worker has no origin to name
  active?.postMessage(loaded);
}
