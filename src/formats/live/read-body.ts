import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";

/**
 * Reads a body as UTF-8 up to a limit, so that an endless answer ends.
 *
 * @param limit in bytes.
 * Problems: `too-large`. Rejects as the network does.
 */
export async function readBody(
  response: Response,
  limit: number,
): Promise<Result<{ readonly text: string; readonly bytes: number }>> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return ok({ text: text + decoder.decode(), bytes });
    bytes += part.value.byteLength;
    if (bytes > limit) {
      discard(reader);
      return failed({ kind: "too-large", bytes, limit });
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

/** Ends a body nobody reads; how it ends is no matter. */
export function discard(body: { readonly cancel: () => Promise<void> } | null | undefined): void {
  body?.cancel().catch(() => {});
}
