import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { SourceText } from "../source-text.ts";
import { readArticlePage } from "./article-page.ts";
import { readFacebookPage } from "./facebook-page.ts";
import { readLiveJournalPage } from "./livejournal-page.ts";
import { readOkPage } from "./ok-page.ts";
import { hostOf, oneLine, parsePage } from "./page.ts";
import type { Page, PageReader } from "./page.ts";
import { pageAddress, removeArchiveParts } from "./page-address.ts";
import { readTelegramPage } from "./telegram-page.ts";
import { readVkPage } from "./vk-page.ts";

/** What the reader knows of the page. */
export interface PageHint {
  /** The address the text is wanted of. */
  readonly url?: string;
  /** RFC 3339; relative dates count from it. */
  readonly now: string;
}

/** The first that finds something reads the page. Any page is read by the last. */
const READERS: readonly PageReader[] = [
  readTelegramPage,
  readVkPage,
  readFacebookPage,
  readOkPage,
  readLiveJournalPage,
  readArticlePage,
];
/** More of a title is not worth telling. */
const LONGEST_TITLE = 300;
/** Pages of these without a post are a wall to log in at, or a list; never an article. */
const NO_ARTICLES = /(?:^|\.)(?:facebook\.com|fb\.com|t\.me)$/u;

/**
 * The texts of a saved page: every post of a wall or a channel, or the one article. Plain text only.
 *
 * Problems: `page-without-text` with the page's title.
 */
export function readPageSources(html: string, hint: PageHint): Result<readonly SourceText[]> {
  const page = openPage(html, hint);
  const sources = sourcesOf(page);
  return sources.length > 0 ? ok(sources) : withoutText(page);
}

/**
 * The text of a saved page: of several posts the one the hint's address (else the page's own) names, else
 * the first.
 *
 * Problems: `page-without-text` with the page's title.
 */
export function readPage(html: string, hint: PageHint): Result<SourceText> {
  const page = openPage(html, hint);
  const sources = sourcesOf(page);
  const named = sources.find(({ url }) => url !== undefined && sameAddress(url, page.url));
  const source = named ?? sources[0];
  return source === undefined ? withoutText(page) : ok(source);
}

function openPage(html: string, { url, now }: PageHint): Page {
  const document = parsePage(html);
  const address = pageAddress(document, html, url);
  removeArchiveParts(document);
  return { document, url: address, now };
}

function sourcesOf(page: Page): readonly SourceText[] {
  for (const reader of READERS) {
    if (reader === readArticlePage && NO_ARTICLES.test(hostOf(page.url))) break;
    const sources = reader(page);
    if (sources.length > 0) return sources;
  }
  return [];
}

function withoutText({ document }: Page): Result<never> {
  const title = oneLine(document.querySelector("title")?.textContent ?? "");
  return failed({ kind: "page-without-text", title: title.slice(0, LONGEST_TITLE) });
}

/** Channels' names have no case. */
const sameAddress = (one: string, other: string | undefined): boolean =>
  one.toLowerCase() === other?.toLowerCase().replace(/[?#].*$/u, "");
