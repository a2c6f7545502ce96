import type { Rule, Site } from "./rule.ts";

const FACEBOOK: Site = {
  platform: "facebook",
  host: /^(?:(?:www|m|mbasic|mobile|touch|web|free|0|business|[a-z]{2}-[a-z]{2,3})\.)?(?:facebook|fb)\.com$/u,
  origin: "https://www.facebook.com",
  mobile: "https://m.facebook.com",
};
const FB_WATCH: Site = {
  platform: "facebook",
  host: /^fb\.watch$/u,
  origin: "https://fb.watch",
  mirror: true,
};
const FB_ME: Site = {
  platform: "facebook",
  host: /^(?:on\.)?fb\.me$/u,
  origin: "https://{host}",
  mirror: true,
};

/** A name or number; not a script, and not ending in a full stop, which running text would lose. */
const NAME = String.raw`(?![\w.]+\.php(?:/|$))(?:[\w.-]|%[\da-f]{2})*(?:[\w-]|%[\da-f]{2})`;
const SERVICE =
  "ads|business|dialog|events|gaming|groups|hashtag|help|home|legal|login|marketplace|messages|notes|pages|people|permalink|pg|photo|photos|plugins|policies|policy|privacy|profile|public|reel|search|settings|share|sharer|stories|story|video|watch|l|flx";
const OWNER = `(?!(?:${SERVICE})/)(?<owner>${NAME})`;
const POST = String.raw`(?<post>pfbid\w+|\d+)`;
const COMMENT = {
  comment_id: /^(?<comment>[\w-]+=*)$/u,
  reply_comment_id: /^(?<reply>[\w-]+=*)$/u,
};

