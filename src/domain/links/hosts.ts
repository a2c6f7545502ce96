import { newsSite } from "./news-hosts.ts";
import type { Site } from "./rule.ts";
import { RULES } from "./rules.ts";
import { WRAPPERS } from "./wrappers.ts";

const SITES: readonly Site[] = [...new Set(RULES.flatMap((rule) => rule.sites))];

/** The platform's own site at a host, or null. */
export function siteAt(host: string): Site | null {
  return SITES.find((site) => site.mirror !== true && site.host?.test(host) === true) ?? null;
}

/** Whether a host is so well known that its addresses count without a scheme, too. */
export function isKnownHost(host: string): boolean {
  return (
    SITES.some((site) => site.host?.test(host) === true) ||
    WRAPPERS.some((wrapper) => wrapper.host.test(host)) ||
    newsSite(host) !== null
  );
}
