import type { Digest } from "./digest.ts";
import { hexDigest } from "./digest.ts";
import type { ModelFile, TakenFiles } from "./model.ts";
import type { Shelf } from "./shelf.ts";
import { isGzip, mostPacked, unpackGzip } from "./unpack.ts";

/**
 * Stores those of the reader's files that are files of models: by the SHA-256 of their bytes, plain or
 * compressed with gzip, whatever they are called. Stops where nothing more can be stored.
 */
export async function takeFiles(
  files: readonly File[],
  wanted: readonly ModelFile[],
  digest: Digest,
  shelf: Shelf,
): Promise<TakenFiles> {
  const taken: string[] = [];
  const unknown: string[] = [];
  const damaged: string[] = [];
  const byHash = new Map(wanted.map((file) => [file.sha256, file]));
  const names = new Set(wanted.flatMap(({ name, location }) => [name, lastPart(location)]));
  const most = Math.max(0, ...wanted.map(({ size }) => size));
  for (const file of files) {
    const bytes = await plainBytes(file, most);
    const hash = bytes === null ? "" : await hexDigest(digest, bytes);
    if (bytes === null || !byHash.has(hash)) {
      (names.has(publishedName(file.name)) ? damaged : unknown).push(file.name);
      continue;
    }
    const put = await shelf.put(hash, bytes);
    if (!put.ok) return { taken, unknown, damaged, problem: put.problem };
    taken.push(file.name);
  }
  return { taken, unknown, damaged };
}

/** null for what cannot be read, is broken, or is larger than any file of a model. */
async function plainBytes(file: File, most: number): Promise<ArrayBuffer | null> {
  if (file.size > mostPacked(most)) return null;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isGzip(bytes) ? await unpackGzip(bytes, most) : bytes.buffer;
  } catch {
    return null;
  }
}

/** What a file was called before it was compressed, or downloaded once more: `vocab (1).spm.gz`. */
function publishedName(name: string): string {
  return name.replace(/\.gz$/iu, "").replace(/ ?\(\d{1,3}\)(?=\.\w+$|$)/u, "");
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
