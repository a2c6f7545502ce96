import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { ConversationPost } from "../conversation.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { asFilledText, asObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { jsonHead } from "../json-part.ts";
import { addUnreadTweet } from "./legacy-tweet-unread.ts";
import { personOf, statusAddress } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";
import { reasonOfCode } from "./x-error-codes.ts";
import { readGraphqlTweet, unwrapped } from "./x-graphql-tweet.ts";
import { errorsOf, hasTimeline, walkAnswer } from "./x-graphql-walk.ts";
import type { TimelineItem, Walk } from "./x-graphql-walk.ts";
import { addUnread, answersIn, finishReading, startReading } from "./x-reading.ts";
import type { Keys, XReading } from "./x-reading.ts";
import { absenceOfTombstone, isTombstone } from "./x-tombstone.ts";

/**
 * X's web API (GraphQL): what its pages load as `TweetDetail`, `TweetResultByRestId`, `UserTweets` and the
 * like, one answer or a list of them. A post X shows a note for keeps its place.
 *
 * Problems: those of the JSON, `platform-said` where there are errors and no post, `invalid-document`
 * where no record is a tweet, and those of `threadOf`.
 */
export const xGraphqlImporter: ThreadImporter = {
  id: "x-graphql",
  accepts: (parts) => Math.max(0, ...parts.map(confidenceOf)),
  parse,
};

function parse(parts: readonly ImportPart[], context: ImportContext): Result<Imported> {
  const answers = answersIn(parts);
  if (!answers.ok) return answers;
  const reading = startReading();
  const walks: Walk[] = [];
  for (const { value, keys } of answers.value) {
    const answer = asObject(value);
    if (answer === undefined || (answer["data"] === undefined && errorsOf(answer).length === 0)) {
      addUnread(reading, [...keys, "data"], { kind: "type", type: "object" }, answer?.["data"]);
      continue;
    }
    reading.said.push(...errorsOf(answer).map(platformSaid));
    walks.push(walkAnswer(answer, keys));
  }
  for (const { keys, wanted, found } of walks.flatMap(({ strange }) => strange)) {
    addUnread(reading, keys, { kind: "type", type: wanted }, found);
  }
  const items = walks.flatMap((walk) => walk.items);
  readItems(items, reading);
  const anchor = walks[0]?.conversation === true ? reading.posts[0]?.post.id : undefined;
  const missing = anchor === undefined ? 0 : missingOf(walks, anchor, items, reading);
  return finishReading(
    reading,
    { format: "x-graphql", missing, ...(anchor !== undefined && { anchor }) },
    context,
  );
}

function readItems(items: readonly TimelineItem[], reading: XReading): void {
  const answered = new Map<string, LegacyUser>();
  const absent: { readonly item: TimelineItem; readonly at: number; readonly id: string }[] = [];
  const above = columnTracker();
  for (const item of items) {
    const node = unwrapped(item.result);
    if (node === undefined || isTombstone(node) || node["tombstoneInfo"] !== undefined) {
      const id = item.id ?? `absent-${reading.posts.length + 1}`;
      absent.push({ item, id, at: reading.posts.length });
      reading.posts.push({ post: placeholder(id, node, above.of(item)) });
      above.add(item, id);
      continue;
    }
    const tweet = readGraphqlTweet(node);
    if (tweet === null) {
      addUnreadNode(reading, node, item.keys);
      continue;
    }
    const { post, dropped, repost, answeredUser } = tweet;
    if (item.promoted) {
      reading.dropped.push({ kind: "other-author", text: `${whoOf(post)}: ${post.text}` });
      continue;
    }
    if (repost) {
      reading.dropped.push({ kind: "repost", text: post.text });
      continue;
    }
    reading.dropped.push(...dropped);
    if (post.parent !== undefined && answeredUser !== undefined) {
      answered.set(post.parent, answeredUser);
    }
    reading.posts.push(tweet);
    above.add(item, post.id);
  }
  for (const { at, id } of absent) nameAuthor(reading, at, answered.get(id));
}

