import { sha256 } from "./sha256.ts";

/**
 * A short name for a text: the first 80 bits of the SHA-256 of its NFC form with white space folded,
 * as 20 hexadecimal digits. The same words give the same name however they were wrapped or composed.
 */
export function hashText(text: string): string {
  return sha256(text.normalize("NFC").replace(/\s+/gu, " ").trim()).slice(0, 20);
}

/** A content-derived id: the prefix and the first 40 bits of the hash of the parts. */
export function contentId(prefix: string, ...parts: readonly string[]): string {
  return `${prefix}-${sha256(parts.join("\u0000")).slice(0, 10)}`;
}

/**
 * Gives each id that was already taken a counter, so that equal texts keep distinct, stable ids. No id
 * is given twice, even where a document's own id looks like a counted one.
 */
export function uniqueIds(): (id: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (id) => {
    let count = (counts.get(id) ?? 0) + 1;
    let name = count === 1 ? id : `${id}-${count}`;
    while (given.has(name)) name = `${id}-${++count}`;
    counts.set(id, count);
    given.add(name);
    return name;
  };
}
