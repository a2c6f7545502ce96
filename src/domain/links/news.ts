import { newsSite } from "./news-hosts.ts";
import type { NewsSite } from "./news-hosts.ts";

/** What the address of a news page tells about it. */
export interface NewsPage {
  readonly article?: string;
  readonly lang?: string;
  readonly date?: string;
}

/** How news sites name languages in their addresses, and their BCP 47 tags. */
const LANGUAGES: Readonly<Record<string, string>> = {
  be: "be",
  by: "be",
  bel: "be",
  blr: "be",
  ru: "ru",
  rus: "ru",
  russian: "ru",
  en: "en",
  eng: "en",
  uk: "uk",
  ua: "uk",
  ukr: "uk",
  ukrainian: "uk",
  pl: "pl",
  de: "de",
  lt: "lt",
};

/** Reads the address of a page on a known news site; null on any other host. */
export function readNews(url: URL): NewsPage | null {
  const site = newsSite(url.hostname);
  if (site === null) return null;
  const article = articleOf(url, site);
  const lang = languageOf(url) ?? site.lang;
  const date = dateOf(url.pathname);
  return {
    ...(article !== null && { article }),
    ...(lang !== undefined && { lang }),
    ...(date !== null && { date }),
  };
}

function articleOf(url: URL, site: NewsSite): string | null {
  const given = site.idParameter === undefined ? null : url.searchParams.get(site.idParameter);
  if (given !== null && /^\d+$/u.test(given)) return given;
  // The number ends the path (`/695567.html`, `/389486/`, `/slug-30782345`), stands before a year
  // that does (`/slug-132645-2020/`), or begins its last part (`/157305-slug`).
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  return (
    /-(?<id>\d{4,})-20\d\d$/u.exec(last)?.groups?.["id"] ??
    /(?<!\d)(?<id>\d{4,})(?:\.\w{2,5})?$/u.exec(last)?.groups?.["id"] ??
    /^(?<id>\d{4,})(?=[-_])/u.exec(last)?.groups?.["id"] ??
    null
  );
}

function languageOf(url: URL): string | null {
  const [first = "", second = ""] = url.pathname.split("/").filter((part) => part !== "");
  const subdomain = url.hostname.slice(0, url.hostname.indexOf("."));
  const names = [url.searchParams.get("lang") ?? "", first, second, subdomain];
  for (const name of names.map((name) => name.toLowerCase())) {
    const tag = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
    if (tag !== undefined) return tag;
  }
  return null;
}

function dateOf(path: string): string | null {
  const found =
    /\/(?<year>(?:19|20)\d{2})[/-]?(?<month>\d{1,2})[/-]?(?<day>\d{1,2})(?=[/-]|$)/u.exec(path);
  const { year = "", month = "", day = "" } = found?.groups ?? {};
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(date) ? date : null;
}

/** Whether the calendar has this day, written YYYY-MM-DD. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
