/**
 * The tweet object of X's API v1.1, which lives on as `legacy` in its web API, in archives and elsewhere.
 */
import type { ConversationPost } from "../conversation.ts";
import type { DroppedPiece } from "../importer.ts";
import { asObject, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { statedLanguage } from "../stated-language.ts";
import { asHandle, asId, asIds, asTime } from "./x-fields.ts";
import { readQuote } from "./legacy-tweet-quote.ts";
import { personOf, readLegacyUser, statusAddress } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";
import { readTweetWords } from "./legacy-tweet-words.ts";
import type { NoteText } from "./legacy-tweet-words.ts";

export interface LegacyTweetOptions {
  /** The author, where the tweet does not carry `user` itself. */
  readonly user?: LegacyUser;
  /** Stands in for the shortened text. Without it `note_tweet` of the tweet is used, where there is one. */
  readonly note?: NoteText;
}

export interface LegacyTweet {
  readonly post: ConversationPost;
  /** What of the tweet could not be kept. */
  readonly dropped: readonly DroppedPiece[];
  /** A retweet, without words of its own. */
  readonly repost: boolean;
  /** Who is answered; the author, in a thread. */
  readonly answeredUser?: LegacyUser;
  /** The ids of all versions of an edited tweet, oldest first; [] where none are told. */
  readonly versionIds: readonly string[];
}

/**
 * Reads one tweet: text as its readers see it, links over it in UTF-16, media, what it answers and quotes.
 *
 * @returns `null` if it is no tweet: without an id that is exact, or without text.
 */
export function readLegacyTweet(
  value: unknown,
  options: LegacyTweetOptions = {},
): LegacyTweet | null {
  const tweet = asObject(value);
  const id = asId(tweet?.["id_str"], tweet?.["id"]);
  if (tweet === undefined || id === undefined) return null;
  const words = readTweetWords(tweet, id, options.note);
  if (words === null) return null;
  const { text, links, media, lost, cut } = words;
  const user = options.user ?? readLegacyUser(tweet["user"]);
  const versionIds = versionsOf(tweet);
  const created = asTime(tweet["created_at"]);
  const post: ConversationPost = {
    id,
    authorKey: user.id ?? asId(tweet["user_id_str"]) ?? user.handle?.toLowerCase() ?? "",
    author: personOf(user),
    url: statusAddress(id, user.handle),
    text,
    ...(links.length > 0 && { links }),
    ...(media.length > 0 && { media }),
    ...given("parent", asId(tweet["in_reply_to_status_id_str"], tweet["in_reply_to_status_id"])),
    ...given("created", created),
    // A version has the time of the edit that made it.
    ...given("edited", versionIds.indexOf(id) > 0 ? created : undefined),
    ...given("language", statedLanguage(tweet["lang"])),
    ...given("quote", readQuote(tweet, words)),
    ...(cut && { cut }),
  };
  return {
    post,
    dropped: lost.map((address) => ({ kind: "entity", text: address })),
    repost: asObject(tweet["retweeted_status"]) !== undefined || isTextOfRetweet(tweet, text),
    ...given("answeredUser", answeredBy(tweet)),
    versionIds,
  };
}

function answeredBy(tweet: JsonObject): LegacyUser | undefined {
  const id = asId(tweet["in_reply_to_user_id_str"], tweet["in_reply_to_user_id"]);
  const handle = asHandle(tweet["in_reply_to_screen_name"]);
  return id === undefined && handle === undefined
    ? undefined
    : { ...given("id", id), ...given("handle", handle) };
}

/** An archive holds a retweet as text only: `RT @somebody: the beginning of their words…`. */
function isTextOfRetweet(tweet: JsonObject, text: string): boolean {
  return tweet["retweeted"] === true ? text.startsWith("RT @") : /^RT @\w{1,20}:/u.test(text);
}

function versionsOf(tweet: JsonObject): readonly string[] {
  // API v2 and the web API: edit_control; archives: edit_info, in two shapes.
  const control = asObject(tweet["edit_control"]) ?? asObject(tweet["edit_info"]);
  const holder =
    asObject(asObject(control?.["edit"])?.["editControlInitial"]) ??
    asObject(control?.["edit_control_initial"]) ??
    asObject(control?.["initial"]) ??
    control;
  return asIds(holder?.["edit_tweet_ids"] ?? holder?.["editTweetIds"]);
}
