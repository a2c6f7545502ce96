import { machineSeconds, machineTime } from "./machine-time.ts";
import { firstLine, hostOf, oneLine, sourceText, textsOf } from "./page.ts";
import type { PageReader } from "./page.ts";
import { readWrittenDate } from "./written-date.ts";

/** The words of a post, by the years' pages, the newest first; mbasic last. */
const TEXTS: readonly string[] = [
  "[data-ad-comet-preview=message], [data-ad-preview=message]",
  "[data-testid=post_message], .userContent",
  "#m_story_permalink_view [data-ft] p, #m_story_permalink_view span > p, .story_body_container p, ._5rgt",
];
const AUTHORS = [
  "#m_story_permalink_view h3 a",
  ".story_body_container h3 a",
  "h5 a",
  "h2 strong",
  "h3 strong",
  "[data-ad-rendering-role=profile_name]",
];
/** What Facebook says of a page to those who have not logged in. */
const WALL =
  /(?:log in(?:to)?|sign up|see posts, photos|connect with friends|войдите|увайдзіце|зарегистрируйтесь|выполните вход|страница не найдена)/iu;

/** A post of Facebook: desktop, mobile, mbasic; else as its head describes it. */
export const readFacebookPage: PageReader = ({ document, url, now }) => {
  if (!/(?:^|\.)(?:facebook\.com|fb\.com)$/u.test(hostOf(url))) return [];
  const meta = (name: string) =>
    document.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content")?.trim() ?? "";
  const found = TEXTS.find((selector) => firstLine(document, [selector]) !== undefined);
  const shown = found === undefined ? "" : textsOf(document, found);
  const described = WALL.test(meta("description")) ? "" : meta("description");
  const text = shown === "" ? described : shown;
  if (text === "") return [];
  const title = oneLine(meta("title")).replace(/ [-|] Facebook$/u, "");
  const author =
    firstLine(document, AUTHORS) ?? (title === "" || title === "Facebook" ? undefined : title);
  return [sourceText(text, { url, author, published: dateOf(document, now) })];
};

function dateOf(document: Document, now: string): string | undefined {
  for (const element of document.querySelectorAll("abbr[data-utime], abbr, time[datetime]")) {
    const date =
      machineSeconds(element.getAttribute("data-utime")) ??
      machineTime(element.getAttribute("datetime")) ??
      readWrittenDate(oneLine(element.textContent ?? ""), now)?.published;
    if (date !== undefined) return date;
  }
  return undefined;
}
