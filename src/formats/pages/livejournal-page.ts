import { machineTime } from "./machine-time.ts";
import { firstLine, hostOf, oneLine, sourceText, textOf } from "./page.ts";
import type { PageReader } from "./page.ts";
import { readWrittenDate } from "./written-date.ts";

/** Classes only LiveJournal has. */
const OWN = [".aentry-post__text", ".b-singlepost-body", ".aentry-post__content"];
/** Classes of its older styles, which others have too: taken on its own hosts only. */
const OLDER = [
  ".j-e-text",
  ".entry-content",
  ".asset-body",
  ".asset-content",
  ".entry_text",
  ".entryText",
  ".entry-text",
  ".entry-item",
  ".entry",
];
const TITLES = [
  ".aentry-post__title-text",
  ".aentry-post__title",
  ".b-singlepost-title",
  ".j-e-title",
  ".entry-title",
  ".asset-name",
  ".entry_title",
  ".subject",
];
const AUTHORS = [
  ".aentry-head .i-ljuser-username",
  ".b-singlepost-author .i-ljuser-username",
  ".i-ljuser-username",
  ".ljuser b",
  ".ljuser",
];
const NOT_TEXT =
  ".aentry-post__tags, .b-singlepost-tags, .lj-like, .b-adv, .ljtags, .lj-currents, .currents, .entry-unread, .asset-tags, .b-singlepost-vertigo, .i-ljuser-userhead-wrapper";
const LIVEJOURNAL_HOST = /(?:^|\.)livejournal\.com$/u;

/** An entry of LiveJournal in any of its styles. */
export const readLiveJournalPage: PageReader = ({ document, url, now }) => {
  const selectors = LIVEJOURNAL_HOST.test(hostOf(url)) ? [...OWN, ...OLDER] : OWN;
  const body = selectors
    .map((selector) => document.querySelector(selector))
    .find((element) => element !== null && oneLine(element.textContent ?? "") !== "");
  if (body === null || body === undefined) return [];
  const dated = document.querySelector(
    "time.b-singlepost-author-date, .aentry-head__date time, time[datetime], .published, abbr.updated, .entry-date, .date",
  );
  const published =
    machineTime(dated?.getAttribute("datetime") ?? dated?.getAttribute("title")) ??
    readWrittenDate(oneLine(dated?.textContent ?? ""), now)?.published;
  const title = firstLine(document, TITLES);
  const author = firstLine(document, AUTHORS) ?? journalOf(url);
  for (const part of body.querySelectorAll(NOT_TEXT)) part.remove();
  const text = textOf(body);
  return text === "" ? [] : [sourceText(text, { url, title, author, published })];
};

/** The journal in `https://journal.livejournal.com/1.html`. */
function journalOf(url: string | undefined): string | undefined {
  const name = /^([\w-]+)\.livejournal\.com$/u.exec(hostOf(url))?.[1];
  return name === undefined || /^(?:www|m|users|community|ext-\d+)$/u.test(name) ? undefined : name;
}
