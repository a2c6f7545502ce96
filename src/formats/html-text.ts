import { walkHtml } from "./html-elements.ts";
import type { Attributes } from "./html-elements.ts";
import { soundLinks } from "./offsets.ts";
import type { DraftLink } from "./offsets.ts";
import { textFlow } from "./text-flow.ts";
import type { TextFlow } from "./text-flow.ts";
import { isHttpAddress } from "./thread-fields.ts";

/** A post's HTML as plain text. */
export interface HtmlText {
  /** Paragraphs are separated by a blank line, `<br>` is a line break; white space as a browser shows it. */
  readonly text: string;
  /** What the text links to: spans over `text`; http(s) only. */
  readonly links: readonly HtmlLink[];
  /** Pictures inside the text, as `<img>` gives them. */
  readonly images: readonly { readonly url: string; readonly alt?: string }[];
  /** Links and pictures left out because they are not http(s), and links around nothing to read. */
  readonly dropped: number;
}

type HtmlLink = DraftLink & { readonly kind: "link" | "mention" | "hashtag" };

/** Elements nobody sees the content of. */
const HIDDEN: ReadonlySet<string> = new Set(
  "audio canvas datalist head iframe math noscript script select style svg template textarea title video".split(
    " ",
  ),
);
/** Blocks with a margin: a blank line stands around them. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  "blockquote dl fieldset figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split(" "),
);
/** Blocks without one. */
const LINES: ReadonlySet<string> = new Set(
  (
    "address article aside body caption center dd details div dt figcaption footer form header html " +
    "legend li main nav section summary tr"
  ).split(" "),
);

/** Pictures that stand for a character or a `:shortcode:` in the text. */
const EMOJI: ReadonlySet<string> = new Set(["emoji", "emojione", "custom-emoji"]);
const SHORTCODE = /^:[\w-]+:$/u;

/** What is known half-way through a text. */
interface Reading {
  readonly flow: TextFlow;
  readonly links: HtmlLink[];
  readonly images: HtmlText["images"][number][];
  /** Makes the marker of the next item, for each open list. */
  readonly lists: (() => string)[];
  dropped: number;
  /** How many of the open elements nobody sees. */
  hidden: number;
  /** How many of the open elements are `<pre>`. */
  preformatted: number;
  /** Whether nothing has come since `<pre>`. */
  beginsPre: boolean;
  /** Where the first visible character of the open link stands; null before there is one. */
  linkStart: number | null;
}

/**
 * Reads the HTML of a post (Mastodon, ActivityPub, JSON Feed): text, links, pictures; never scripts, styles
 * or what is hidden from everybody. `span.invisible` and `.ellipsis` of Mastodon belong to the text.
 */
export function readHtmlText(html: string): HtmlText {
  const reading: Reading = {
    flow: textFlow(),
    links: [],
    images: [],
    lists: [],
    dropped: 0,
    hidden: 0,
    preformatted: 0,
    beginsPre: false,
    linkStart: null,
  };
  walkHtml(html, {
    text: (data) => {
      // A line break right after <pre> belongs to the tag.
      if (reading.hidden === 0)
        addText(reading, reading.beginsPre ? data.replace(/^\r?\n/u, "") : data);
      reading.beginsPre = false;
    },
    open: (name, attributes) => openElement(reading, name, attributes),
  });
  const text = reading.flow.text();
  const { links, dropped } = soundLinks(
    text,
    reading.links.map((link) => trimmed(text, link)),
  );
  return { text, links, images: reading.images, dropped: reading.dropped + dropped };
}

function addText(reading: Reading, data: string): void {
  const { flow, preformatted } = reading;
  const start = preformatted > 0 ? flow.addPreformatted(data) : flow.add(data);
  reading.linkStart ??= start;
}

/** @returns what to do where the element ends. */
function openElement(reading: Reading, name: string, attributes: Attributes) {
  reading.beginsPre = name === "pre";
  if (reading.hidden > 0 || HIDDEN.has(name) || attributes.has("hidden")) {
    reading.hidden++;
    return () => void reading.hidden--;
  }
  switch (name) {
    case "a":
      return openLink(reading, attributes);
    case "br":
      reading.flow.lineBreak();
      return undefined;
    case "img":
      addPicture(reading, attributes);
      return undefined;
    case "td":
    case "th":
      reading.flow.add(" ");
      return undefined;
    default:
      return openBlock(reading, name, attributes);
  }
}

function openLink(reading: Reading, attributes: Attributes) {
  const href = attributes.get("href");
  if (href === undefined) return undefined;
  reading.linkStart = null;
  return () => {
    const url = httpAddress(href);
    const start = reading.linkStart;
    if (url === null || start === null) reading.dropped++;
    else {
      const end = reading.flow.length();
      reading.links.push({ start, end, url, kind: kindOf(attributes) });
    }
  };
}

function addPicture(reading: Reading, attributes: Attributes): void {
  const alt = attributes.get("alt");
  if (alt !== undefined && isEmoji(attributes, alt)) {
    addText(reading, alt);
    return;
  }
  const url = httpAddress(attributes.get("src") ?? "");
  if (url === null) reading.dropped++;
  else reading.images.push({ url, ...(alt !== undefined && { alt }) });
}

function openBlock(reading: Reading, name: string, attributes: Attributes) {
  const { flow, lists } = reading;
  const margin = marginOf(name, lists.length > 0);
  if (margin === 0) return undefined;
  flow.block(margin);
  if (name === "pre") reading.preformatted++;
  if (name === "ul") lists.push(() => "• ");
  if (name === "ol") lists.push(numbering(attributes.get("start")));
  if (name === "li") flow.mark(lists.at(-1)?.() ?? "• ");
  return () => {
    if (name === "pre") reading.preformatted--;
    if (name === "ul" || name === "ol") lists.pop();
    // An item without words has no marker.
    if (name === "li") flow.mark("");
    flow.block(margin);
  };
}

/** Lines a browser leaves around an element: 0 where it stands inside a line. */
function marginOf(name: string, inList: boolean): 0 | 1 | 2 {
  if (inList && (name === "ul" || name === "ol")) return 1;
  if (PARAGRAPHS.has(name)) return 2;
  return LINES.has(name) ? 1 : 0;
}

function numbering(start: string | undefined): () => string {
  let next = start !== undefined && /^\d{1,9}$/u.test(start) ? Number(start) : 1;
  return () => `${next++}. `;
}

function isEmoji(attributes: Attributes, alt: string): boolean {
  return SHORTCODE.test(alt) || words(attributes.get("class")).some((word) => EMOJI.has(word));
}

function kindOf(attributes: Attributes): HtmlLink["kind"] {
  const classes = words(attributes.get("class"));
  if (classes.includes("hashtag") || words(attributes.get("rel")).includes("tag")) return "hashtag";
  return classes.includes("mention") ? "mention" : "link";
}

const words = (list: string | undefined): readonly string[] =>
  list === undefined ? [] : list.toLowerCase().split(/\s+/u);

/** The address as it stands if it is http(s), with what a browser would encode encoded; else null. */
function httpAddress(address: string): string | null {
  const bare = address.trim();
  if (isHttpAddress(bare)) return bare;
  const url = /^https?:\/\//iu.test(bare) && URL.canParse(bare) ? new URL(bare).href : "";
  return isHttpAddress(url) ? url : null;
}

/** The link without no-break spaces at its ends. */
function trimmed(text: string, link: HtmlLink): HtmlLink {
  const shown = text.slice(link.start, link.end);
  const start = link.start + shown.length - shown.trimStart().length;
  return { ...link, start, end: link.end - shown.length + shown.trimEnd().length };
}
