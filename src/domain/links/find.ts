import { isKnownHost } from "./hosts.ts";
import { BRACKETS, trimAddress } from "./trim.ts";

/** An address in running text: UTF-16 offsets, and the address with a scheme. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Longest stretches of what may stand in an address as people write them. */
const RUN = /[^\s\p{Cc}\p{Cf}<>"«»“”„‟`\\…]+/gu;
/** Where an address begins: a scheme, or a host that is followed by a path. */
const START =
  /https?:\/\/(?=.)|(?<![\p{L}\p{N}@._/-])(?<host>(?:[a-z\d_-]+\.)+[a-z]{2,})(?=\/.)/giu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The http(s) addresses in a text, and those of well-known hosts without a scheme (`vk.com/…`,
 * `t.me/…`), in order and not overlapping. Punctuation, quotes and closing brackets of the text
 * around them are left out; Cyrillic hosts and paths are kept. Takes linear time.
 */
export function findAddresses(text: string): readonly FoundAddress[] {
  return [...text.matchAll(RUN)].flatMap((run) =>
    addressesIn(run[0]).map(({ start, end, url }) => ({
      start: run.index + start,
      end: run.index + end,
      url,
    })),
  );
}

function addressesIn(run: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  const pattern = new RegExp(START);
  for (let match = pattern.exec(run); match !== null; match = pattern.exec(run)) {
    const host = match.groups?.["host"];
    if (host !== undefined && !isKnownHost(host.toLowerCase())) continue;
    const start = match.index;
    const stop = stopAfter(run, pattern.lastIndex);
    const address = trimAddress(run.slice(start, stop));
    const url = host === undefined ? address : `https://${address}`;
    if (isAddress(url)) found.push({ start, end: start + address.length, url });
    pattern.lastIndex = stop;
  }
  return found;
}

/** Where an address surely ends: at a bracket it did not open, or at the next one glued to it. */
function stopAfter(run: string, from: number): number {
  const open: Record<string, number> = {};
  for (let at = from; at < run.length; at++) {
    const mark = run.charAt(at);
    const opening = BRACKETS[mark];
    if (opening === undefined) open[mark] = (open[mark] ?? 0) + 1;
    else if ((open[opening] ?? 0) === 0) return at;
    else open[opening] = (open[opening] ?? 0) - 1;
    if (
      mark === "h" &&
      WORD.test(run.charAt(at - 1)) &&
      /^https?:\/\//u.test(run.slice(at, at + 8))
    ) {
      return at;
    }
  }
  return run.length;
}

/** Whether it has a host as the public web has them, or is one of this machine. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname.includes(".") || hostname === "localhost" || hostname.startsWith("[");
}
