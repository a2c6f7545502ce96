import type { Fields, Rule, Site } from "./rule.ts";

const BLUESKY: Site = {
  platform: "bluesky",
  host: /^(?:(?:www|staging|main)\.)?bsky\.app$/u,
  origin: "https://bsky.app",
};
const BLUESKY_MIRROR: Site = {
  ...BLUESKY,
  host: /^(?:fxbsky\.app|vxbsky\.app|bskx\.app|bskyx\.app|deer\.social)$/u,
  mirror: true,
};
/** A domain name or a DID. */
const ACTOR = String.raw`(?<handle>did:[a-z]+:[\w.:-]*\w|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z][a-z\d-]*)`;

/** Hosts that are surely instances; any other host is one when the whole shape of a post says so. */
const MASTODON: Site = {
  platform: "mastodon",
  host: /^(?:(?:mastodon|mstdn)(?:\.[a-z\d-]+){1,2}|mas\.to|fosstodon\.org|mamot\.fr|infosec\.exchange|techhub\.social|journa\.host|vkl\.world)$/u,
  origin: "https://{host}",
};
const ANY_HOST: Site = {
  platform: "mastodon",
  host: null,
  origin: "https://{host}",
  mirror: true,
};
const HANDLE = String.raw`(?<handle>\w(?:[\w.-]*\w)?(?:@[a-z\d-]+(?:\.[a-z\d-]+)+)?)`;

const atInstance = ({ host = "", ...rest }: Fields): Fields => ({ instance: host, ...rest });

export const FEDIVERSE_RULES: readonly Rule[] = [
  {
    sites: [BLUESKY, BLUESKY_MIRROR],
    kind: "post",
    path: new RegExp(String.raw`^/profile/${ACTOR}/post/(?<post>[a-z\d]+)(?:/|$)`, "iu"),
    canonical: "/profile/{handle}/post/{post}",
    ownerUrl: "https://bsky.app/profile/{handle}",
    examples: [
      {
        in: "https://bsky.app/profile/kazbek.bsky.social/post/3jvuuju3amj2i?ref_src=embed",
        canonical: "https://bsky.app/profile/kazbek.bsky.social/post/3jvuuju3amj2i",
      },
      {
        in: "https://fxbsky.app/profile/did:plc:abc123/post/3jvuuju3amj2i",
        canonical: "https://bsky.app/profile/did:plc:abc123/post/3jvuuju3amj2i",
      },
    ],
  },
  {
    sites: [BLUESKY, BLUESKY_MIRROR],
    kind: "author",
    path: new RegExp(`^/profile/${ACTOR}$`, "iu"),
    canonical: "/profile/{handle}",
    examples: [
      {
        in: "https://bsky.app/profile/kazbek.bsky.social/",
        canonical: "https://bsky.app/profile/kazbek.bsky.social",
      },
    ],
  },
  {
    sites: [ANY_HOST],
    kind: "post",
    path: new RegExp(String.raw`^/(?:(?:web|deck)/)?@${HANDLE}/(?<post>\d{10,})(?:/embed)?$`, "iu"),
    ref: atInstance,
    canonical: "/@{handle}/{post}",
    ownerUrl: "https://{host}/@{handle}",
    embed: "https://{host}/@{handle}/{post}/embed",
    examples: [
      {
        in: "https://mastodon.social/web/@alesia@mastodon.example/110446983926957470",
        canonical: "https://mastodon.social/@alesia@mastodon.example/110446983926957470",
      },
    ],
  },
  {
    sites: [ANY_HOST],
    kind: "post",
    path: /^\/users\/(?<handle>\w(?:[\w.-]*\w)?)\/statuses\/(?<post>\d{10,})(?:\/activity)?$/iu,
    ref: atInstance,
    canonical: "/@{handle}/{post}",
    ownerUrl: "https://{host}/@{handle}",
    embed: "https://{host}/@{handle}/{post}/embed",
    examples: [
      {
        in: "https://mastodon.social/users/halcy/statuses/110446983926957470",
        canonical: "https://mastodon.social/@halcy/110446983926957470",
      },
    ],
  },
  {
    sites: [MASTODON],
    kind: "author",
    path: new RegExp(`^/(?:(?:web|deck)/)?(?:@|users/)${HANDLE}$`, "iu"),
    ref: atInstance,
    canonical: "/@{handle}",
    examples: [
      {
        in: "https://mastodon.social/users/halcy",
        canonical: "https://mastodon.social/@halcy",
      },
    ],
  },
];
