import { createReadStream } from "node:fs";
import { LIMITS } from "#domain/problem.ts";
import type { CommandIo } from "./command.ts";

/** The world of a real process. */
export const processIo: CommandIo = {
  readFile: (path) => readAll(createReadStream(path)),
  readStdin: () => readAll(process.stdin),
  out: (content) => void process.stdout.write(content),
  err: (text) => void process.stderr.write(text),
  now: () => new Date().toISOString(),
};

/** Reads to the end, or until there is more than Nitka takes: an input may be endless. */
async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    chunks.push(part);
    bytes += part.byteLength;
    if (bytes > LIMITS.bytes) break;
  }
  return Buffer.concat(chunks);
}
