/** What work comes to, or what `instead` gives as soon as the signal comes. The work itself goes on. */
export async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal,
  instead: () => T,
): Promise<T> {
  if (signal.aborted) return instead();
  const over = new AbortController();
  const aborted = new Promise<T>((resolve) => {
    signal.addEventListener("abort", () => resolve(instead()), { once: true, signal: over.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    over.abort();
  }
}
