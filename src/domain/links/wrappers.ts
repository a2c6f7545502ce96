import { ARCHIVE_TODAY_HOST } from "./archive-rules.ts";
import { TRANSLATIONS } from "./translators.ts";
import type { Wrapper } from "./wrapper.ts";

const redirect = { kind: "redirect" } as const;
const VK = { canonical: "https://vk.com/wall-1_2" };
const TUT = { canonical: "http://tut.by/news/695567.html" };

const REDIRECTS: readonly Wrapper[] = [
  {
    host: /^(?:[a-z]+\.)?(?:vk\.com|vk\.ru|vkontakte\.ru)$/u,
    path: /^\/(?:away|share)(?:\.php)?\/?$/iu,
    parameters: ["to", "url"],
    as: redirect,
    examples: [{ in: "https://m.vk.com/away?to=http%3A%2F%2Ftut.by%2Fnews%2F695567.html", ...TUT }],
  },
  {
    host: /^(?:[a-z-]+\.)?(?:facebook|instagram)\.com$/u,
    path: /^\/(?:l\.php|flx\/warn|sharer\.php|sharer\/sharer\.php|plugins\/(?:post|video)\.php|login(?:\.php)?)?\/?$/iu,
    parameters: ["u", "href", "next"],
    as: redirect,
    examples: [
      { in: "https://l.facebook.com/l.php?u=https%3A%2F%2Fvk.com%2Fwall-1_2&h=AT", ...VK },
    ],
  },
  {
    host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/u,
    path: /^\/url\/?$/u,
    parameters: ["q", "url"],
    as: redirect,
    examples: [{ in: "https://www.google.by/url?sa=t&url=https%3A%2F%2Fvk.com%2Fwall-1_2", ...VK }],
  },
  {
    host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/u,
    path: /^\/amp\/(?:s\/)?(?=[^/]+\.)/u,
    as: redirect,
    examples: [
      {
        in: "https://www.google.com/amp/s/tut.by/news/695567.html",
        canonical: "https://tut.by/news/695567.html",
      },
    ],
  },
  {
    host: /^[a-z\d-]+\.cdn\.ampproject\.org$/u,
    path: /^\/[a-z]\/(?:s\/)?(?=[^/]+\.)/u,
    as: redirect,
    examples: [
      {
        in: "https://tut-by.cdn.ampproject.org/c/s/tut.by/news/695567.html",
        canonical: "https://tut.by/news/695567.html",
      },
    ],
  },
  {
    host: /^(?:www\.)?(?:t|telegram)\.me$/u,
    path: /^\/(?:iv|share|share\/url)\/?$/u,
    parameters: ["url"],
    as: redirect,
    examples: [{ in: "https://t.me/iv?url=https%3A%2F%2Fvk.com%2Fwall-1_2&rhash=1", ...VK }],
  },
  {
    host: /^(?:(?:www|m)\.)?youtube\.com$/u,
    path: /^\/redirect$/u,
    parameters: ["q"],
    as: redirect,
    examples: [
      { in: "https://www.youtube.com/redirect?event=d&q=https%3A%2F%2Fvk.com%2Fwall-1_2", ...VK },
    ],
  },
  {
    host: /^(?:(?:www|m)\.)?ok\.ru$/u,
    path: /^\/(?:dk|away|offer)$/u,
    parameters: ["st.link", "st.rfn", "st.shareUrl", "url"],
    as: redirect,
    examples: [
      { in: "https://ok.ru/dk?cmd=logExternal&st.link=https%3A%2F%2Fvk.com%2Fwall-1_2", ...VK },
    ],
  },
  {
    host: /^(?:www\.)?livejournal\.com$/u,
    path: /^\/away$/u,
    parameters: ["to"],
    as: redirect,
    examples: [
      { in: "https://www.livejournal.com/away?to=https%3A%2F%2Fvk.com%2Fwall-1_2", ...VK },
    ],
  },
  {
    host: /^(?:[a-z\d-]+\.)?safelinks\.protection\.outlook\.com$/u,
    path: /^\//u,
    parameters: ["url"],
    as: redirect,
    examples: [
      {
        in: "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fvk.com%2Fwall-1_2",
        ...VK,
      },
    ],
  },
  {
    host: /^(?:[a-z]+\.)?elk\.zone$/u,
    path: /^\/(?=[^/@]+\.[^/@]+\/@[^/]+\/\d+$)/u,
    as: redirect,
    examples: [
      {
        in: "https://elk.zone/mastodon.social/@halcy/110446983926957470",
        canonical: "https://mastodon.social/@halcy/110446983926957470",
      },
    ],
  },
];

