/** Texts out of a ZIP: the files a thread may be in, never its media. */
// Without the codecs and workers in WebAssembly: every browser and Node that runs this unpacks by itself.
import { BlobReader, ZipReader } from "@zip.js/zip.js/lib/zip-core-custom.js";
import type { FileEntry } from "@zip.js/zip.js/lib/zip-core-custom.js";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";

export interface ZipPart {
  /** Its path in the ZIP, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive of X has an entry for each picture; beyond these nobody looks. */
const ENTRIES_LOOKED_AT = 200_000;
/** Of files that only may hold a thread. */
const GENERIC_ENTRIES = 50;
/** A month a file, in archives of Twitter until 2018, makes the most files of one archive. */
const KNOWN_ENTRIES = 1000;

/** Files of known exports that hold posts: X (three generations), Mastodon, Telegram. */
const POSTS =
  /(?:^|\/)(?:(?:tweets?|note-tweets?|community-tweets?|twitter-circle-tweets?)(?:-part\d{1,4})?\.js|js\/tweets\/\d{4}_\d\d\.js|outbox\.json|result\.json)$/iu;
/** Files that say more of those. */
const COMPANIONS = /(?:^|\/)(?:account\.js|deleted-tweets?(?:-part\d{1,4})?\.js|actor\.json)$/iu;
const GENERIC = /\.(?:json|jsonl|ndjson|txt|html?)$/iu;
const NOT_CONTENT = /(?:^|\/)(?:\.\.|__MACOSX|\._[^/]*)(?:\/|$)/u;

/**
 * Opens a ZIP and unpacks what a thread may be in: the posts of a known export with what belongs to them,
 * or else up to 50 JSON, text and HTML files. Reads only those parts of the file; `limit` bounds the bytes
 * unpacked in all, whatever the ZIP says of its sizes.
 *
 * Problems: `too-large`, `zip-locked` (a password), `zip-broken` (no ZIP, cut off, a wrong checksum),
 * `zip-without-thread`.
 */
export async function openZip(
  blob: Blob,
  name: string,
  limit: number = LIMITS.archiveBytes,
): Promise<Result<readonly ZipPart[]>> {
  try {
    const entries = await entriesOfInterest(blob);
    if (entries.length === 0) return failed({ kind: "zip-without-thread", name });
    if (entries.some(({ entry }) => entry.encrypted)) return failed({ kind: "zip-locked", name });
    const meter: Meter = { bytes: 0, limit };
    const parts: ZipPart[] = [];
    for (const { entry, path } of entries) {
      const bytes = await unpack(entry, meter);
      if (bytes === null) return failed({ kind: "too-large", bytes: meter.bytes, limit });
      parts.push({ name: path, bytes });
    }
    return ok(parts);
  } catch (error) {
    const locked = error instanceof Error && /encrypted/iu.test(error.message);
    return failed({ kind: locked ? "zip-locked" : "zip-broken", name });
  }
}

interface FoundEntry {
  readonly entry: FileEntry;
  readonly path: string;
}

async function entriesOfInterest(blob: Blob): Promise<readonly FoundEntry[]> {
  // Names are only compared, never used as paths of a disk: an odd one must not spoil the rest.
  const reader = new ZipReader(new BlobReader(blob), {
    useWebWorkers: false,
    filenameValidation: "tolerant",
  });
  const found = new Map<string, FileEntry>();
  let looked = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    if (++looked > ENTRIES_LOOKED_AT) break;
    const path = entry.filename.replaceAll("\\", "/");
    const wanted =
      !NOT_CONTENT.test(path) && [POSTS, COMPANIONS, GENERIC].some((kind) => kind.test(path));
    if (wanted && !entry.directory && !found.has(path)) found.set(path, entry);
  }
  await reader.close();
  const all = [...found].map(([path, entry]) => ({ path, entry }));
  const known = all.filter(({ path }) => POSTS.test(path) || COMPANIONS.test(path));
  return known.some(({ path }) => POSTS.test(path))
    ? known.slice(0, KNOWN_ENTRIES)
    : all.filter(({ path }) => GENERIC.test(path)).slice(0, GENERIC_ENTRIES);
}

interface Meter {
  bytes: number;
  readonly limit: number;
}

/** The bytes of an entry, or `null` as soon as they are too many. */
async function unpack(entry: FileEntry, meter: Meter): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  const before = meter.bytes;
  let stopped = false;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      meter.bytes += chunk.byteLength;
      stopped = meter.bytes > meter.limit;
      // Ends the unpacking; zip.js passes it on or wraps it.
      if (stopped) throw new RangeError("too large");
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink, {
      useWebWorkers: false,
      checkCrc32: true,
      // Entries that share their bytes are how a small ZIP claims to be huge.
      checkOverlappingEntry: true,
    });
  } catch (error) {
    if (stopped) return null;
    throw error;
  }
  const bytes = new Uint8Array(meter.bytes - before);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
