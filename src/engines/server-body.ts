/**
 * Reads a body as UTF-8, and ends one that never ends.
 *
 * @param most in bytes.
 * @returns null where there is more. Rejects as the network does.
 */
export async function readWhole(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text + decoder.decode();
    bytes += part.value.byteLength;
    if (bytes > most) {
      // How the rest ends is no matter.
      reader?.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
