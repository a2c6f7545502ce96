import type { SourceAddress } from "./address.ts";
import { siteAt } from "./hosts.ts";
import { matchRule } from "./match-rule.ts";
import type { RuleMatch } from "./match-rule.ts";
import { readNews } from "./news.ts";
import { parseAddress } from "./parse.ts";
import { fillForm } from "./rule.ts";
import type { Fields, Form } from "./rule.ts";
import { queryWithoutTracking } from "./tracking.ts";
import { trimAddress } from "./trim.ts";
import { unwrap } from "./unwrap.ts";

/**
 * Says what an address points at: platform, kind, the platform's own names for it, and the one
 * canonical address that stands for all its variants. Trailing punctuation, tracking, user info and
 * redirecting, archiving and translating wrappers are taken off first. Nothing is fetched.
 *
 * @param address as somebody wrote it; `vk.com/wall-1_2` without a scheme counts as https
 * @returns null when it is not an http(s) address; never throws
 */
export function recogniseAddress(address: string): SourceAddress | null {
  const parsed = parseAddress(address);
  const bare = parsed === null ? null : unwrap(parsed.url);
  const url = bare === null ? null : settle(bare.url);
  if (parsed === null || bare === null || url === null) return null;
  const match = matchRule(url);
  const page = match === null ? readPage(url) : readMatch(match);
  return {
    url: parsed.given,
    ...page,
    archive: `https://web.archive.org/web/2/${page.canonical}`,
    ...bare.wrapping,
  };
}

type Page = Omit<SourceAddress, "url" | "archive">;

/**
 * Removes tracking and trailing punctuation until neither is left, each may uncover the other; null
 * for an address made to have no end of it.
 */
function settle(given: URL): URL | null {
  let url = given;
  for (let round = 0; round < 8; round++) {
    const query = queryWithoutTracking(url, siteAt(url.host) !== null);
    const whole = `${url.origin}${url.pathname}${query}`;
    const trimmed = trimAddress(whole);
    if (trimmed === whole && query === url.search) return url;
    url = new URL(`${trimmed}${url.hash}`);
  }
  return null;
}

function readMatch({ rule, site, fields }: RuleMatch): Page {
  const canonical = `${fillForm(site.origin, fields) ?? ""}${fillForm(rule.canonical, fields) ?? ""}`;
  const path = canonical.slice(canonical.indexOf("/", "https://".length));
  const { host: _host, start, ...own } = fields;
  const { start: _start, ...ref } = rule.ref?.(fields) ?? own;
  return {
    canonical,
    platform: site.platform,
    kind: fields["comment"] === undefined ? rule.kind : "comment",
    ref,
    mobile:
      rule.mobile === undefined
        ? site.mobile === undefined
          ? null
          : `${site.mobile}${path}`
        : fillForm(rule.mobile, fields),
    ...written("ownerUrl", rule.ownerUrl, fields),
    ...written("preview", rule.preview, fields),
    ...written("embed", rule.embed, fields),
    ...(start !== undefined && { start: seconds(start) }),
    ...(rule.needsResolving === true && { needsResolving: true }),
    ...(rule.archivedBy !== undefined && { archivedBy: rule.archivedBy }),
  };
}

function written<Name extends string>(
  name: Name,
  form: Form | undefined,
  fields: Fields,
): { readonly [N in Name]?: string } {
  const text = form === undefined ? null : fillForm(form, fields);
  return text === null ? {} : ({ [name]: text } as { readonly [N in Name]?: string });
}

/** An address no rule reads: another page of a platform, a news page, or any page of the web. */
function readPage(url: URL): Page {
  const route = /^#!?\//u.test(url.hash) ? trimAddress(url.hash) : "";
  const rest = `${url.pathname}${url.search}${route}`;
  const site = siteAt(url.host);
  if (site !== null) {
    // An origin with fields in it, or none, depends on what a rule reads: such a host stays as it is.
    const fixed = /^https:[^{]+$/u.test(site.origin);
    return {
      canonical: `${fixed ? site.origin : url.origin}${rest}`,
      platform: site.platform,
      kind: "page",
      ref: {},
      mobile: fixed && site.mobile !== undefined ? `${site.mobile}${rest}` : null,
    };
  }
  const news = readNews(url);
  const { article, ...told } = news ?? {};
  return {
    canonical: `${url.origin}${rest}`,
    platform: news === null ? "web" : "news",
    kind: news === null || (url.pathname === "/" && article === undefined) ? "page" : "article",
    ref: article === undefined ? {} : { article },
    mobile: null,
    host: url.hostname,
    ...told,
  };
}

/** `43`, `43s` or `1h2m3s` as seconds. */
function seconds(time: string): number {
  const [, h = "0", m = "0", s = "0"] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/u.exec(time) ?? [];
  const sum = Number(h) * 3600 + Number(m) * 60 + Number(s);
  return Number.isSafeInteger(sum) ? sum : 0;
}
