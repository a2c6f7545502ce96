import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { SourceText } from "../source-text.ts";
import { cleanPaste } from "./clean-paste.ts";
import { decodePage, decodeText } from "./decode-page.ts";

const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/iu;
const MHTML_HEAD = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?MIME-Version:/iu;

/**
 * The texts of a file a reader brings: a saved page (HTML, MHTML), or plain text as if it was pasted. The
 * parsers of pages are loaded only when a page comes.
 *
 * @param now RFC 3339; relative dates count from it.
 *
 * Problems: `empty-input`, `too-large`, `not-text` (a file of another kind), `unknown-format` (JSON, which
 * other importers read), `file-unreadable` (broken MHTML), `page-without-text`.
 */
export async function readSourceFile(
  name: string,
  bytes: Uint8Array,
  now: string,
): Promise<Result<readonly SourceText[]>> {
  if (bytes.byteLength > LIMITS.bytes) {
    return failed({ kind: "too-large", bytes: bytes.byteLength, limit: LIMITS.bytes });
  }
  const text = decodeText(bytes);
  if (text.trim() === "") return failed({ kind: "empty-input" });
  if (text.includes("\u0000")) return failed({ kind: "not-text", name, detected: "binary" });
  if (/\.mht(?:ml)?$/iu.test(name) || MHTML_HEAD.test(text.slice(0, 3000))) {
    const { readMhtml } = await import("./mhtml.ts");
    const page = await readMhtml(name, bytes);
    return page.ok ? readSavedPage(page.value.html, page.value.url, now) : page;
  }
  if (/\.x?html?$/iu.test(name) || HTML.test(text.slice(0, 4000))) {
    return readSavedPage(decodePage(bytes), undefined, now);
  }
  if (/^\s*[[{]/u.test(text) && isJson(text)) return failed({ kind: "unknown-format" });
  return ok([cleanPaste(text, now)]);
}

async function readSavedPage(
  html: string,
  url: string | undefined,
  now: string,
): Promise<Result<readonly SourceText[]>> {
  const { readPageSources } = await import("./read-page.ts");
  return readPageSources(html, { now, ...(url !== undefined && { url }) });
}

/** Objects show by their beginning, cut short or not; `[1] …` and `["Наша Ніва"] …` begin texts as well. */
const OBJECTS = /^\s*(?:\[\s*)?\{\s*["}]/u;

function isJson(text: string): boolean {
  if (OBJECTS.test(text)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
