import type { Result } from "#domain/result.ts";
import type { Media, Quote } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { asFilledText, asObject, asObjects, asText, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { jsonHead } from "../json-part.ts";
import { readTweetMedia } from "./legacy-tweet-media.ts";
import { readAddresses } from "./legacy-tweet-words.ts";
import { readLegacyTweet } from "./legacy-tweet.ts";
import type { LegacyTweet } from "./legacy-tweet.ts";
import { statusAddress } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";
import { readCard } from "./x-cards.ts";
import { withoutHiddenMentions } from "./x-hidden-mentions.ts";
import { addUnread, answersIn, finishReading, startReading } from "./x-reading.ts";
import type { Keys, XReading } from "./x-reading.ts";
import { absenceOfTombstone, isTombstone } from "./x-tombstone.ts";

/**
 * What X gives pages that show a single post (`cdn.syndication.twimg.com/tweet-result`): one answer or a
 * list of them. What a post answers (`parent`) comes with it: a post of the thread where it is the author's
 * own, else told with the answer. Long posts are cut there, which is told.
 *
 * Problems: those of the JSON, `invalid-document` where no record is a tweet, and those of `threadOf`.
 */
export const xSyndicationImporter: ThreadImporter = {
  id: "x-syndication",
  accepts: (parts) => Math.max(0, ...parts.map(confidenceOf)),
  parse,
};

function parse(parts: readonly ImportPart[], context: ImportContext): Result<Imported> {
  const answers = answersIn(parts);
  if (!answers.ok) return answers;
  const reading = startReading();
  for (const { value, keys } of answers.value) read(value, keys, reading);
  const anchor = reading.posts[0]?.post.id;
  return finishReading(
    reading,
    { format: "x-syndication", ...(anchor !== undefined && { anchor }) },
    context,
  );
}

function read(value: unknown, keys: Keys, reading: XReading): void {
  const result = asObject(value);
  if (result === undefined || Object.keys(result).length === 0 || isTombstone(result)) {
    if (result === undefined) {
      addUnread(reading, keys, { kind: "type", type: "object" }, value);
      return;
    }
    reading.posts.push({ post: placeholder(`absent-${reading.posts.length + 1}`, result) });
    return;
  }
  const text = asText(result["text"]) === undefined ? "text" : "id_str";
  const tweet = readLegacyTweet(asLegacy(result));
  if (tweet === null) {
    const type = text === "text" ? "text" : "filled-text";
    addUnread(reading, [...keys, text], { kind: "type", type }, result[text]);
    return;
  }
  reading.dropped.push(...tweet.dropped);
  if (tweet.repost) {
    reading.dropped.push({ kind: "repost", text: tweet.post.text });
    return;
  }
  const isLong = asFilledText(asObject(result["note_tweet"])?.["id"]) !== undefined;
  const whole = withoutHiddenMentions(tweet.post, result["text"], result["display_text_range"]);
  const post = { ...withParts(whole, result), ...(isLong && { cut: true as const }) };
  const parent = asObject(result["parent"]);
  if (parent === undefined || post.parent === undefined) reading.posts.push({ ...tweet, post });
  else if (answersItself(tweet)) {
    reading.posts.push({ ...tweet, post });
    if (isTombstone(parent)) reading.posts.push({ post: ownPlaceholder(post, parent) });
    else read(parent, [...keys, "parent"], reading);
  } else {
    const answers = answeredIn(parent, post.parent, tweet.answeredUser);
    reading.posts.push({ ...tweet, post: { ...post, answers } });
  }
}

const answersItself = ({ post, answeredUser }: LegacyTweet): boolean =>
  answeredUser?.id === undefined
    ? answeredUser?.handle !== undefined && answeredUser.handle === post.author.handle
    : answeredUser.id === post.authorKey;

/** The author's own post above, which is not there. */
const ownPlaceholder = (
  { parent = "", authorKey, author }: ConversationPost,
  node: JsonObject,
): ConversationPost => ({ ...placeholder(parent, node), authorKey, author });

/** The post of somebody else above. It is one post of a conversation whose others are not here. */
function answeredIn(parent: JsonObject, id: string, user: LegacyUser | undefined): Quote {
  const url = statusAddress(id, user?.handle);
  const author = given("author", user?.handle);
  if (isTombstone(parent)) return { url, ...author, absent: absenceOfTombstone(parent) };
  return { url, ...author, ...given("text", readLegacyTweet(asLegacy(parent))?.post.text) };
}

/** Pictures, videos, polls and quotes have other names here than in the tweet object of v1.1. */
function asLegacy(result: JsonObject): JsonObject {
  const details = asObjects(result["mediaDetails"]);
  const quoted = asObject(result["quoted_tweet"]);
  const hasTweet = quoted !== undefined && !isTombstone(quoted);
  return {
    ...result,
    note_tweet: undefined,
    ...(details.length > 0 && { extended_entities: { media: details } }),
    ...(hasTweet && { quoted_status: asLegacy(quoted) }),
  };
}

function withParts(post: ConversationPost, result: JsonObject): ConversationPost {
  const media = post.media ?? photosAndVideo(result);
  const addresses = readAddresses(asObject(result["entities"])?.["urls"]);
  const quoted = asObject(result["quoted_tweet"]);
  return {
    ...post,
    ...(media.length > 0 && { media }),
    ...readCard(result["card"], addresses, post.links),
    ...(isTombstone(quoted) && {
      quote: { ...post.quote, absent: absenceOfTombstone(quoted) },
    }),
  };
}

/** Where `mediaDetails` is left out. */
function photosAndVideo(result: JsonObject): readonly Media[] {
  const photos = asObjects(result["photos"]).map((photo) =>
    readTweetMedia({
      type: "photo",
      media_url_https: photo["url"],
      ext_alt_text: photo["accessibilityLabel"],
    }),
  );
  const video = asObject(result["video"]);
  if (video === undefined) return photos;
  const variants = asObjects(video["variants"]).map(({ src, type }) => ({
    url: src,
    content_type: type,
  }));
  return [...photos, readTweetMedia({ type: "video", video_info: { variants } })];
}

const placeholder = (id: string, node: JsonObject | undefined): ConversationPost => ({
  id,
  authorKey: "",
  author: {},
  text: "",
  absent: absenceOfTombstone(node),
});

const HEAD =
  /"(?:__typename"\s{0,9}:\s{0,9}"Tweet(?:Tombstone)?"|mediaDetails"|news_action_type")/u;

function confidenceOf(part: ImportPart): number {
  const head = jsonHead(part);
  if (head === null) return 0;
  const json = part.json();
  if (!json.ok) return HEAD.test(head) ? 0.6 : 0;
  const first: unknown = Array.isArray(json.value) ? json.value[0] : json.value;
  const result = asObject(first);
  if (isTombstone(result)) return 0.9;
  const isNamed = result?.["__typename"] === "Tweet";
  // A tweet without words is a damaged one.
  if (asText(result?.["text"]) === undefined) return isNamed ? 0.6 : 0;
  const marks = ["mediaDetails", "news_action_type", "conversation_count"];
  return isNamed || marks.some((mark) => result?.[mark] !== undefined) ? 0.9 : 0;
}
