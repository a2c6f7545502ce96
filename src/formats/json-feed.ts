/**
 * JSON Feed, versions 1 and 1.1 (jsonfeed.org): a list of items as a blog or a converter publishes it.
 * Nobody answers anybody in a feed, so that all items are one line, in order of time.
 */
import * as v from "valibot";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { buildDocument } from "./build-document.ts";
import type { DraftPost } from "./build-document.ts";
import type { DroppedPiece, ImportContext, Imported, ThreadImporter } from "./importer.ts";
import { collectIssues, shorten } from "./issues.ts";
import { firstAuthor, readFeedItem } from "./json-feed-item.ts";
import { maybe, readShape } from "./read-shape.ts";
import { statedLanguage } from "./stated-language.ts";
import { isTime } from "./thread-fields.ts";

const FORMAT = "json-feed";
const HEAD_CHARACTERS = 4000;
const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//u;
/** As the text of JSON that may be cut off; some writers escape slashes. */
const SAYS_SO = /"version"\s{0,20}:\s{0,20}"https?:(?:\/|\\\/){2}(?:www\.)?jsonfeed\.org/u;

const FeedShape = v.looseObject({
  items: v.array(v.unknown()),
  title: maybe(v.string()),
  home_page_url: maybe(v.string()),
  language: maybe(v.string()),
});
type Feed = v.InferOutput<typeof FeedShape>;

/**
 * Reads a feed as a thread.
 *
 * Problems: those of the part's JSON, `invalid-document` with places, `no-posts`, and those of
 * {@link buildDocument}.
 */
export const jsonFeedImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => Math.max(0, ...parts.map(({ text, json }) => confidence(text, json))),
  parse: (parts, context) => {
    const part = parts.find(({ text, json }) => confidence(text, json) > 0) ?? parts[0];
    if (part === undefined) return failed({ kind: "empty-input" });
    const json = part.json();
    if (!json.ok) return json;
    const feed = readShape(FeedShape, json.value);
    return feed.ok ? readFeed(feed.value, context) : feed;
  },
};

function confidence(text: string, json: () => Result<unknown>): number {
  const head = text.slice(0, HEAD_CHARACTERS);
  if (!/^\s*\{/u.test(head)) return 0;
  const parsed = json();
  if (!parsed.ok) return SAYS_SO.test(head) ? 0.9 : 0;
  const feed = v.safeParse(v.looseObject({ version: v.string() }), parsed.value);
  if (feed.success && VERSION.test(feed.output.version)) return 1;
  const items = v.safeParse(v.looseObject({ items: v.array(v.unknown()) }), parsed.value);
  return items.success && looksLikeItem(items.output.items[0]) ? 0.6 : 0;
}

const looksLikeItem = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  ("content_html" in value || "content_text" in value);

function readFeed(feed: Feed, context: ImportContext): Result<Imported> {
  const dropped: DroppedPiece[] = [];
  const issues = collectIssues();
  const posts: DraftPost[] = [];
  const language = statedLanguage(feed.language);
  for (const [index, value] of feed.items.entries()) {
    const place = `items[${index}]`;
    const item = readFeedItem(value, place);
    if (item === null) {
      issues.add(place, { kind: "content" }, shorten(value));
      dropped.push({ kind: "unreadable", text: place });
      continue;
    }
    posts.push({ ...(language !== undefined && { language }), ...item.post });
    dropped.push(...item.dropped);
  }
  if (posts.length === 0 && issues.total() > 0) {
    return failed({ kind: "invalid-document", issues: issues.issues, total: issues.total() });
  }
  const title = feed.title?.trim() ?? "";
  const document = buildDocument(
    {
      format: FORMAT,
      author: firstAuthor(feed) ?? posts.find(({ author }) => author !== undefined)?.author ?? {},
      posts: inOrderOfTime(posts),
      ...(title !== "" && { title }),
      ...(feed.home_page_url !== undefined && { url: feed.home_page_url }),
      ...(language !== undefined && { language }),
    },
    context,
  );
  if (!document.ok) return document;
  const sources = document.value.sources.length;
  return ok({
    document: document.value,
    report: { format: FORMAT, posts: posts.length, sources, dropped },
  });
}

/**
 * Oldest first by the instant. Feeds list the newest first: posts of one instant, and posts without a time,
 * which stay beside the one they follow, come in the order that has.
 */
function inOrderOfTime(posts: readonly DraftPost[]): readonly DraftPost[] {
  const times = posts.map(({ created = "" }) => (isTime(created) ? Date.parse(created) : null));
  const known = times.filter((time) => time !== null);
  const isNewestFirst = (known[0] ?? 0) > (known.at(-1) ?? 0);
  const dated = posts.map((post, index) => ({ post, time: times[index] ?? null }));
  if (isNewestFirst) dated.reverse();
  let last = -Infinity;
  return dated
    .map(({ post, time }) => ({ post, time: (last = time ?? last) }))
    .sort((a, b) => (a.time === b.time ? 0 : a.time - b.time))
    .map(({ post }) => post);
}
