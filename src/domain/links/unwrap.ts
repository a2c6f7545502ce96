import type { SourceAddress } from "./address.ts";
import { parseAddress } from "./parse.ts";
import type { Wrapper } from "./wrapper.ts";
import { WRAPPERS } from "./wrappers.ts";

/** How an address was wrapped. */
export type Wrapping = Pick<
  SourceAddress,
  "unwrapped" | "archived" | "archivedBy" | "archivedAt" | "translatedBy"
>;

/** No honest address is wrapped deeper. */
const DEEPEST = 8;

/** An address without its wrappers. */
interface Unwrapped {
  readonly url: URL;
  readonly wrapping: Wrapping;
}

/**
 * Takes off redirects, archives and translators around an address, however nested; the outermost of
 * a kind is what was linked. Null if it is wrapped deeper than any honest address.
 */
export function unwrap(outer: URL, depth = DEEPEST): Unwrapped | null {
  const next = unwrapOnce(outer);
  if (next === null) return { url: outer, wrapping: {} };
  const inner = depth === 0 ? null : unwrap(next.url, depth - 1);
  return inner === null
    ? null
    : { url: inner.url, wrapping: { ...inner.wrapping, ...next.wrapping } };
}

function unwrapOnce(url: URL): Unwrapped | null {
  for (const wrapper of WRAPPERS) {
    const match = wrapper.host.test(url.host) ? wrapper.path.exec(url.pathname) : null;
    if (match === null) continue;
    const inner = parseAddress(innerOf(wrapper, url, match[0].length) ?? "");
    if (inner === null) continue;
    return { url: inner.url, wrapping: wrappingOf(wrapper, url, match.groups?.["time"] ?? "") };
  }
  return null;
}

function innerOf(wrapper: Wrapper, url: URL, end: number): string | null {
  if (wrapper.inner !== undefined) return wrapper.inner(url);
  if (wrapper.parameters !== undefined) {
    const values = wrapper.parameters.map((name) => url.searchParams.get(name) ?? "");
    return values.find((value) => /^\s*(?:https?:|[^/?#]+\.)/iu.test(value)) ?? null;
  }
  // Servers and browsers fold the two slashes of an address inside a path into one.
  const path = plain(url.pathname.slice(end)).replace(/^(https?):\/+/iu, "$1://");
  const whole = `${path}${url.search}${url.hash}`;
  return /^https?:/iu.test(whole) ? whole : `https://${whole}`;
}

/** A path that is an address written with escapes, without them. */
function plain(path: string): string {
  const isEscaped = /^https?%3A%2F%2F/iu.test(path) && !/%(?![\da-f]{2})/iu.test(path);
  return isEscaped ? path.replace(/%3A/giu, ":").replace(/%2F/giu, "/") : path;
}

function wrappingOf(wrapper: Wrapper, url: URL, time: string): Wrapping {
  const { as } = wrapper;
  switch (as.kind) {
    case "redirect":
      return { unwrapped: true };
    case "translation":
      return { translatedBy: as.by };
    case "archive": {
      const archivedAt = archiveTime(time);
      // Without a whole time it is a search for copies, not one of them.
      if (archivedAt === null) return { archivedBy: as.by };
      return { archivedBy: as.by, archivedAt, archived: url.href };
    }
  }
}

/** `20200816120000` or `2020.08.16-120000` as RFC 3339, or null. */
function archiveTime(time: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(time.replace(/\D/gu, ""));
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(at)) ? null : at;
}
