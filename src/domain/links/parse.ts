import { isKnownHost } from "./hosts.ts";
import { trimAddress } from "./trim.ts";

const SCHEME = /^https?:/iu;
const BARE =
  /^(?:\/\/)?(?<host>(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+)(?::\d{1,5})?(?<rest>[/?#]|$)/u;
/** As people write it: nothing in it that the URL parser would drop or turn round. */
const PLAIN = /^https?:\/\/[^\s\p{Cc}\p{Cf}/\\@]+(?:[/?#][^\s\p{Cc}\p{Cf}]*)?$/iu;

export interface ParsedAddress {
  /** What was written, trimmed, with a scheme and without user info. */
  readonly given: string;
  readonly url: URL;
}

/**
 * Reads what somebody wrote as an http(s) address, or null. A post opened in Telegram's app
 * (`tg://resolve?domain=…&post=…`) counts as its page. Without a scheme it counts as https if
 * its host is well known or followed by a path. Never throws.
 */
export function parseAddress(text: string): ParsedAddress | null {
  const trimmed = trimAddress(text.replace(/^[\s\p{Cc}\p{Cf}<>([{"'`«“„‘*]+/u, ""));
  const given = SCHEME.test(trimmed) ? trimmed : (fromApp(trimmed) ?? withScheme(trimmed));
  if (given === null || !URL.canParse(given)) return null;
  const url = new URL(given);
  if (!cleanHost(url)) return null;
  return { given: PLAIN.test(given) ? given : url.href, url };
}

/** The page of a post that Telegram's own scheme opens in its app, or null. */
function fromApp(text: string): string | null {
  if (!/^tg:\/?\/?resolve\?/iu.test(text)) return null;
  const query = new URLSearchParams(text.slice(text.indexOf("?")));
  const [channel, post] = [query.get("domain") ?? "", query.get("post") ?? ""];
  if (!/^[a-z]\w+$/iu.test(channel) || !/^\d+$/u.test(post)) return null;
  const comment = /^\d+$/u.exec(query.get("comment") ?? "")?.[0];
  return `https://t.me/${channel}/${post}${comment === undefined ? "" : `?comment=${comment}`}`;
}

function withScheme(text: string): string | null {
  const { host, rest } = BARE.exec(text)?.groups ?? {};
  if (host === undefined || /\s/u.test(text)) return null;
  if (rest !== "/" && !isKnownHost(host.toLowerCase())) return null;
  return `https://${text.replace(/^\/\//u, "")}`;
}

/** Removes user info and the full stops of a rooted host; false if no http(s) address is left. */
function cleanHost(url: URL): boolean {
  if (url.protocol !== "http:" && url.protocol !== "https:") return false;
  url.username = "";
  url.password = "";
  let end = url.hostname.length;
  while (url.hostname.charAt(end - 1) === ".") end--;
  if (end < url.hostname.length) url.hostname = url.hostname.slice(0, end);
  return url.hostname !== "" && !url.hostname.endsWith(".");
}
