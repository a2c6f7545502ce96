import { ProblemError } from "#domain/problem.ts";

/** The name of the cache that model files lie in. */
export const MODEL_CACHE = "nitka-models";

/** Files by the SHA-256 of their bytes; whoever puts one has checked it. All reject with a ProblemError. */
export interface StoredModelFiles {
  /** Bytes by hash. */
  readonly list: () => Promise<ReadonlyMap<string, number>>;
  readonly get: (sha256: string) => Promise<ArrayBuffer | null>;
  readonly put: (sha256: string, bytes: ArrayBuffer) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
}

const FOLDER = "/nitka-models/";
const HASH = /^[0-9a-f]{64}$/u;

/**
 * Model files in Cache Storage: each under an address of this origin that ends in its hash, so that
 * several Nitkas of one origin share them. A file is there whole or not at all.
 *
 * Problems: `storage-full` with the bytes that did not fit, `storage-blocked`.
 *
 * @param open `() => caches.open(MODEL_CACHE)`
 */
export function makeModelFiles(open: () => Promise<Cache>): StoredModelFiles {
  const guarded = async <T>(needed: number, act: (cache: Cache) => Promise<T>): Promise<T> => {
    try {
      return await act(await open());
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      throw new ProblemError(full ? { kind: "storage-full", needed } : { kind: "storage-blocked" });
    }
  };
  return {
    list: () =>
      guarded(0, async (cache) => {
        const entries = await Promise.all(
          (await cache.keys()).map(async (request) => {
            // The body stays where it is: only what is said of it is read.
            const size = (await cache.match(request))?.headers.get("content-length");
            return [hashIn(request.url), Number(size ?? 0)] as const;
          }),
        );
        return new Map(entries.filter(([hash]) => HASH.test(hash)));
      }),
    get: (sha256) =>
      guarded(0, async (cache) => (await cache.match(FOLDER + sha256))?.arrayBuffer() ?? null),
    put: (sha256, bytes) =>
      guarded(bytes.byteLength, (cache) => {
        const headers = {
          "content-type": "application/octet-stream",
          "content-length": String(bytes.byteLength),
        };
        return cache.put(FOLDER + sha256, new Response(bytes, { headers }));
      }),
    remove: (sha256) =>
      guarded(0, async (cache) => {
        await cache.delete(FOLDER + sha256);
      }),
  };
}

const hashIn = (url: string): string => url.slice(url.lastIndexOf("/") + 1);
