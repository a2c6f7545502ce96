import { DomUtils, parseDocument } from "htmlparser2";
import { failed } from "#domain/result.ts";
import { threadOf } from "./conversation.ts";
import type { ConversationPost } from "./conversation.ts";
import type { DraftPerson } from "./build-document.ts";
import type { DroppedPiece, ThreadImporter } from "./importer.ts";
import { shallowHtml } from "./pages/shallow-html.ts";
import { readThreadReaderPost } from "./thread-reader-html-post.ts";
import type { ThreadReaderPost } from "./thread-reader-html-post.ts";

const FORMAT = "thread-reader-html";
const HTML = /^\s*(?:<!--|<!doctype|<html|<head|<body|<div|<meta|<\?xml)/iu;
/** The attributes come in any order; a preview of another thread has neither of the two. */
const OWN_POST =
  /<[a-z]{1,12}\b(?=[^<>]{0,1000}\bcontent-tweet\b)[^<>]{0,1000}\b(?:data-tweet=["']?\d|id=["']?tweet_\d)/iu;
/** What pages of other unrollers mark their posts with. */
const OTHER_POST = /\bdata-(?:tweet|status|post)-id=["']?(\d{5,25})\b/giu;
const FEWEST_OTHERS = 2;

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/**
 * A saved page of Thread Reader (`threadreaderapp.com/thread/ID.html`), or of another unroller that marks
 * each post with its id.
 *
 * Problems: `no-posts` and those of `threadOf`.
 */
export const threadReaderHtmlImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => Math.max(0, ...parts.map(({ text }) => confidence(text))),
  parse: (parts, context) => {
    const part = parts.find(({ text }) => confidence(text) > 0) ?? parts[0];
    if (part === undefined) return failed({ kind: "no-posts" });
    const document = parseDocument(shallowHtml(part.text));
    const dropped: DroppedPiece[] = [];
    const posts = readPosts(document, dropped);
    const first = posts[0];
    if (first === undefined) return failed({ kind: "no-posts" });
    return threadOf({ format: FORMAT, posts, anchor: first.id, dropped }, context);
  },
};

function confidence(text: string): number {
  if (!HTML.test(text.slice(0, 1000))) return 0;
  if (OWN_POST.test(text)) return /threadreaderapp/iu.test(text) ? 1 : 0.9;
  const ids = new Set(Array.from(text.matchAll(OTHER_POST), ([, id]) => id));
  return ids.size >= FEWEST_OTHERS ? 0.6 : 0;
}

function readPosts(
  document: ReturnType<typeof parseDocument>,
  dropped: DroppedPiece[],
): readonly ConversationPost[] {
  const elements = postElements(document);
  const page = readHead(document);
  const named = elements.flatMap((element) => attribute(element, "data-screenname") ?? []);
  const owner = page.handle ?? named[0] ?? "";
  const last = new Map<string, string>();
  const posts: ConversationPost[] = [];
  for (const element of elements) {
    const id = idOf(element);
    // A preview of another thread has no id.
    if (id === undefined) {
      dropped.push({
        kind: "unroller-line",
        text: DomUtils.textContent(element).trim().slice(0, 200),
      });
      continue;
    }
    const screen = attribute(element, "data-screenname") ?? owner;
    const own = screen.toLowerCase() === owner.toLowerCase();
    // A page that names nobody is still one author's.
    const key = screen === "" ? FORMAT : screen.toLowerCase();
    const parent = last.get(key);
    const read = readThreadReaderPost(element);
    if (isEmpty(read.post)) {
      dropped.push({ kind: "unreadable", text: id });
      continue;
    }
    for (let count = 0; count < read.dropped; count++) dropped.push({ kind: "entity", text: id });
    posts.push({
      ...read.post,
      id,
      author: personOf(screen, own ? page.name : undefined),
      authorKey: key,
      ...(parent !== undefined && parent !== id && { parent }),
      ...(screen !== "" && /^\d/u.test(id) && { url: `https://x.com/${screen}/status/${id}` }),
      ...(posts.length === 0 && page.created !== undefined && { created: page.created }),
    });
    last.set(key, id);
  }
  return posts;
}

/** A post of a damaged page: nothing of it came with the place it stood in. */
const isEmpty = ({ text, media, quote, cards }: ThreadReaderPost["post"]): boolean =>
  text.trim() === "" && media === undefined && quote === undefined && cards === undefined;

/** The posts in the order of the page: Thread Reader's, or else the outermost elements that bear an id. */
function postElements(document: ReturnType<typeof parseDocument>): readonly Element[] {
  const own = DomUtils.findAll((element) => hasClass(element, "content-tweet"), document.children);
  if (own.some((element) => idOf(element) !== undefined)) return own;
  const found = new Set<unknown>();
  return DomUtils.findAll((element) => idOf(element) !== undefined, document.children).filter(
    (element) => {
      found.add(element);
      for (let above = element.parent; above !== null; above = above.parent) {
        if (found.has(above)) return false;
      }
      return true;
    },
  );
}

/** The number of the post, or on pages of 2018 and 2019 its place on the page (`tweet_1`). */
function idOf(element: Element): string | undefined {
  const names = ["data-tweet", "data-tweet-id", "data-status-id", "data-post-id", "id"];
  return names
    .map((name) => attribute(element, name))
    .find((id) => id !== undefined && /^(?:tweet_)?\d{1,25}$/u.test(id));
}

interface PageHead {
  readonly name?: string;
  /** Without `@`. */
  readonly handle?: string;
  readonly created?: string;
}

function readHead(document: ReturnType<typeof parseDocument>): PageHead {
  const line = (className: string) => {
    const element = DomUtils.findOne((one) => hasClass(one, className), document.children);
    return element === null ? "" : DomUtils.textContent(element).replace(/\s+/gu, " ").trim();
  };
  const time = DomUtils.findOne(
    (one) => /^\d{9,10}$/u.test(attribute(one, "data-time") ?? ""),
    document.children,
  );
  const name = line("twitter_name");
  const handle = /@(\w{1,30})/u.exec(line("screenName"))?.[1];
  const seconds = time === null ? undefined : Number(attribute(time, "data-time"));
  return {
    ...(name !== "" && { name }),
    ...(handle !== undefined && { handle }),
    ...(seconds !== undefined && {
      created: new Date(seconds * 1000).toISOString().replace(".000Z", "Z"),
    }),
  };
}

function personOf(screen: string, name: string | undefined): DraftPerson {
  if (!/^\w{1,30}$/u.test(screen)) return name === undefined ? {} : { name };
  return {
    handle: `@${screen}`,
    url: `https://x.com/${screen}`,
    ...(name !== undefined && { name }),
  };
}

const attribute = (element: Element, name: string): string | undefined => element.attribs[name];

const hasClass = (element: Element, name: string): boolean =>
  (element.attribs["class"] ?? "").split(/\s+/u).includes(name);
