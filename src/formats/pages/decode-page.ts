/** Bytes of a saved page in which its encoding may be declared (WHATWG: prescan the first 1,024). */
const HEAD_BYTES = 1024;
/** The encoding of most Russian and Belarusian pages that do not say theirs. */
const FALLBACK = "windows-1251";

const META = /<meta\b[^>]{0,500}>/giu;
const CHARSET = /\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/iu;

/**
 * The text of a saved HTML page, in this order: byte order mark, `<meta charset>` or `http-equiv` in the
 * first 1,024 bytes (WHATWG HTML, 13.2.3.2), UTF-8 where the bytes are valid, windows-1251. Bytes that
 * mean nothing become U+FFFD.
 *
 * A page that declares an encoding of its server's but was saved as UTF-8 is read as UTF-8: only chance
 * would make Cyrillic of another encoding valid UTF-8.
 */
export function decodePage(bytes: Uint8Array): string {
  const declared = declaredEncoding(bytes);
  return decodeAs(bytes, declared === undefined || isUtf16(declared) ? FALLBACK : declared);
}

/** The text of a plain file: byte order mark, UTF-8 where the bytes are valid, else windows-1251. */
export function decodeText(bytes: Uint8Array): string {
  return decodeAs(bytes, FALLBACK);
}

function decodeAs(bytes: Uint8Array, otherwise: string): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(mostlyUtf8(bytes) ? "utf-8" : otherwise).decode(bytes);
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  for (const [tag] of head.matchAll(META)) {
    const label = CHARSET.exec(tag)?.[1];
    if (label !== undefined && isKnownEncoding(label)) return label;
  }
  return undefined;
}

/** A tag that can be read byte by byte cannot be in UTF-16, whatever it says. */
const isUtf16 = (label: string): boolean => /^(?:utf-?16|ucs-?2|unicode|iso-10646)/iu.test(label);

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

/** So many broken characters in a thousand are damage, more are another encoding. */
const DAMAGE = 0.01;

/** Whether the bytes are UTF-8 with a cut or a broken character here and there. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const beyondAscii = bytes.reduce((sum, byte) => sum + (byte < 0x80 ? 0 : 1), 0);
  const broken = [...new TextDecoder("utf-8").decode(bytes).matchAll(/\ufffd/gu)].length;
  return broken < Math.max(2, beyondAscii * DAMAGE) && beyondAscii > broken * 4;
}
