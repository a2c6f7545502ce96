import { machineSeconds, machineTime } from "./machine-time.ts";
import { firstLine, hostOf, oneLine, outermost, sourceText, textsOf } from "./page.ts";
import type { Page, PageReader } from "./page.ts";
import { readWrittenDate } from "./written-date.ts";

/** Posts of the desktop page of any year, and of the mobile one. */
const POSTS = "._post, .post, .wall_item, [data-post-id]";
/** The words of a post; a repost has its own and those it passes on. */
const TEXTS =
  ".wall_post_text, .pi_text, [data-testid=showmoretext], [class*=vkitShowMoreText__text]";
const AUTHORS = [
  ".PostHeaderTitle__authorName",
  ".PostHeaderTitle__authorLink",
  "[data-testid=post-header-title]",
  ".post_author .author",
  ".wi_author .pi_author",
  ".wi_author",
  ".pi_author",
  "a.author",
];
const DATES =
  "[data-post-date], .rel_date[time], time, .rel_date, .PostHeaderSubtitle__item, .PostHeaderSubtitle, .wi_date, .post_date, [data-testid=post_date_block_preview]";
const COMMENTS =
  ".replies, .reply, .ReplyItem, .wall_reply_text, .wi_replies, .comments, [data-testid=comments]";
const ID = /(-?\d{1,20}_\d{1,20})/u;
const VK_HOST = /^(?:new\.|old\.)?(?:vk\.com|vk\.ru|vkontakte\.ru)$/u;

/** Posts of a wall of VK, desktop or mobile; each text with the hidden part behind `Показать полностью…`. */
export const readVkPage: PageReader = (page) => {
  const { document, url } = page;
  const marked = document.querySelector(".wall_post_text, .pi_text") !== null;
  if (!marked && !VK_HOST.test(hostOf(url))) return [];
  for (const comment of document.querySelectorAll(COMMENTS)) comment.remove();
  const posts = outermost(document, POSTS).filter((post) => post.querySelector(TEXTS) !== null);
  // A page of one post may have nothing around its text.
  const body = document.body;
  if (posts.length === 0 && body.querySelector(TEXTS) !== null) posts.push(body);
  return posts.flatMap((post) => readPost(post, page, posts.length === 1));
};

function readPost(post: Element, page: Page, only: boolean): ReturnType<PageReader> {
  const published = dateOf(post, page.now);
  const author = firstLine(post, AUTHORS) ?? (only ? ownerFromTitle(page) : undefined);
  const text = textsOf(post, TEXTS);
  if (text === "") return [];
  const url = addressOf(post) ?? (only ? page.url : undefined);
  return [sourceText(text, { url, author, published })];
}

function dateOf(post: Element, now: string): string | undefined {
  const elements = [...post.querySelectorAll(DATES)];
  if (post.hasAttribute("data-post-date")) elements.unshift(post);
  const exact = elements.map(
    (element) =>
      machineSeconds(element.getAttribute("data-post-date")) ??
      machineSeconds(element.getAttribute("time")) ??
      machineTime(element.getAttribute("datetime")),
  );
  const written = elements.map(
    (element) => readWrittenDate(oneLine(element.textContent ?? ""), now)?.published,
  );
  return [...exact, ...written].find((date) => date !== undefined);
}

/** `<div id="post-1_2">`, `<div data-post-id="-1_2">`, or the link of its date. */
function addressOf(post: Element): string | undefined {
  const href = post.querySelector("a[href*=wall]")?.getAttribute("href") ?? "";
  const named = [
    post.getAttribute("data-post-id"),
    post.getAttribute("id"),
    /wall-?\d+_\d+/u.exec(href)?.[0],
  ];
  for (const name of named) {
    const id = ID.exec((name ?? "").replace(/^(?:post|wall)/u, ""))?.[1];
    if (id !== undefined) return `https://vk.com/wall${id}`;
  }
  return undefined;
}

/** The page of one post is titled by its owner; that of a wall may be too. */
function ownerFromTitle({ document }: Page): string | undefined {
  const title = oneLine(
    document.querySelector('meta[property="og:title"]')?.getAttribute("content") ?? "",
  );
  return title === "" || /^(?:VK|ВКонтакте)\b/u.test(title) || title.length > 80
    ? undefined
    : title.replace(/[.:]? (?:Запись|Пост) (?:со|на) стен[ыеу].*$/u, "");
}