export const FACEBOOK_RULES: readonly Rule[] = [
  {
    sites: [FACEBOOK],
    kind: "post",
    path: new RegExp(String.raw`^/${OWNER}/posts/(?:[^/]+/)?${POST}(?:/|:|$)`, "iu"),
    maybe: COMMENT,
    canonical: "/{owner}/posts/{post}[?comment_id={comment}]",
    ownerUrl: "https://www.facebook.com/{owner}",
    examples: [
      {
        in: "https://www.facebook.com/alexander.bidin/posts/10216884733046939?hc_location=ufi",
        canonical: "https://www.facebook.com/alexander.bidin/posts/10216884733046939",
      },
      {
        in: "https://www.facebook.com/nasta/posts/%D0%B4%D0%B0/123?comment_id=45",
        canonical: "https://www.facebook.com/nasta/posts/123?comment_id=45",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "post",
    path: /^\/(?:permalink|story|profile)\.php$/iu,
    query: { story_fbid: /^(?<post>pfbid\w+|\d+)/u, id: /^(?<owner>\d+)$/u },
    maybe: COMMENT,
    canonical: "/{owner}/posts/{post}[?comment_id={comment}]",
    ownerUrl: "https://www.facebook.com/{owner}",
    examples: [
      {
        in: "https://m.facebook.com/story.php?story_fbid=10158&id=100001&refid=17",
        canonical: "https://www.facebook.com/100001/posts/10158",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "post",
    path: new RegExp(
      String.raw`^/groups/(?<group>${NAME})/(?:posts|permalink)/${POST}(?:/|$)`,
      "iu",
    ),
    maybe: COMMENT,
    canonical: "/groups/{group}/posts/{post}[?comment_id={comment}]",
    ownerUrl: "https://www.facebook.com/groups/{group}",
    examples: [
      {
        in: "https://m.facebook.com/groups/123/permalink/456/?comment_id=7",
        canonical: "https://www.facebook.com/groups/123/posts/456?comment_id=7",
      },
    ],
  },
  ...["multi_permalinks", "id"].map((name): Rule => ({
    sites: [FACEBOOK],
    kind: "post",
    path: new RegExp(`^/groups/(?<group>${NAME})$`, "iu"),
    query: { [name]: /^(?<post>\d+)/u },
    canonical: "/groups/{group}/posts/{post}",
    ownerUrl: "https://www.facebook.com/groups/{group}",
    examples: [
      {
        in: `https://m.facebook.com/groups/123?view=permalink&${name}=456`,
        canonical: "https://www.facebook.com/groups/123/posts/456",
      },
    ],
  })),
  {
    sites: [FACEBOOK],
    kind: "author",
    path: new RegExp(`^/groups/(?<group>${NAME})(?:/|$)`, "iu"),
    canonical: "/groups/{group}",
    examples: [
      {
        in: "https://m.facebook.com/groups/123/?ref=share",
        canonical: "https://www.facebook.com/groups/123",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "shortlink",
    path: /^\/share\/(?<code>(?:[pvrg]\/)?\w+)$/iu,
    canonical: "/share/{code}/",
    needsResolving: true,
    examples: [
      {
        in: "https://www.facebook.com/share/p/AbC123xyz/?mibextid=q",
        canonical: "https://www.facebook.com/share/p/AbC123xyz/",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "photo",
    path: /^\/photo(?:\.php)?$/iu,
    query: { fbid: /^(?<photo>\d+)$/u },
    canonical: "/photo/?fbid={photo}",
    mobile: "https://m.facebook.com/photo.php?fbid={photo}",
    examples: [
      {
        in: "https://www.facebook.com/photo.php?fbid=456&set=a.1&type=3",
        canonical: "https://www.facebook.com/photo/?fbid=456",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "photo",
    path: new RegExp(String.raw`^/${OWNER}/photos/(?:[^/]+/)?(?<photo>\d+)(?:/|$)`, "iu"),
    canonical: "/photo/?fbid={photo}",
    mobile: "https://m.facebook.com/photo.php?fbid={photo}",
    ownerUrl: "https://www.facebook.com/{owner}",
    examples: [
      {
        in: "https://www.facebook.com/nasta/photos/a.12/456/?type=3",
        canonical: "https://www.facebook.com/photo/?fbid=456",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "video",
    path: /^\/(?:watch(?:\/live)?|video\.php)$/iu,
    query: { v: /^(?<video>\d+)$/u },
    maybe: { t: /^(?<start>\d+)$/u },
    canonical: "/watch/?v={video}",
    examples: [
      {
        in: "https://m.facebook.com/watch/live/?v=777&ref=watch_permalink",
        canonical: "https://www.facebook.com/watch/?v=777",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "video",
    path: new RegExp(String.raw`^/${OWNER}/videos/(?:[^/]+/)?(?<video>\d+)(?:/|$)`, "iu"),
    canonical: "/watch/?v={video}",
    ownerUrl: "https://www.facebook.com/{owner}",
    examples: [
      {
        in: "https://www.facebook.com/nasta/videos/some-title/777/",
        canonical: "https://www.facebook.com/watch/?v=777",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "video",
    path: /^\/reel\/(?<video>\d+)(?:\/|$)/iu,
    canonical: "/reel/{video}",
    examples: [{ in: "https://fb.com/reel/777/", canonical: "https://www.facebook.com/reel/777" }],
  },
  {
    sites: [FACEBOOK],
    kind: "event",
    path: /^\/events\/(?:[^/]+\/)*(?<event>\d+)(?:\/|$)/iu,
    canonical: "/events/{event}",
    examples: [
      {
        in: "https://www.facebook.com/events/s/march/123/",
        canonical: "https://www.facebook.com/events/123",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "author",
    path: /^\/profile\.php$/iu,
    query: { id: /^(?<owner>\d+)$/u },
    canonical: "/profile.php?id={owner}",
    examples: [
      {
        in: "https://m.facebook.com/profile.php?id=100001&fref=nf",
        canonical: "https://www.facebook.com/profile.php?id=100001",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "author",
    path: /^\/(?:people|pages)\/(?:[^/]+\/)?[^/]+\/(?<owner>\d+)$/iu,
    canonical: "/profile.php?id={owner}",
    examples: [
      {
        in: "https://www.facebook.com/people/Nasta-K/100001/",
        canonical: "https://www.facebook.com/profile.php?id=100001",
      },
    ],
  },
  {
    sites: [FACEBOOK],
    kind: "author",
    path: new RegExp(`^/(?:pg/)?(?!(?:${SERVICE})$)(?<owner>${NAME})(?:/posts)?$`, "iu"),
    canonical: "/{owner}",
    examples: [
      {
        in: "https://be-by.facebook.com/alexander.bidin/",
        canonical: "https://www.facebook.com/alexander.bidin",
      },
    ],
  },
  {
    sites: [FB_WATCH, FB_ME],
    kind: "shortlink",
    path: /^\/(?<code>(?:[a-z]\/)?[\w-]+)$/iu,
    canonical: "/{code}",
    needsResolving: true,
    examples: [
      { in: "https://fb.watch/aB-1/?mibextid=q", canonical: "https://fb.watch/aB-1" },
      { in: "http://fb.me/1AbC", canonical: "https://fb.me/1AbC" },
    ],
  },
];
