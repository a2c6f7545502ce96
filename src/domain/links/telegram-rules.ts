import type { Rule, Site } from "./rule.ts";

const TELEGRAM: Site = {
  platform: "telegram",
  host: /^(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)$/u,
  origin: "https://t.me",
};
const SUBDOMAIN: Site = {
  platform: "telegram",
  host: /^(?!www\.)(?<channel>[a-z]\w+)\.(?:t\.me|telegram\.me)$/u,
  origin: "https://t.me",
  mirror: true,
};
const TGSTAT: Site = {
  platform: "telegram",
  host: /^(?:[a-z]+\.)?tgstat\.(?:ru|com)$/u,
  origin: "https://t.me",
  mirror: true,
};
const TELEGRAPH: Site = {
  platform: "telegram",
  host: /^(?:telegra\.ph|te\.legra\.ph|graph\.org)$/u,
  origin: "https://telegra.ph",
};

/** Words that Telegram keeps for itself where a channel's name could stand. */
const SERVICE =
  "addemoji|addlist|addstickers|addtheme|bg|boost|c|confirmphone|contact|giftcode|invoice|iv|joinchat|login|m|msg|nft|proxy|s|setlanguage|share|socks";
const CHANNEL = String.raw`(?!(?:${SERVICE})(?:/|$))(?<channel>[a-z]\w+)`;
const POST = {
  kind: "post",
  maybe: { comment: /^(?<comment>\d+)$/u, t: /^(?<start>[\dhms]+)$/u },
  canonical: "/{channel}/{post}[?comment={comment}]",
  ownerUrl: "https://t.me/{channel}",
  preview: "https://t.me/s/{channel}/{post}",
  embed: "https://t.me/{channel}/{post}?[comment={comment}&]embed=1",
} as const;
const AUTHOR = {
  kind: "author",
  canonical: "/{channel}",
  preview: "https://t.me/s/{channel}",
} as const;

export const TELEGRAM_RULES: readonly Rule[] = [
  {
    ...POST,
    sites: [TELEGRAM],
    path: new RegExp(String.raw`^/(?:s/)?${CHANNEL}/(?<post>\d+)$`, "iu"),
    examples: [
      {
        in: "https://t.me/s/nexta_live/1234?before=99",
        canonical: "https://t.me/nexta_live/1234",
      },
      {
        in: "https://telegram.me/nexta_live/1234?single&comment=567",
        canonical: "https://t.me/nexta_live/1234?comment=567",
      },
    ],
  },
  {
    ...POST,
    sites: [SUBDOMAIN],
    path: /^\/(?:s\/)?(?<post>\d+)$/iu,
    examples: [{ in: "https://nexta_live.t.me/1234", canonical: "https://t.me/nexta_live/1234" }],
  },
  {
    ...POST,
    sites: [TGSTAT],
    path: /^\/(?:[a-z]{2}\/)?channel\/@(?<channel>[a-z]\w+)\/(?<post>\d+)(?:\/|$)/iu,
    examples: [
      {
        in: "https://tgstat.ru/channel/@nexta_live/1234",
        canonical: "https://t.me/nexta_live/1234",
      },
    ],
  },
  {
    ...AUTHOR,
    sites: [TGSTAT],
    path: /^\/(?:[a-z]{2}\/)?channel\/@(?<channel>[a-z]\w+)(?:\/stat)?$/iu,
    examples: [
      { in: "https://tgstat.ru/channel/@nexta_live/stat", canonical: "https://t.me/nexta_live" },
    ],
  },
  {
    sites: [TELEGRAM],
    kind: "post",
    path: new RegExp(String.raw`^/${CHANNEL}/(?<thread>\d+)/(?<post>\d+)$`, "iu"),
    canonical: "/{channel}/{thread}/{post}",
    ownerUrl: "https://t.me/{channel}",
    embed: "https://t.me/{channel}/{thread}/{post}?embed=1",
    examples: [{ in: "https://t.me/chat/12/345?single", canonical: "https://t.me/chat/12/345" }],
  },
  {
    sites: [TELEGRAM],
    kind: "post",
    path: /^\/c\/(?<chat>\d+)\/(?:(?<thread>\d+)\/)?(?<post>\d+)$/iu,
    maybe: { comment: /^(?<comment>\d+)$/u },
    canonical: "/c/{chat}/[{thread}/]{post}[?comment={comment}]",
    examples: [
      { in: "https://t.me/c/1234567890/42?single", canonical: "https://t.me/c/1234567890/42" },
    ],
  },
  {
    sites: [TELEGRAM],
    kind: "invite",
    path: /^\/(?:\+|joinchat\/)(?<invite>[\w-]+)$/iu,
    canonical: "/+{invite}",
    examples: [{ in: "https://t.me/joinchat/AbC-dEf", canonical: "https://t.me/+AbC-dEf" }],
  },
  {
    ...AUTHOR,
    sites: [TELEGRAM],
    path: new RegExp(`^/(?:s/)?${CHANNEL}$`, "iu"),
    examples: [{ in: "https://t.me/s/nexta_live?before=99", canonical: "https://t.me/nexta_live" }],
  },
  {
    ...AUTHOR,
    sites: [SUBDOMAIN],
    path: /^\/(?:s)?$/iu,
    examples: [{ in: "https://nexta_live.t.me/", canonical: "https://t.me/nexta_live" }],
  },
  {
    sites: [TELEGRAPH],
    kind: "article",
    path: /^\/(?<article>(?:[\w-]|%[\da-f]{2})+)$/iu,
    canonical: "/{article}",
    examples: [
      { in: "https://te.legra.ph/Zayava-08-16", canonical: "https://telegra.ph/Zayava-08-16" },
    ],
  },
];
