import { blueskyLoader } from "./bluesky-live.ts";
import type { LiveLoader, LiveSettings, LiveTarget } from "./live.ts";
import { mastodonLoader } from "./mastodon-live.ts";
import { xLoader } from "./x-live.ts";

/** Mastodon comes last: any host may be one of its servers. */
const LOADERS: readonly LiveLoader[] = [blueskyLoader, xLoader, mastodonLoader];

/**
 * Who can read a link live, and where. Takes it as somebody pasted it: with white space around, without a
 * scheme, with tracking parameters, or as `at://`. Null where nobody can. No request is made.
 */
export function liveTarget(
  link: string,
  settings: LiveSettings,
): { readonly loader: LiveLoader; readonly target: LiveTarget } | null {
  for (const loader of LOADERS) {
    const target = loader.target(link, settings);
    if (target !== null) return { loader, target };
  }
  return null;
}
