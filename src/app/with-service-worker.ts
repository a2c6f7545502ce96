/** Registers the service worker, and hands it what this page had loaded before it was there. */
export async function withServiceWorker(script: URL): Promise<void> {
  const before = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register(script);
  const { active } = await navigator.serviceWorker.ready;
  if (!before) return;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a service worker has no origin to name
  active?.postMessage(loaded);
}
