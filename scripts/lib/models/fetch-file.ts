import { createHash } from "node:crypto";
import { open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ModelFile } from "#engines/models/model.ts";
import type { Fetch } from "./model-sources.ts";

/** How often a cut download is taken up again where it stopped. */
const ATTEMPTS = 5;
/** How often in a row without a byte more. */
const FRUITLESS = 2;
/** What gzip may add to bytes that it cannot make fewer. */
const GZIP_EXTRA = 64 * 1024;

export interface FetchFileWorld {
  readonly fetch: Fetch;
  /** Waits before the n-th attempt to go on. */
  readonly pause: (attempt: number) => Promise<void>;
  /** How long nothing may come, in ms, before a host is asked no more. */
  readonly silence: number;
  /** Bytes that have come, packed or not. */
  readonly onBytes: (bytes: number) => void;
}

/** Why a file did not come from one address, in words. */
export class FetchError extends Error {}

/** The rest of it was not sent: it can be gone on with. */
class CutError extends FetchError {}

/** Whether a file lies there, whole and unchanged. */
export async function isThere(path: string, file: ModelFile): Promise<boolean> {
  if ((await sizeOf(path)) !== file.size) return false;
  return sha256(await readFile(path)) === file.sha256;
}

/**
 * Downloads a file from one address, unpacks it where it is gzip, and puts it at `path` once its size and
 * hash are right. What comes is kept in a file of its own beside it until then, so that a later call
 * takes up the same download where it stopped. Throws a {@link FetchError}; other errors are of the disk.
 */
export async function fetchFile(
  address: string,
  path: string,
  file: ModelFile,
  world: FetchFileWorld,
): Promise<void> {
  const part = `${path}.${sha256(Buffer.from(address)).slice(0, 8)}.part`;
  const pieced = await receive(address, part, file, world);
  if (await accept(part, path, file)) return;
  if (pieced) {
    // The beginning may be of another time than the end: once more, as a whole.
    await receive(address, part, file, world);
    if (await accept(part, path, file)) return;
  }
  throw new FetchError("has something else in its place: cut, or changed");
}

/** Moves what has come to its place if it is the file; removes it if not. */
async function accept(part: string, path: string, file: ModelFile): Promise<boolean> {
  const bytes = unpacked(await readFile(part), file);
  const right = bytes !== null && sha256(bytes) === file.sha256;
  if (right) {
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  }
  await rm(part);
  if (right) await removeParts(path);
  return right;
}

/** What other hosts had given of a file that is whole now. */
async function removeParts(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  for (const name of await readdir(dirname(path)))
    if (name.startsWith(start) && name.endsWith(".part"))
      await rm(join(dirname(path), name), { force: true });
}

/**
 * Loads until all has come; goes on where the connection broke, here or in an earlier call. Gives whether
 * it came in more than one piece.
 */
async function receive(
  address: string,
  part: string,
  file: ModelFile,
  world: FetchFileWorld,
): Promise<boolean> {
  let pieced = false;
  let fruitless = 0;
  for (let attempt = 1; ; attempt++) {
    const before = await sizeOf(part);
    pieced ||= before > 0;
    try {
      await receiveOnce(address, part, before, file.size + GZIP_EXTRA, world);
      return pieced;
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const now = await sizeOf(part);
      if (now === 0 || !(error instanceof CutError)) await rm(part, { force: true });
      fruitless = now > before ? 0 : fruitless + 1;
      // Where nothing at all comes any more, another host may have it.
      if (!(error instanceof CutError) || fruitless === FRUITLESS || attempt === ATTEMPTS)
        throw error;
      await world.pause(attempt);
    }
  }
}

async function receiveOnce(
  address: string,
  part: string,
  from: number,
  limit: number,
  world: FetchFileWorld,
): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), world.silence);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), world.silence);
  };
  // Compressed on the way, bytes could not be counted, and no range asked for.
  const headers = {
    "accept-encoding": "identity",
    ...(from > 0 ? { range: `bytes=${from}-` } : {}),
  };
  try {
    const response = await world.fetch(address, { headers, signal: silence.signal });
    // All of it is there already.
    if (response.status === 416 && from > 0) return;
    const start = startOf(response, from);
    await append(response, part, { start, limit, heard, onBytes: world.onBytes });
  } catch (error) {
    if (error instanceof FetchError || !(error instanceof Error)) throw error;
    if (isOfDisk(error)) throw error;
    throw new CutError(silence.signal.aborted ? "did not answer" : brokenWords(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Where the answer begins in the file. */
function startOf(response: Response, from: number): number {
  if (response.status === 206) {
    if (response.headers.get("content-range")?.startsWith(`bytes ${from}-`) === true) return from;
    throw new FetchError("sent another part than was asked for");
  }
  if (response.status !== 200) throw new FetchError(`answered with ${response.status}`);
  if (response.headers.get("content-type")?.startsWith("text/html") === true)
    throw new FetchError("answered with a web page");
  return 0;
}

interface Append {
  readonly start: number;
  readonly limit: number;
  readonly heard: () => void;
  readonly onBytes: (bytes: number) => void;
}

async function append(
  response: Response,
  part: string,
  { start, limit, heard, onBytes }: Append,
): Promise<void> {
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  const output = await open(part, start === 0 ? "w" : "a");
  let size = start;
  try {
    for await (const chunk of response.body ?? []) {
      heard();
      size += chunk.length;
      if (size > limit) throw new FetchError("sent more than the file has");
      await output.write(chunk);
      onBytes(size);
    }
  } finally {
    await output.close();
  }
  if (size - start < length) throw new CutError("broke off");
}

/** null where it is not as long as it should be. */
function unpacked(bytes: Buffer, { size }: ModelFile): Buffer | null {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const whole = isGzip ? gunzipSync(bytes, { maxOutputLength: size }) : bytes;
    return whole.length === size ? whole : null;
  } catch {
    return null;
  }
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** A full disk, a folder that may not be written: no other host changes that. */
const isOfDisk = ({ syscall = "" }: NodeJS.ErrnoException): boolean =>
  ["open", "write", "close"].includes(syscall);

function brokenWords(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  const code: unknown = "code" in cause ? cause.code : undefined;
  return `cannot be reached, or broke off (${typeof code === "string" ? code : cause.message})`;
}
