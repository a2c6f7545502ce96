/** An escape of any kind: taken as a whole, so that `\\x41` (a backslash, then x41) is left alone. */
const ESCAPE = /\\(?:x(?<code>[\da-f]{2})|[^])/giu;

/**
 * Telegram Desktop writes control characters in strings as `\x0B`, which is not JSON
 * (telegramdesktop/tdesktop#27571). Breaks of lines and pages become line breaks, other control characters
 * nothing, as they show nothing; what is printable becomes `\u00HH`. Call it for text that is no JSON.
 *
 * @returns the text put right, and how many such escapes there were.
 */
export function repairEscapes(text: string): { readonly text: string; readonly count: number } {
  if (!text.includes(String.raw`\x`)) return { text, count: 0 };
  let count = 0;
  const repaired = text.replace(ESCAPE, (escape, hex: string | undefined) => {
    if (hex === undefined) return escape;
    count++;
    const code = Number.parseInt(hex, 16);
    if (code === 0x09) return String.raw`\t`;
    if (code >= 0x0a && code <= 0x0d) return String.raw`\n`;
    return code < 0x20 || code === 0x7f ? "" : String.raw`\u00` + hex;
  });
  return { text: repaired, count };
}
