import type { Rule, Site } from "./rule.ts";

const X: Site = {
  platform: "x",
  host: /^(?:(?:www|m|mobile)\.)?(?:twitter|x)\.com$/u,
  origin: "https://x.com",
};
const MIRROR: Site = {
  ...X,
  host: /^(?:(?:[a-z]+\.)?(?:fxtwitter|vxtwitter|fixupx|fixvx|twittpr|xcancel|nitter)\.com|nitter(?:\.[a-z\d-]+){1,2})$/u,
  mirror: true,
};
const UNROLLED: Site = { ...X, host: /^(?:www\.)?threadreaderapp\.com$/u, mirror: true };
const SHORT: Site = {
  platform: "x",
  host: /^(?:t\.co|pic\.(?:twitter|x)\.com)$/u,
  origin: "https://{host}",
  mirror: true,
};

export const X_RULES: readonly Rule[] = [
  {
    sites: [X, MIRROR],
    kind: "post",
    path: /^\/(?:i\/(?:web\/)?status|statuses)\/(?<post>\d+)(?:\/|$)/iu,
    canonical: "/i/status/{post}",
    examples: [
      { in: "https://x.com/i/web/status/1294567", canonical: "https://x.com/i/status/1294567" },
      { in: "https://twitter.com/statuses/1294567", canonical: "https://x.com/i/status/1294567" },
    ],
  },
  {
    sites: [X, MIRROR],
    kind: "post",
    path: /^\/(?!i\/)(?<handle>\w+)\/status(?:es)?\/(?<post>\d+)(?:\/|$)/iu,
    canonical: "/{handle}/status/{post}",
    ownerUrl: "https://x.com/{handle}",
    examples: [
      {
        in: "https://mobile.twitter.com/kazbek/status/1294567/photo/1?s=20",
        canonical: "https://x.com/kazbek/status/1294567",
      },
      {
        in: "https://nitter.net/kazbek/status/1294567#m",
        canonical: "https://x.com/kazbek/status/1294567",
      },
    ],
  },
  {
    sites: [UNROLLED],
    kind: "post",
    path: /^\/thread\/(?<post>\d+)(?:\.html)?$/iu,
    canonical: "/i/status/{post}",
    examples: [
      {
        in: "https://threadreaderapp.com/thread/1294567.html",
        canonical: "https://x.com/i/status/1294567",
      },
    ],
  },
  {
    sites: [X, MIRROR],
    kind: "author",
    path: /^\/(?!(?:i|home|about|search|explore|hashtag|intent|share|settings|login|logout|signup|messages|notifications|compose|tos|privacy|jobs|download)$)(?<handle>\w{1,15})(?:\/(?:with_replies|media|likes))?$/iu,
    canonical: "/{handle}",
    examples: [{ in: "https://twitter.com/kazbek?lang=ru", canonical: "https://x.com/kazbek" }],
  },
  {
    sites: [SHORT],
    kind: "shortlink",
    path: /^\/(?<code>\w+)$/u,
    canonical: "/{code}",
    needsResolving: true,
    examples: [{ in: "http://t.co/AbC1?amp=1", canonical: "https://t.co/AbC1" }],
  },
];
