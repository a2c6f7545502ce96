import { fieldOf } from "./unknown-value.ts";

/** UTF-16 units of a server's own words that a reader is shown. */
const LONGEST = 200;

/**
 * What a server said when it refused, on one line and short: `error` (LibreTranslate), `error.message` (Google,
 * OpenAI), `message`, `detail`, or plain text. "" for a page and for anything else.
 *
 * @param answer the body as JSON; undefined where it is none.
 * @param key is never repeated; "" for none.
 */
export function wordsOf(answer: unknown, text: string, key: string): string {
  const words = answer === undefined ? plain(text) : wordsIn(answer);
  const clean = words.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  const said = key === "" ? clean : clean.replaceAll(key, "…");
  return said.length <= LONGEST ? said : `${said.slice(0, LONGEST - 1).toWellFormed()}…`;
}

/**
 * How long an answer asks to wait (`Retry-After` as seconds or as a date, RFC 9110 10.2.3), rounded up.
 * 0 where it does not say, or where the server does not let a page read it.
 */
export function retrySeconds(headers: Headers, now: number): number {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/u.test(value)) return Math.ceil(Number(value));
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}

function wordsIn(answer: unknown): string {
  const error = fieldOf(answer, "error");
  const places = [answer, error, fieldOf(error, "message"), fieldOf(answer, "message")];
  const found = [...places, fieldOf(answer, "detail")].find((value) => typeof value === "string");
  return typeof found === "string" ? plain(found) : "";
}

/** A page says nothing that could stand in a sentence. */
function plain(text: string): string {
  return /^\s*<|<\/?(?:html|body|head|title|p|h1|br|div)\b/iu.test(text) ? "" : text;
}
