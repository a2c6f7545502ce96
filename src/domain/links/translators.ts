import type { Wrapper } from "./wrapper.ts";

const VK = { canonical: "https://vk.com/wall-1_2" };
const TUT = { canonical: "http://tut.by/news/695567.html" };

/** `be--tarask-wikipedia-org.translate.goog` stands for `be-tarask.wikipedia.org`. */
function untranslatedHost(url: URL): string {
  const whole = url.hostname.replace(/\.translate\.goog$/u, "");
  // A name that would read as Punycode has a mark before it, which the query repeats.
  const mark = `${url.searchParams.get("_x_tr_enc") ?? ""}-`;
  const name = mark !== "-" && whole.startsWith(mark) ? whole.slice(mark.length) : whole;
  const host = name.replace(/--?/gu, (dashes) => (dashes === "-" ? "." : "-"));
  const scheme = url.searchParams.get("_x_tr_sch") === "http" ? "http" : "https";
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}

/** Pages seen through a machine translator. */
export const TRANSLATIONS: readonly Wrapper[] = [
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
      {
        in: "https://0-xn----e1afmkfd-xn----90ais.translate.goog/x?_x_tr_enc=0",
        canonical: "https://xn--e1afmkfd.xn--90ais/x",
      },
    ],
  },
  {
    host: /^(?:translate\.google\.(?:com?\.)?[a-z]{2,3}|translate\.googleusercontent\.com)$/u,
    path: /^\/(?:translate|translate_c|website)?\/?$/u,
    parameters: ["u", "text"],
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
    host: /^translate\.yandex\.(?:com?\.)?[a-z]{2,3}$/u,
    path: /^\/tr-url\/[^/]+\/(?=https?[:/])/u,
    inner: (url) =>
      `${url.pathname.replace(/^\/tr-url\/[^/]+\/(https?):?\/+/u, "$1://")}${url.search}${url.hash}`,
    as: { kind: "translation", by: "yandex" },
    examples: [
      {
        in: "https://translate.yandex.ru/tr-url/ru-en.en/http/tut.by/news/695567.html",
        ...TUT,
      },
      { in: "https://translate.yandex.by/tr-url/ru-en.en/https://vk.com/wall-1_2", ...VK },
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
