import type { ModelFile } from "./model.ts";

/** SHA-256, such as `(bytes) => crypto.subtle.digest("SHA-256", bytes)`: only pages with https have it. */
export type Digest = (bytes: ArrayBuffer) => Promise<ArrayBuffer>;

/** 64 lower-case hexadecimal digits. */
export async function hexDigest(digest: Digest, bytes: ArrayBuffer): Promise<string> {
  return Array.from(new Uint8Array(await digest(bytes)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** Whether these bytes are the file. */
export async function isFile(
  digest: Digest,
  { size, sha256 }: ModelFile,
  bytes: ArrayBuffer,
): Promise<boolean> {
  return bytes.byteLength === size && (await hexDigest(digest, bytes)) === sha256;
}
