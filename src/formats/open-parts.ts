import { LIMITS, type Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportFile, ImportPart } from "./importer.ts";
import { importPart } from "./json-part.ts";
import { detectBinary, limitFor, readText, SIGNATURE_BYTES } from "./read-text.ts";

/**
 * The texts of what a reader handed over: each file one, a ZIP as many as it holds of interest.
 *
 * Problems: those of {@link readText}, `file-unreadable`, and of `openZip`: `zip-broken`, `zip-locked`,
 * `zip-without-thread`, `too-large`. Of several files the first that cannot be read is told.
 */
export async function openParts(
  files: readonly ImportFile[],
): Promise<Result<readonly ImportPart[]>> {
  const parts: ImportPart[] = [];
  for (const file of files) {
    const opened = await openFile(file);
    if (!opened.ok) return opened;
    parts.push(...opened.value);
  }
  return ok(parts);
}

async function openFile(file: ImportFile): Promise<Result<readonly ImportPart[]>> {
  const { name, content } = file;
  if (typeof content === "string") return partOf({ name, content });
  const blob = content instanceof Blob ? content : new Blob([new Uint8Array(content)]);
  try {
    if (await isZip(blob)) return await partsOfZip(blob, name);
    if (blob.size > LIMITS.archiveBytes) {
      return failed({ kind: "too-large", bytes: blob.size, limit: limitFor(name) });
    }
    return partOf({ name, content: new Uint8Array(await blob.arrayBuffer()) });
  } catch {
    return failed({ kind: "file-unreadable", name });
  }
}

async function isZip(blob: Blob): Promise<boolean> {
  const head = await blob.slice(0, SIGNATURE_BYTES).arrayBuffer();
  return detectBinary(new Uint8Array(head)) === "ZIP";
}

async function partsOfZip(blob: Blob, name: string): Promise<Result<readonly ImportPart[]>> {
  const { openZip } = await import("./zip-parts.ts");
  const opened = await openZip(blob, name);
  if (!opened.ok) return opened;
  const parts: ImportPart[] = [];
  let tooLarge: Problem | undefined;
  for (const entry of opened.value) {
    const part = partOf({ name: entry.name, content: entry.bytes });
    // An empty file among others says nothing; one of a strange kind is not what was meant.
    if (part.ok) parts.push(...part.value);
    else if (part.problem.kind === "too-large") tooLarge ??= part.problem;
  }
  return parts.length > 0 ? ok(parts) : failed(tooLarge ?? { kind: "zip-without-thread", name });
}

function partOf(file: {
  readonly name: string;
  readonly content: string | Uint8Array;
}): Result<readonly ImportPart[]> {
  const text = readText(file);
  return text.ok ? ok([importPart(file.name, text.value)]) : text;
}
