import { siteAt } from "#domain/links/hosts.ts";
import { livePage } from "./live-page.ts";

/** A post on a server that speaks Mastodon's API. */
export interface MastodonPost {
  readonly host: string;
  /** The server's own id of it, as its API takes it. */
  readonly id: string;
  /** The link, made whole. */
  readonly url: string;
}

/** Sites that give every author an `/@name` without being Mastodon. */
const OTHERS =
  /(?:^|\.)(?:vk\.(?:com|ru)|t\.me|telegram\.(?:me|org)|(?:twitter|x|youtube|medium|tiktok|instagram|facebook|threads|substack|rumble|flickr|pinterest|minds|vimeo|peakd|steemit|snapchat|gettr|bsky)\.(?:com|app)|threads\.net|odysee\.com|hive\.blog|ok\.ru|dzen\.ru|bsky\.app)$/iu;
/** Nobody's home network or bare number: a name with a dot in it. */
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z][a-z\d-]*(?::\d{1,5})?$/iu;

const NAME = String.raw`@\w(?:[\w.-]*\w)?(?:@[a-z\d-]+(?:\.[a-z\d-]+)+)?`;
const NUMBER = String.raw`(?<id>\d{1,20})`;
/** A ULID, as GoToSocial counts. */
const ULID = "(?<id>[0-9A-HJKMNP-TV-Z]{26})";
/** A 128-bit flake id in base 62, as Pleroma counts. */
const FLAKE = String.raw`(?<id>[A-Za-z\d]{17,22})`;
const REST = "(?:/(?:embed|activity|reblogs|favourites|quotes))?$";

/**
 * Pages of posts under whose address stands the id the API takes. Not so those of Pleroma at
 * `/objects/…` and of Misskey at `/notes/…`.
 */
const PATHS: readonly RegExp[] = [
  new RegExp(`^/(?:(?:web|deck)/)?${NAME}/${NUMBER}${REST}`, "iu"),
  new RegExp(String.raw`^/(?:ap/)?users/\w(?:[\w.-]*\w)?/statuses/${NUMBER}${REST}`, "iu"),
  new RegExp(`^/(?:web|deck)/statuses/${NUMBER}${REST}`, "iu"),
  new RegExp(`^/${NAME}/statuses/${ULID}$`, "u"),
  new RegExp(String.raw`^/users/\w(?:[\w.-]*\w)?/statuses/${ULID}$`, "u"),
  new RegExp(`^/notice/${FLAKE}$`, "u"),
  new RegExp(`^/${NAME}/posts/${FLAKE}$`, "u"),
];

/** The post a link leads to, if its path is exactly of such a page; any host may be a server. */
export function mastodonPostAt(link: string): MastodonPost | null {
  const page = livePage(link);
  if (page === null) return null;
  const { host, hostname } = page.url;
  if (!HOST.test(host) || OTHERS.test(hostname)) return null;
  const platform = siteAt(host)?.platform ?? "mastodon";
  if (platform !== "mastodon") return null;
  for (const path of PATHS) {
    const id = path.exec(page.path)?.groups?.["id"];
    if (id !== undefined) return { host, id, url: page.href };
  }
  return null;
}
