import type { ArchiveName, TranslatorName } from "./address.ts";
import { ARCHIVE_TODAY_HOST } from "./archive-rules.ts";
import type { Example } from "./rule.ts";

/**
 * An address that holds another one. The inner address is the first of the parameters that has one,
 * or else what follows the match of the path, with query and fragment.
 */
export interface Wrapper {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly parameters?: readonly string[];
  /** Where the inner address is spelt in another way. */
  readonly inner?: (url: URL) => string;
  readonly as:
    | { readonly kind: "redirect" }
    /** The path may have a group `time`: digits of year, month, day, hour, minute, second. */
    | { readonly kind: "archive"; readonly by: ArchiveName }
    | { readonly kind: "translation"; readonly by: TranslatorName };
  readonly examples: readonly [Example, ...Example[]];
}

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

/** `be--tarask-wikipedia-org.translate.goog` stands for `be-tarask.wikipedia.org`. */
function untranslatedHost(url: URL): string {
  const name = url.hostname.replace(/\.translate\.goog$/u, "");
  const host = name.replace(/--?/gu, (dashes) => (dashes === "-" ? "." : "-"));
  const scheme = url.searchParams.get("_x_tr_sch") === "http" ? "http" : "https";
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}

const TRANSLATIONS: readonly Wrapper[] = [
  {
    host: /^[a-z\d-]+\.translate\.goog$/u,
    path: /^\//u,
    inner: untranslatedHost,
    as: { kind: "translation", by: "google" },
    examples: [
      {
        in: "https://be--tarask-wikipedia-org.translate.goog/wiki/x?_x_tr_sl=be&_x_tr_tl=en",
        canonical: "https://be-tarask.wikipedia.org/wiki/x",
      },
    ],
  },
  {
    host: /^(?:translate\.google\.(?:com?\.)?[a-z]{2,3}|translate\.googleusercontent\.com)$/u,
    path: /^\/(?:translate|translate_c|website)\/?$/u,
    parameters: ["u"],
    as: { kind: "translation", by: "google" },
    examples: [
      {
        in: "https://translate.google.com/translate?sl=ru&u=https%3A%2F%2Fvk.com%2Fwall-1_2",
        ...VK,
      },
    ],
  },
  {
    host: /^translate\.yandex\.(?:com?\.)?[a-z]{2,3}$/u,
    path: /^\/(?:translate|web)?$/u,
    parameters: ["url"],
    as: { kind: "translation", by: "yandex" },
    examples: [
      {
        in: "https://translate.yandex.ru/translate?lang=ru-en&url=https%3A%2F%2Fvk.com%2Fwall-1_2",
        ...VK,
      },
    ],
  },
  {
    host: /^translated\.turbopages\.org$/u,
    path: /^\/proxy_u\/[^/]+\/(?=https?\/)/u,
    inner: (url) =>
      `${url.pathname.replace(/^\/proxy_u\/[^/]+\/(https?)\//u, "$1://")}${url.search}${url.hash}`,
    as: { kind: "translation", by: "yandex" },
    examples: [
      {
        in: "https://translated.turbopages.org/proxy_u/ru-en.en.abc/http/tut.by/news/695567.html",
        ...TUT,
      },
    ],
  },
  {
    host: /^(?:www\.)?(?:microsofttranslator|translatetheweb)\.com$/u,
    path: /^\/(?:bv\.aspx)?$/u,
    parameters: ["a"],
    as: { kind: "translation", by: "microsoft" },
    examples: [
      {
        in: "https://www.translatetheweb.com/?from=ru&to=en&a=https%3A%2F%2Fvk.com%2Fwall-1_2",
        ...VK,
      },
    ],
  },
];

/** Every kind of address that holds another one. To add one, add an entry with an example. */
export const WRAPPERS: readonly Wrapper[] = [...REDIRECTS, ...ARCHIVES, ...TRANSLATIONS];
