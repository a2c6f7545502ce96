import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportFile } from "./importer.ts";
import { importPart } from "./json-part.ts";
import { limitFor } from "./read-text.ts";
import type { SourceText } from "./source-text.ts";
import { telegramSourceTexts } from "./telegram/source-texts.ts";
import { vkSourceTexts } from "./vk/source-texts.ts";

/** Words may begin with a bracket too: "[Фото] Завод стоит". */
const JSON_START = /^\ufeff?\s*(?:\[\s*)?\{\s*["}]/u;
const HEAD_BYTES = 200;

/**
 * The texts of sources in files: a saved page (.html, .mht), plain text, VK's or Telegram's JSON.
 *
 * Problems: `file-unreadable`, `too-large`, `page-without-text`, `not-text`, those of JSON, and
 * `unknown-format` for JSON of anybody else.
 *
 * @param now the time, RFC 3339: dates such as "yesterday" are read against it.
 */
export async function readSourceTexts(
  files: readonly ImportFile[],
  now: string,
): Promise<Result<readonly SourceText[]>> {
  const texts: SourceText[] = [];
  for (const { name, content } of files) {
    const bytes = await bytesOf(content).catch(() => null);
    if (bytes === null) return failed({ kind: "file-unreadable", name });
    const limit = limitFor(name);
    if (bytes.byteLength > limit) {
      return failed({ kind: "too-large", bytes: bytes.byteLength, limit });
    }
    const read = await readOne(name, bytes, now);
    if (!read.ok) return read;
    texts.push(...read.value);
  }
  return ok(texts);
}

async function bytesOf(content: ImportFile["content"]): Promise<Uint8Array> {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}

async function readOne(
  name: string,
  bytes: Uint8Array,
  now: string,
): Promise<Result<readonly SourceText[]>> {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  if (JSON_START.test(head)) return readJson(name, new TextDecoder().decode(bytes));
  const { readSourceFile } = await import("./pages/source-files.ts");
  return readSourceFile(name, bytes, now);
}

function readJson(name: string, text: string): Result<readonly SourceText[]> {
  const part = importPart(name, text);
  const telegram = telegramSourceTexts(part);
  if (telegram.ok) return telegram;
  const value = part.json();
  if (!value.ok) return value;
  const vk = vkSourceTexts(value.value);
  return vk.ok || vk.problem.kind === "platform-said" ? vk : failed({ kind: "unknown-format" });
}
