import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";

/** A file or a text already at hand. */
interface TextFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** First bytes of files that people drop by mistake, as Latin-1; `.` stands for any byte. */
const MAGIC: readonly (readonly [signature: string, name: string])[] = [
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["GIF87a", "GIF"],
  ["GIF89a", "GIF"],
  ["RIFF....WEBP", "WebP"],
  ["RIFF....WAVE", "WAV"],
  ["RIFF....AVI ", "AVI"],
  ["....ftypavif", "AVIF"],
  ["....ftyphei", "HEIC"],
  ["....ftyp", "MP4"],
  ["%PDF-", "PDF"],
  ["PK\x03\x04", "ZIP"],
  ["PK\x05\x06", "ZIP"],
  ["\x1f\x8b", "gzip"],
  ["BZh91AY", "bzip2"],
  ["\xfd7zXZ\x00", "xz"],
  ["7z\xbc\xaf\x27\x1c", "7z"],
  ["Rar!\x1a\x07", "RAR"],
  ["\x28\xb5\x2f\xfd", "Zstandard"],
  ["SQLite format 3\x00", "SQLite"],
  ["\xd0\xcf\x11\xe0", "Microsoft Office"],
  ["OggS", "Ogg"],
  ["ID3\x03", "MP3"],
  ["ID3\x04", "MP3"],
  ["\x1aE\xdf\xa3", "WebM"],
  ["\x7fELF", "ELF"],
  ["wOF2", "WOFF2"],
];

/** So many bytes of a file tell what it is. */
export const SIGNATURE_BYTES = 16;
const INK = /[^\s\u200b-\u200f\u2060\ufeff]/u;

/** Files in which a platform hands out everything somebody ever wrote. */
const ARCHIVE =
  /(?:^|\/)(?:result|outbox|tweets?|note-tweets?|[\w-]+-part\d+)\.js(?:on)?$|\.(?:jsonl|ndjson)$/iu;

/** How many bytes of a file Nitka takes, by its name. */
export function limitFor(name: string): number {
  return ARCHIVE.test(name) ? LIMITS.archiveBytes : LIMITS.bytes;
}

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so. The mark is removed; nothing
 * else is changed.
 *
 * Problems: `too-large` (over {@link limitFor}; a string is measured in UTF-8), `not-text` with what
 * it is instead, `empty-input` (nothing visible).
 */
export function readText(file: TextFile): Result<string> {
  const limit = limitFor(file.name);
  const bytes = byteLength(file.content, limit);
  if (bytes > limit) return failed({ kind: "too-large", bytes, limit });
  const decoded = typeof file.content === "string" ? file.content : decode(file.content);
  if (typeof decoded !== "string") {
    return failed({ kind: "not-text", name: file.name, detected: decoded.detected });
  }
  const text = decoded.startsWith("\ufeff") ? decoded.slice(1) : decoded;
  if (text.includes("\u0000")) {
    return failed({ kind: "not-text", name: file.name, detected: "binary" });
  }
  return INK.test(text) ? ok(text) : failed({ kind: "empty-input" });
}

function byteLength(content: string | Uint8Array, limit: number): number {
  if (typeof content !== "string") return content.byteLength;
  // One UTF-16 unit is at most three bytes of UTF-8, so that most texts need no encoding to be measured.
  if (content.length * 3 <= limit) return content.length;
  return new TextEncoder().encode(content).byteLength;
}

function decode(bytes: Uint8Array): string | { readonly detected: string } {
  const detected = detectBinary(bytes);
  if (detected !== null) return { detected };
  const encoding = encodingByMark(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { detected: "unknown encoding" };
  }
}

function encodingByMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** What a file is by its first bytes, by the name people know it by: `PNG`, `ZIP`; null for none that is known. */
export function detectBinary(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, SIGNATURE_BYTES));
  const found = MAGIC.find(([signature]) => matchesSignature(head, signature));
  return found?.[1] ?? null;
}

function matchesSignature(head: string, signature: string): boolean {
  if (head.length < signature.length) return false;
  for (let index = 0; index < signature.length; index++) {
    const wanted = signature.charAt(index);
    if (wanted !== "." && wanted !== head.charAt(index)) return false;
  }
  return true;
}
