import { isLanguageTag } from "#domain/language-tag.ts";
import { readHtmlText } from "../html-text.ts";
import { readJsonLd } from "./json-ld.ts";
import { machineTime } from "./machine-time.ts";
import { firstLine, oneLine } from "./page.ts";
import type { Page } from "./page.ts";
import { readWrittenDate } from "./written-date.ts";

/** What an article's page says of itself, beside the words. */
export interface PageFacts {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly published: string | undefined;
  readonly language: string | undefined;
  /** The whole text as JSON-LD has it. */
  readonly body: string | undefined;
}

const AUTHOR_TAGS = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  ".byline-name",
  ".article__author",
  ".author-name",
  ".post-author",
  ".byline",
];
const LONGEST_AUTHOR = 120;

/** Title, author, date and language by JSON-LD, then `og:` and `article:`, then microdata, then tags. */
export function readPageFacts({ document, now }: Page): PageFacts {
  const data = readJsonLd(document);
  return {
    title: titleOf(document, data.headline),
    author: authorOf(document, data.author),
    published: publishedAt(document, data.published, now),
    language: languageOf(document, data.language),
    body: data.body === undefined ? undefined : plain(data.body),
  };
}

/** The content of the first such `<meta>`, by `property`, `name` or `itemprop`. */
function meta(document: Document, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const tag = document.querySelector(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
    );
    const content = oneLine(tag?.getAttribute("content") ?? "");
    if (content !== "") return content;
  }
  return undefined;
}

function titleOf(document: Document, headline: string | undefined): string | undefined {
  const whole =
    (headline === undefined ? undefined : oneLine(plain(headline))) ??
    meta(document, "og:title", "twitter:title") ??
    oneLine(document.querySelector("title")?.textContent ?? "");
  const heading = firstLine(document, ['[itemprop="headline"]', "article h1", "h1"]);
  const site = meta(document, "og:site_name", "application-name");
  const title = withoutSite(whole, site, heading);
  return title === "" ? heading : title;
}

/** `Headline | Site` without its site, if the page names it or its heading is the rest. */
function withoutSite(title: string, site: string | undefined, heading: string | undefined): string {
  if (heading !== undefined && heading.length >= 8 && title.startsWith(heading)) return heading;
  const parts = title.split(/( [|•·»] | ?[-–—:] (?=\S))/u);
  if (parts.length < 3) return title;
  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  const isBar = / [|•·»] /u.test(parts.at(-2) ?? "");
  if (site !== undefined && fold(last) === fold(site)) return parts.slice(0, -2).join("").trim();
  if (site !== undefined && fold(first) === fold(site)) return parts.slice(2).join("").trim();
  // A bar stands before a site's name and hardly anywhere else.
  return isBar && last.length < title.length / 2 ? parts.slice(0, -2).join("").trim() : title;
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function authorOf(document: Document, given: string | undefined): string | undefined {
  const candidates = [
    given,
    meta(document, "author", "article:author", "dc.creator"),
    firstLine(document, AUTHOR_TAGS),
  ];
  return candidates
    .map((name) =>
      name === undefined ? undefined : oneLine(name).replace(/^(?:автор|аўтар|by|author):? /iu, ""),
    )
    .find(
      (name) =>
        name !== undefined &&
        name !== "" &&
        name.length <= LONGEST_AUTHOR &&
        !/^(?:https?:|@?\/)/u.test(name),
    );
}

function publishedAt(
  document: Document,
  given: string | undefined,
  now: string,
): string | undefined {
  const named =
    machineTime(given) ??
    machineTime(
      meta(
        document,
        "article:published_time",
        "datePublished",
        "og:published_time",
        "pubdate",
        "date",
        "dc.date",
        "sailthru.date",
      ),
    );
  if (named !== undefined) return named;
  for (const element of document.querySelectorAll(
    '[itemprop="datePublished"], article time, time',
  )) {
    const date =
      machineTime(element.getAttribute("datetime")) ??
      machineTime(element.getAttribute("content")) ??
      readWrittenDate(oneLine(element.textContent ?? ""), now)?.published;
    if (date !== undefined) return date;
  }
  return undefined;
}

function languageOf(document: Document, given: string | undefined): string | undefined {
  const root = document.documentElement;
  const candidates = [
    root.getAttribute("lang"),
    root.getAttribute("xml:lang"),
    given,
    meta(document, "content-language"),
    meta(document, "og:locale"),
  ];
  return candidates
    .map((tag) => tag?.trim().replace(/_/gu, "-"))
    .find((tag) => tag !== undefined && isLanguageTag(tag) && !/^(?:und|mul|zxx)\b/iu.test(tag));
}

/** Fields of JSON-LD may be HTML, escaped once too often. */
const plain = (text: string): string =>
  /[<&]/u.test(text) ? readHtmlText(text.replace(/\r?\n/gu, "<br>")).text : text.trim();