/** Notes a tweet that cannot be read, with the field that keeps it from being one. */
function addUnreadNode(reading: XReading, node: JsonObject, keys: Keys): void {
  const place = [...keys, "legacy"];
  const legacy = asObject(node["legacy"]);
  if (legacy === undefined) {
    addUnread(reading, place, { kind: "type", type: "object" }, node["legacy"]);
  } else addUnreadTweet(reading, { id: node["rest_id"], ...legacy }, place);
}

/** A placeholder says nothing of its author, but the post that answers it does. */
function nameAuthor({ posts }: XReading, at: number, user: LegacyUser | undefined): void {
  const read = posts[at];
  if (read === undefined || user === undefined) return;
  const { id } = read.post;
  posts[at] = {
    post: {
      ...read.post,
      authorKey: user.id ?? "",
      author: personOf(user),
      url: statusAddress(id, user.handle),
    },
  };
}

const whoOf = ({ author }: ConversationPost): string => author.handle ?? author.name ?? "?";

function placeholder(
  id: string,
  node: JsonObject | undefined,
  parent: string | undefined,
): ConversationPost {
  return {
    id,
    authorKey: "",
    author: {},
    text: "",
    absent: absenceOfTombstone(node),
    ...(/^\d+$/u.test(id) && { url: statusAddress(id, undefined) }),
    ...(parent !== undefined && { parent }),
  };
}

/**
 * What stands above an item: in a column each post answers the one before it, and the first answers the
 * last post of the page's own line.
 */
function columnTracker() {
  const last = new Map<string | undefined, string>();
  return {
    of: ({ column }: TimelineItem) => last.get(column) ?? last.get(undefined),
    add: ({ column }: TimelineItem, id: string) => void last.set(column, id),
  };
}

/** Posts of the author's own columns that X names, or hides behind "show more", and did not send. */
function missingOf(
  walks: readonly Walk[],
  anchor: string,
  items: readonly TimelineItem[],
  { posts }: XReading,
): number {
  const authors = new Map(posts.map(({ post }) => [post.id, post.authorKey]));
  const author = authors.get(anchor);
  const columnOf = new Map(items.map(({ id, column }) => [id, column]));
  const foreign = new Set(
    posts.flatMap(({ post }) =>
      post.authorKey !== author && post.authorKey !== "" ? columnOf.get(post.id) : [],
    ),
  );
  const grown = items.filter(({ keys }) => keys.includes("moduleItems"));
  const continued = new Set(grown.map(({ column }) => column));
  const missing = new Set<string>();
  for (const { column, ids, more } of walks.flatMap((walk) => walk.columns)) {
    if (foreign.has(column)) continue;
    const unsent = ids.filter((id) => !authors.has(id));
    for (const id of unsent) missing.add(id);
    if (ids.length === 0 && more && !continued.has(column)) missing.add(column);
  }
  return missing.size;
}

function platformSaid(error: JsonObject): Problem {
  const said = asFilledText(error["message"]) ?? "";
  const code = error["code"] ?? asObject(error["extensions"])?.["code"];
  return {
    kind: "platform-said",
    platform: "x",
    reason: reasonOfCode(code, said),
    code: typeof code === "number" || typeof code === "string" ? `${code}` : "",
    said,
  };
}

const HEAD =
  /"(?:threaded_conversation_with_injections_v2|tweetResult|tweet_results|timeline_v2)"\s{0,9}:/u;
const ERRORS = /^\s{0,99}\{\s{0,99}"errors"\s{0,9}:/u;

function confidenceOf(part: ImportPart): number {
  const head = jsonHead(part);
  if (head === null) return 0;
  const json = part.json();
  if (!json.ok) return HEAD.test(head) ? 0.9 : 0;
  const first: unknown = Array.isArray(json.value) ? json.value[0] : json.value;
  const answer = asObject(first);
  if (hasTimeline(answer)) return 0.9;
  if (asObject(answer?.["data"]) !== undefined && HEAD.test(head)) return 0.6;
  const [error] = errorsOf(answer);
  if (error === undefined) return 0;
  const own = typeof error["code"] === "number" && error["message"] !== undefined;
  return own && (ERRORS.test(head) || answer?.["data"] !== undefined) ? 0.6 : 0;
}
