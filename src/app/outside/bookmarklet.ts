/**
 * Nitka's bookmarklet: runs on a page of somebody else, when the reader presses the bookmark, and opens
 * Nitka with what is on it: {url, title, author, published, language, text} in the fragment of the
 * address (see formats/page-message.ts), which no browser sends over a network. It loads nothing, changes
 * nothing and stands alone: a page's own policy may forbid every other script.
 *
 * The build makes a file of it; BookmarkletBox puts `NITKA`, the address of its import page, before it.
 */
declare const NITKA: string;

/** UTF-16 units; the limit of a text in Nitka. */
const LONGEST = 100_000;
/** A block of less is rather a button than the article. */
const ENOUGH = 200;

/** Where platforms keep the words of the post the address names; the first that has any is taken. */
const POSTS = [
  ".tgme_widget_message_text",
  ".wall_post_text",
  ".pi_text",
  '[data-testid="post_text"]',
  '[data-ad-preview="message"], [data-ad-comet-preview="message"]',
  ".media-text_cnt_tx",
  '[itemprop="articleBody"]',
];
const FURNITURE =
  "nav, aside, footer, header, form, button, figure, script, style, noscript, [hidden], [aria-hidden=true]";
const BLOCKS = "p, h2, h3, h4, li, blockquote, pre";

const words = (element: Element | null | undefined): string =>
  (element instanceof HTMLElement ? element.innerText : (element?.textContent ?? "")).trim();

const attribute = (selector: string, name: string): string =>
  document.querySelector(selector)?.getAttribute(name)?.trim() ?? "";

const firstOf = (texts: readonly string[]): string => texts.find((text) => text !== "") ?? "";

/** The post the address names, on pages that show many: `wall-1_2`, `channel/12`. */
function namedPost(): Element | Document {
  const wall = /wall(-?\d+_\d+)/u.exec(location.href)?.[1];
  const message = /^\/(?:s\/)?(\w+\/\d+)/u.exec(location.pathname)?.[1];
  const selectors = [
    ...(wall === undefined ? [] : [`[data-post-id="${wall}"]`, `#post${wall}`, `#wpt${wall}`]),
    ...(message === undefined ? [] : [`[data-post="${message}"]`]),
  ];
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    if (found !== null) return found;
  }
  return document;
}

/** Running text of an element: its paragraphs without what only serves the page. */
function running(element: Element): string {
  const blocks = [...element.querySelectorAll(BLOCKS)].filter(
    (block) => block.closest(FURNITURE) === null && block.querySelector(BLOCKS) === null,
  );
  return blocks
    .map(words)
    .filter((text) => text !== "")
    .join("\n\n");
}

function mainText(): string {
  const selected = getSelection()?.toString().trim() ?? "";
  if (selected !== "") return selected;
  const post = namedPost();
  for (const selector of POSTS) {
    const found = words(post.querySelector(selector));
    if (found !== "") return found;
  }
  const candidates = [...document.querySelectorAll('article, main, [role="main"]')].map(running);
  const longest = candidates.reduce((best, text) => (text.length > best.length ? text : best), "");
  if (longest.length >= ENOUGH) return longest;
  const whole = running(document.body);
  return whole.length >= ENOUGH ? whole : words(document.body);
}

/** What a page says of itself for machines (JSON-LD), as far as it is an article. */
function linkedData(): { readonly author: string; readonly published: string } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const value: unknown = JSON.parse(script.textContent ?? "");
      const graph = (value as { "@graph"?: unknown })["@graph"] ?? value;
      for (const item of [graph].flat() as Record<string, unknown>[]) {
        const published = item["datePublished"];
        if (typeof published !== "string") continue;
        const [author] = [item["author"]].flat();
        const name = typeof author === "string" ? author : (author as { name?: unknown })?.name;
        return { author: typeof name === "string" ? name : "", published };
      }
    } catch {
      // Not JSON after all: the page says it in other ways.
    }
  }
  return { author: "", published: "" };
}

function authorOf(linked: string): string {
  const post = namedPost();
  const named = [
    ".tgme_widget_message_owner_name",
    ".PostHeaderTitle__authorName",
    ".post_author .author",
    ".pi_author",
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    '[rel="author"]',
  ].map((selector) => words(post.querySelector(selector)));
  const meta = [attribute('meta[name="author"]', "content")];
  return firstOf([...named.slice(0, 4), linked, ...meta, ...named.slice(4)]).slice(0, 200);
}

/** A day or a time as RFC 3339; "" where it is neither. */
function timeOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text;
  const time = /^\d{9,11}$/u.test(text) ? new Date(Number(text) * 1000) : new Date(text);
  return text === "" || Number.isNaN(time.getTime()) ? "" : time.toISOString();
}

function publishedOf(linked: string): string {
  const post = namedPost();
  return firstOf(
    [
      post.querySelector("time[datetime]")?.getAttribute("datetime") ?? "",
      post.querySelector(".rel_date[time]")?.getAttribute("time") ?? "",
      linked,
      attribute('meta[property="article:published_time"]', "content"),
      attribute('[itemprop="datePublished"]', "content"),
      attribute('[itemprop="datePublished"]', "datetime"),
    ].map((text) => timeOf(text.trim())),
  );
}

/** base64url of the UTF-8 of a text. */
function encoded(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const linked = linkedData();
const page = {
  url: location.href,
  title: firstOf([attribute('meta[property="og:title"]', "content"), document.title]),
  author: authorOf(linked.author),
  published: publishedOf(linked.published),
  language: document.documentElement.lang,
  text: mainText().slice(0, LONGEST),
};
const address = `${NITKA}#page=${encoded(JSON.stringify(page))}`;
const opened = open(address);
// Where a new tab is not allowed, the reader goes there; back leads to the page again.
if (opened === null) location.href = address;
// The page keeps no handle on Nitka, nor Nitka on the page.
else opened.opener = null;
