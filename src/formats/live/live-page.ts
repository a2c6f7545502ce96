import { parseAddress } from "#domain/links/parse.ts";
import { unwrap } from "#domain/links/unwrap.ts";

/** The page a link leads to. */
export interface LivePage {
  /** The link made whole. */
  readonly href: string;
  readonly url: URL;
  /** The path, decoded, without slashes at its end. */
  readonly path: string;
}

/**
 * Reads a link as somebody wrote it: white space and punctuation around it, no scheme, redirects.
 * Null where it is no web address, or leads to an archived or translated copy.
 */
export function livePage(link: string): LivePage | null {
  const parsed = parseAddress(link);
  const bare = parsed === null ? null : unwrap(parsed.url);
  if (parsed === null || bare === null) return null;
  const { archivedBy, translatedBy, unwrapped } = bare.wrapping;
  if (archivedBy !== undefined || translatedBy !== undefined) return null;
  const path = decoded(bare.url.pathname);
  if (path === null) return null;
  const href = unwrapped === true ? bare.url.href : parsed.given;
  return { href, url: bare.url, path: withoutSlashes(path) };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === "/") end--;
  return path.slice(0, end);
}
