/**
 * The message in which a page open in another tab comes to Nitka: by Nitka's own bookmarklet, in the
 * fragment of an address, which no browser ever sends over a network.
 */
import * as v from "valibot";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { parseJson } from "./json-part.ts";
import { readShape } from "./read-shape.ts";
import type { SourceText } from "./source-text.ts";
import { isHttpAddress } from "./thread-fields.ts";

/** What stands before the message in the fragment. */
const MARK = "#page=";

const MessageSchema = v.looseObject({
  url: v.pipe(v.string(), v.check(isHttpAddress, "http-address")),
  title: v.optional(v.string(), ""),
  author: v.optional(v.string(), ""),
  published: v.optional(v.string(), ""),
  language: v.optional(v.string(), ""),
  text: v.pipe(v.string(), v.maxLength(LIMITS.field)),
});

/** Whether a fragment (`#…`) holds a page. */
export const holdsPage = (fragment: string): boolean => fragment.startsWith(MARK);

/**
 * Reads a page out of a fragment: base64url of the UTF-8 of a JSON object {url, title, author, published,
 * language, text}; everything but url and text may be "" or absent.
 *
 * Problems: `not-text`, `json-cut`, `json-bad`, `invalid-document`.
 */
export function readPageMessage(fragment: string): Result<SourceText> {
  const json = decodeBase64Url(fragment.slice(MARK.length));
  if (json === null) return failed({ kind: "not-text", name: "", detected: "binary" });
  const value = parseJson(json, LIMITS.depth);
  if (!value.ok) return value;
  const message = readShape(MessageSchema, value.value);
  if (!message.ok) return message;
  const { url, title, author, published, language, text } = message.value;
  return ok({
    url,
    text,
    ...(title !== "" && { title }),
    ...(author !== "" && { author }),
    ...(published !== "" && { published }),
    ...(language !== "" && { language }),
  });
}

function decodeBase64Url(text: string): string | null {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
