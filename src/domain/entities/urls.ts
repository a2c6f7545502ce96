import type { Span } from "../thread.ts";
import { ACCENTED, CYRILLIC, SIGNS } from "./characters.ts";
import { hostChecker, hostEnd } from "./hosts.ts";
import { addressRest } from "./url-rest.ts";

export interface UrlEntity extends Span {
  /** The address made whole: `https://` stands before it if no scheme is written. */
  readonly url: string;
}

type HostCheck = (host: string) => boolean;

/** What hosts of any script are made of, and the signs between. Halves of pairs count: `URL` tells more. */
const HOST_CHARACTER = String.raw`[\p{L}\p{M}\p{N}\u200C\u200D\uD800-\uDFFF_.-]|(?![\0-\x7F])\p{S}`;
const ONE = new RegExp(`^(?:${HOST_CHARACTER})$`, "u");
/** The answers for Latin, Greek and Cyrillic: most of what is asked. */
const KNOWN = Array.from({ length: 0x530 }, (_, code) => ONE.test(String.fromCharCode(code)));
/** A scheme right before an offset, with the character before it. */
const SCHEME = new RegExp(`(?:^|[^A-Za-z\\d${SIGNS}])(?<scheme>https?:\\/\\/)$`, "iu");
const SCHEME_LENGTH = "?https://".length;
/** How far the next pattern looks back. */
const LOOKBEHIND = 2;
/**
 * The longest stretches a host without a scheme may stand in: Latin labels, Cyrillic ones, or those after
 * these (`www.кремль.рф`). Nothing that is part of a word, address or entity begins one; a full
 * stop may stand before it where a Cyrillic sentence lacks the space after it.
 */
const BARE = new RegExp(
  `(?<![A-Za-z${ACCENTED}${CYRILLIC}\\d${SIGNS}_/-]|(?<![${CYRILLIC}])\\.)` +
    `(?:[A-Za-z${ACCENTED}\\d_.-]+[${CYRILLIC}\\d_.-]*|[${CYRILLIC}\\u0300-\\u036F\\d_.-]+)`,
  "gu",
);

/**
 * The http(s) addresses in a text as Twitter finds them, in order and not overlapping: with a scheme,
 * or a host of a known top-level domain without one. Goes beyond it with Cyrillic hosts without a
 * scheme (`кремль.рф`), and takes linear time. Whatever a platform's own links say is better.
 */
export function findUrls(text: string): readonly UrlEntity[] {
  const urls: UrlEntity[] = [];
  const canExist = hostChecker();
  let end = 0;
  for (let dot = text.indexOf("."); dot !== -1; dot = text.indexOf(".", Math.max(end, dot + 1))) {
    // Nearly every full stop ends a sentence.
    if (!isHostCharacter(text, dot + 1)) continue;
    const stretch = stretchAround(text, dot, end);
    const first = afterScheme(text, stretch, canExist);
    if (first !== null) urls.push(first);
    const rest = { start: first?.end ?? stretch.start, end: stretch.end };
    addBareUrls(urls, text, rest, canExist);
    end = Math.max(stretch.end, urls.at(-1)?.end ?? 0);
  }
  return urls;
}

/** The longest stretch of host characters around an offset that begins no earlier than `from`. */
function stretchAround(text: string, at: number, from: number): Span {
  let start = at;
  while (start > from && isHostCharacter(text, start - 1)) start--;
  let end = at;
  while (isHostCharacter(text, end)) end++;
  return { start, end };
}

function isHostCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < KNOWN.length ? KNOWN[code] === true : ONE.test(text.charAt(at));
}

function afterScheme(text: string, stretch: Span, canExist: HostCheck): UrlEntity | null {
  const { start } = stretch;
  if (!text.startsWith("://", start - 3)) return null;
  const before = text.slice(Math.max(0, start - SCHEME_LENGTH), start);
  const scheme = SCHEME.exec(before)?.groups?.["scheme"];
  if (scheme === undefined) return null;
  const end = addressEnd(text, start, hostEnd(text, stretch, false), canExist);
  if (end === -1) return null;
  const from = start - scheme.length;
  return { start: from, end, url: text.slice(from, end) };
}

function addBareUrls(
  urls: UrlEntity[],
  text: string,
  { start: from, end: to }: Span,
  canExist: HostCheck,
): void {
  if (from >= to) return;
  // A part of its own, lest a search that finds nothing goes on to the end of the text.
  const offset = Math.max(0, from - LOOKBEHIND);
  const part = text.slice(offset, to);
  BARE.lastIndex = from - offset;
  for (let found = BARE.exec(part); found !== null; found = BARE.exec(part)) {
    const start = offset + found.index;
    const stop = start + found[0].length;
    // An e-mail address goes on with its sign.
    if (!found[0].includes(".") || text.charAt(stop) === "@") continue;
    const end = addressEnd(text, start, hostEnd(text, { start, end: stop }, true), canExist);
    if (end === -1) continue;
    urls.push({ start, end, url: `https://${text.slice(start, end)}` });
    BARE.lastIndex = Math.max(stop, end) - offset;
  }
}

/** Where an address ends whose host is known, or -1 if it is none. */
function addressEnd(text: string, start: number, end: number, canExist: HostCheck): number {
  const host = text.slice(start, end);
  return end === -1 || !canExist(host) ? -1 : addressRest(text, end, host);
}
