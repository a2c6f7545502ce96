/** One tweet of X's web API: the tweet object of v1.1 under `legacy`, with newer parts around it. */
import type { Quote } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";
import { asFilledText, asObject, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { asHandle, asId } from "./x-fields.ts";
import { statusAddress } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";
import { readAddresses, readNote } from "./legacy-tweet-words.ts";
import { readLegacyTweet } from "./legacy-tweet.ts";
import type { LegacyTweet } from "./legacy-tweet.ts";
import { readCard } from "./x-cards.ts";
import type { TweetCard } from "./x-cards.ts";
import { withoutHiddenMentions } from "./x-hidden-mentions.ts";
import { absenceOfTombstone, isTombstone } from "./x-tombstone.ts";

/** The tweet inside what limits who may answer it. */
export function unwrapped(result: unknown): JsonObject | undefined {
  const node = asObject(result);
  return asObject(node?.["tweet"]) ?? node;
}

/** @returns `null` if it is no tweet: without `legacy`, an id or text. */
export function readGraphqlTweet(node: JsonObject): LegacyTweet | null {
  const legacy = asObject(node["legacy"]);
  if (legacy === undefined) return null;
  const user = userOf(node);
  const note = readNote(node["note_tweet"]);
  const tweet = readLegacyTweet(asLegacy(node, legacy), { user, ...given("note", note) });
  if (tweet === null) return null;
  const post = withoutHiddenMentions(tweet.post, legacy["full_text"], legacy["display_text_range"]);
  return {
    ...tweet,
    post: {
      ...post,
      ...cardOf(node, legacy, post),
      ...(isProtected(node) && { audience: "followers" as const }),
      ...given("quote", absentQuote(node, legacy) ?? post.quote),
    },
  };
}

/** The web API gives the name under `legacy` until 2025 and under `core` since. */
function userOf(node: JsonObject): LegacyUser {
  const user = userNode(node);
  const sources = [asObject(user?.["core"]), asObject(user?.["legacy"])];
  const name = sources
    .map((source) => asFilledText(source?.["name"]))
    .find((text) => text !== undefined);
  const handle = sources
    .map((source) => asHandle(source?.["screen_name"]))
    .find((text) => text !== undefined);
  const id = asId(user?.["rest_id"], asObject(node["legacy"])?.["user_id_str"]);
  return { ...given("id", id), ...given("name", name), ...given("handle", handle) };
}

function userNode(node: JsonObject): JsonObject | undefined {
  const core = asObject(node["core"]);
  const results = asObject(core?.["user_results"]) ?? asObject(core?.["user_result"]);
  return asObject(results?.["result"]);
}

function isProtected(node: JsonObject): boolean {
  const user = userNode(node);
  return [user?.["privacy"], user?.["legacy"]].some(
    (source) => asObject(source)?.["protected"] === true,
  );
}

function asLegacy(node: JsonObject, legacy: JsonObject): JsonObject {
  const quoted = unwrapped(quotedResult(node)?.["result"]);
  const isRetweet =
    legacy["retweeted_status_result"] !== undefined ||
    legacy["retweeted_status_results"] !== undefined;
  return {
    ...legacy,
    id_str: asId(node["rest_id"], legacy["id_str"]),
    edit_control: node["edit_control"],
    ...(asObject(quoted?.["legacy"]) !== undefined && { quoted_status: quotedLegacy(quoted) }),
    ...(isRetweet && { retweeted_status: {} }),
  };
}

const quotedResult = (node: JsonObject): JsonObject | undefined =>
  asObject(node["quoted_status_result"]) ?? asObject(node["quoted_tweet_results"]);

function quotedLegacy(quoted: JsonObject = {}): JsonObject {
  const { id, name, handle } = userOf(quoted);
  return {
    ...asObject(quoted["legacy"]),
    id_str: asId(quoted["rest_id"], asObject(quoted["legacy"])?.["id_str"]),
    note_tweet: quoted["note_tweet"],
    user: { id_str: id, name, screen_name: handle?.slice(1) },
  };
}

/** What is quoted, where X shows in its place that it is not there. */
function absentQuote(node: JsonObject, legacy: JsonObject): Quote | undefined {
  const quoted = asObject(quotedResult(node)?.["result"]);
  if (!isTombstone(quoted)) return undefined;
  const id = asId(legacy["quoted_status_id_str"]);
  const absent = absenceOfTombstone(quoted);
  return id === undefined ? { absent } : { url: statusAddress(id, undefined), absent };
}

function cardOf(node: JsonObject, legacy: JsonObject, { links }: ConversationPost): TweetCard {
  const addresses = [
    ...readAddresses(asObject(legacy["entities"])?.["urls"]),
    ...(readNote(node["note_tweet"])?.addresses ?? []),
  ];
  return readCard(node["card"] ?? node["tweet_card"] ?? legacy["card"], addresses, links);
}
