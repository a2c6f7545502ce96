import type { Rule, Site } from "./rule.ts";

const OK: Site = {
  platform: "ok",
  host: /^(?:(?:www|m|mobile)\.)?(?:ok|odnoklassniki)\.ru$/u,
  origin: "https://ok.ru",
  mobile: "https://m.ok.ru",
};
const OK_ME: Site = {
  platform: "ok",
  host: /^ok\.me$/u,
  origin: "https://ok.me",
  mirror: true,
};
const NAME = String.raw`(?!(?:dk|group|profile|video|videoembed|live|feed|games|music|search|help|messages|discussions|gifts|app|apphook|web-api)(?:/|$))\w(?:[\w.-]*\w)?`;

export const OK_RULES: readonly Rule[] = [
  {
    sites: [OK],
    kind: "video",
    path: /^\/(?:video|videoembed|live)\/(?<video>\d+)(?:\/|$)/iu,
    maybe: { fromTime: /^(?<start>\d+)$/u },
    canonical: "/video/{video}",
    embed: "https://ok.ru/videoembed/{video}",
    examples: [
      { in: "https://ok.ru/videoembed/789?autoplay=1", canonical: "https://ok.ru/video/789" },
    ],
  },
  {
    sites: [OK],
    kind: "topic",
    path: /^\/group\/(?<group>\d+)\/topic\/(?<topic>\d+)(?:\/|$)/iu,
    canonical: "/group/{group}/topic/{topic}",
    ownerUrl: "https://ok.ru/group/{group}",
    examples: [
      {
        in: "https://m.ok.ru/group/53396058603765/topic/151234567",
        canonical: "https://ok.ru/group/53396058603765/topic/151234567",
      },
    ],
  },
  {
    sites: [OK],
    kind: "topic",
    path: /^\/dk$/iu,
    query: { "st.groupId": /^(?<group>\d+)$/u, "st.themeId": /^(?<topic>\d+)$/u },
    canonical: "/group/{group}/topic/{topic}",
    ownerUrl: "https://ok.ru/group/{group}",
    examples: [
      {
        in: "https://m.ok.ru/dk?st.cmd=altGroupMediaThemeComments&st.groupId=12&st.themeId=34",
        canonical: "https://ok.ru/group/12/topic/34",
      },
    ],
  },
  {
    sites: [OK],
    kind: "topic",
    path: new RegExp(String.raw`^/(?<handle>${NAME})/topic/(?<topic>\d+)(?:/|$)`, "iu"),
    canonical: "/{handle}/topic/{topic}",
    ownerUrl: "https://ok.ru/{handle}",
    examples: [
      {
        in: "https://ok.ru/belarus.news/topic/15/",
        canonical: "https://ok.ru/belarus.news/topic/15",
      },
    ],
  },
  {
    sites: [OK],
    kind: "post",
    path: /^\/profile\/(?<owner>\d+)\/statuses\/(?<post>\d+)(?:\/|$)/iu,
    canonical: "/profile/{owner}/statuses/{post}",
    ownerUrl: "https://ok.ru/profile/{owner}",
    examples: [
      {
        in: "https://www.ok.ru/profile/12/statuses/34",
        canonical: "https://ok.ru/profile/12/statuses/34",
      },
    ],
  },
  {
    sites: [OK],
    kind: "post",
    path: /^\/dk$/iu,
    query: { "st.friendId": /^(?<owner>\d+)$/u, "st.themeId": /^(?<post>\d+)$/u },
    canonical: "/profile/{owner}/statuses/{post}",
    ownerUrl: "https://ok.ru/profile/{owner}",
    examples: [
      {
        in: "https://m.ok.ru/dk?st.cmd=friendStatus&st.friendId=12&st.themeId=34",
        canonical: "https://ok.ru/profile/12/statuses/34",
      },
    ],
  },
  {
    sites: [OK],
    kind: "video",
    path: /^\/dk$/iu,
    query: { "st.cmd": /^movieLayer$/u, "st.discId": /^(?<video>\d+)$/u },
    canonical: "/video/{video}",
    examples: [
      {
        in: "https://m.ok.ru/dk?st.cmd=movieLayer&st.discId=789",
        canonical: "https://ok.ru/video/789",
      },
    ],
  },
  {
    sites: [OK],
    kind: "author",
    path: /^\/group\/?(?<group>\d+)$/iu,
    canonical: "/group/{group}",
    examples: [{ in: "https://m.ok.ru/group/12", canonical: "https://ok.ru/group/12" }],
  },
  {
    sites: [OK],
    kind: "author",
    path: /^\/profile\/(?<owner>\d+)$/iu,
    canonical: "/profile/{owner}",
    examples: [{ in: "https://m.ok.ru/profile/12", canonical: "https://ok.ru/profile/12" }],
  },
  {
    sites: [OK],
    kind: "author",
    path: new RegExp(`^/(?<handle>${NAME})$`, "iu"),
    canonical: "/{handle}",
    examples: [{ in: "https://ok.ru/belarus.news/", canonical: "https://ok.ru/belarus.news" }],
  },
  {
    sites: [OK_ME],
    kind: "shortlink",
    path: /^\/(?<code>\w+)$/iu,
    canonical: "/{code}",
    needsResolving: true,
    examples: [{ in: "https://ok.me/AbC1", canonical: "https://ok.me/AbC1" }],
  },
];