/** Pages that only lead out: host, path, and the parameter that says where. */
const WAYS_OUT: readonly Wrapper[] = (
  [
    ["l.threads.com", "/", "u"],
    ["l.threads.net", "/", "u"],
    ["out.reddit.com", "/", "url"],
    ["duckduckgo.com", "/l/", "uddg"],
    ["yandex.ru", "/clck/jsredir", "url"],
    ["yandex.ru", "/turbo", "text"],
    ["vk.cc", "/away.php", "to"],
    ["www.linkedin.com", "/safety/go", "url"],
  ] as const
).map(([host, path, parameter]) => ({
  host: new RegExp(`^${host.replaceAll(".", "\\.")}$`, "u"),
  path: new RegExp(`^${path.replaceAll(".", "\\.")}$`, "u"),
  parameters: [parameter],
  as: redirect,
  examples: [{ in: `https://${host}${path}?${parameter}=https%3A%2F%2Fvk.com%2Fwall-1_2`, ...VK }],
}));

/** Yandex's light copies: the page's host and whether it is secure, then its path. */
const TURBO: Wrapper = {
  host: /^(?:[a-z\d-]+\.turbopages\.org|yandex\.(?:ru|by))$/u,
  path: /^\/(?:turbo\/)?[^/]+\.[^/]+\/[sh]\//u,
  inner: (url) =>
    url.pathname.replace(
      /^\/(?:turbo\/)?([^/]+)\/([sh])\//u,
      (_all, host: string, kind: string) => `http${kind === "s" ? "s" : ""}://${host}/`,
    ) + url.search,
  as: redirect,
  examples: [
    {
      in: "https://tut-by.turbopages.org/turbo/tut.by/s/news/695567.html",
      canonical: "https://tut.by/news/695567.html",
    },
    {
      in: "https://yandex.ru/turbo/tut.by/h/news/695567.html",
      ...TUT,
    },
  ],
};

const ARCHIVES: readonly Wrapper[] = [
  {
    host: /^(?:(?:web|www|wayback)\.)?archive\.org$/u,
    path: /^\/(?:web\/|save\/)(?:(?:(?<time>\d{1,14})|\*|\d*\*)(?:[a-z]{2}_)?\/+)?(?=[^/]+[.:])/u,
    as: { kind: "archive", by: "wayback" },
    examples: [
      {
        in: "https://web.archive.org/web/20200816120000id_/http://tut.by/news/695567.html",
        ...TUT,
      },
      { in: "https://web.archive.org/web/2020*/vk.com/wall-1_2", ...VK },
      { in: "https://web.archive.org/web/2020if_/https%3A%2F%2Fvk.com%2Fwall-1_2", ...VK },
    ],
  },
  {
    host: ARCHIVE_TODAY_HOST,
    path: /^\/(?:(?<time>\d{4}[\d.-]*)\/|(?:newest|oldest|timegate)\/|o\/\w+\/)?(?=https?:)/iu,
    as: { kind: "archive", by: "archive.today" },
    examples: [
      { in: "https://archive.is/2020.08.16-120000/https://vk.com/wall-1_2", ...VK },
      { in: "https://archive.today/newest/https://vk.com/wall-1_2", ...VK },
    ],
  },
  {
    host: ARCHIVE_TODAY_HOST,
    path: /^\/(?:submit\/?)?$/u,
    parameters: ["url"],
    as: { kind: "archive", by: "archive.today" },
    examples: [{ in: "https://archive.ph/?run=1&url=https%3A%2F%2Fvk.com%2Fwall-1_2", ...VK }],
  },
];

/** Every kind of address that holds another one. To add one, add an entry with an example. */
export const WRAPPERS: readonly Wrapper[] = [
  ...REDIRECTS,
  ...WAYS_OUT,
  TURBO,
  ...ARCHIVES,
  ...TRANSLATIONS,
];
