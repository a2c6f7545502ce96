/** One tweet of X's API v2, with what the answer's tables hold of it. */
import type { Absence, Media, Poll, Quote } from "#domain/thread.ts";
import { asFilledText, asObject, asObjects, asText, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { statedLanguage } from "../stated-language.ts";
import { asHandle, asId, asIds, asTime } from "./x-fields.ts";
import { readTweetMedia } from "./legacy-tweet-media.ts";
import { readTweetText } from "./legacy-tweet-text.ts";
import type { ShortAddress, TweetText } from "./legacy-tweet-text.ts";
import { personOf, statusAddress } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";
import { statusOf } from "./legacy-tweet-words.ts";
import { pollOption } from "./x-cards.ts";
import type { ReadPost } from "./x-reading.ts";
import type { V2Tables, V2Tweet } from "./x-v2-tables.ts";

export type V2Reference = "replied_to" | "quoted" | "retweeted";

/** The id of the tweet a tweet refers to in the given way. */
export function referenceOf({ fields }: V2Tweet, type: V2Reference): string | undefined {
  const reference = asObjects(fields["referenced_tweets"]).find((item) => item["type"] === type);
  return asId(reference?.["id"]);
}

/**
 * @param absenceOf why a post that is not in the tables is not there, where the platform said so.
 */
export function readV2Post(
  tweet: V2Tweet,
  tables: V2Tables,
  absenceOf: (id: string) => Absence | undefined,
): { readonly post: ReadPost; readonly lost: readonly string[] } {
  const { id, fields } = tweet;
  const words = readWords(tweet);
  const user = userOf(tables, asId(fields["author_id"]));
  const created = asTime(fields["created_at"]);
  const versionIds = asIds(fields["edit_history_tweet_ids"]);
  const media = mediaOf(fields, tables);
  const { text, links, lost, cut } = words;
  const isWithheld = asObject(fields["withheld"])?.["copyright"] === true;
  const isProtected = tables.users.get(user.id ?? "")?.["protected"] === true;
  const post: ReadPost["post"] = {
    id,
    authorKey: user.id ?? "",
    author: personOf(user),
    url: statusAddress(id, user.handle),
    text,
    ...(links.length > 0 && { links }),
    ...(media.length > 0 && { media }),
    ...given("parent", referenceOf(tweet, "replied_to")),
    ...given("created", created),
    // A version has the time of the edit that made it.
    ...given("edited", versionIds.indexOf(id) > 0 ? created : undefined),
    ...given("language", statedLanguage(fields["lang"])),
    ...given("quote", quoteOf(tweet, tables, absenceOf)),
    ...given("poll", pollOf(fields, tables)),
    ...(cut && { cut }),
    ...(isProtected && { audience: "followers" as const }),
  };
  const answered = asId(fields["in_reply_to_user_id"]);
  return {
    post: {
      post: isWithheld ? withheld(post) : post,
      versionIds,
      ...(answered !== undefined && { answeredUser: userOf(tables, answered) }),
    },
    lost,
  };
}

/** What stands in a tweet withheld everywhere is the platform's notice and not the author's text. */
function withheld({ links: _links, text, ...post }: ReadPost["post"]): ReadPost["post"] {
  return { ...post, text: "", absent: { why: "unavailable", said: text } };
}

export function userOf({ users }: V2Tables, id: string | undefined): LegacyUser {
  const user = id === undefined ? undefined : users.get(id);
  return {
    ...given("id", id),
    ...given("name", asFilledText(user?.["name"])),
    ...given("handle", asHandle(user?.["username"])),
  };
}

/** The long text where there is one: it stands in for the one that was cut. */
function readWords({ id, text, fields }: V2Tweet): TweetText & { readonly cut: boolean } {
  const addresses = addressesOf(fields["entities"], id);
  const note = asObject(fields["note_tweet"]);
  const whole = asFilledText(note?.["text"]);
  if (whole === undefined) {
    const cut = addresses.some(({ full }) => statusOf(full)?.id === id);
    return { ...readTweetText(text, addresses), cut };
  }
  const own = addressesOf(note?.["entities"], id);
  return { ...readTweetText(whole, [...own, ...addresses.map(spare)]), cut: false };
}

/** Addresses of the cut text stand in the long one as well, or were told there already. */
const spare = (address: ShortAddress): ShortAddress => ({ ...address, spare: true });

function addressesOf(entities: unknown, id: string): readonly ShortAddress[] {
  return asObjects(asObject(entities)?.["urls"]).flatMap((entity) => {
    const short = asFilledText(entity["url"]);
    if (short === undefined) return [];
    const at = entity["start"];
    const expanded = asFilledText(entity["expanded_url"]);
    const full = expanded === short ? undefined : expanded;
    const address = {
      short,
      ...(typeof at === "number" && { at }),
      ...given("full", full ?? asFilledText(entity["unwound_url"]) ?? expanded),
    };
    const hidden = isPicture(entity) || statusOf(address.full)?.id === id;
    return [hidden ? { ...address, hidden } : address];
  });
}

/** The address of the tweet's own pictures, which are shown. */
const isPicture = (entity: JsonObject): boolean =>
  asText(entity["media_key"]) !== undefined ||
  /^pic\.(?:twitter|x)\.com\//u.test(asText(entity["display_url"]) ?? "");

function mediaOf(fields: JsonObject, { media }: V2Tables): readonly Media[] {
  const keys = asObject(fields["attachments"])?.["media_keys"];
  if (!Array.isArray(keys)) return [];
  return keys.flatMap((key: unknown) => {
    if (typeof key !== "string") return [];
    const known = media.get(key);
    // The number before the id is the kind: 3 is a photo; 7, 13 and 16 move.
    return [readTweetMedia(known === undefined ? { type: kindOfKey(key) } : asLegacy(known))];
  });
}

const kindOfKey = (key: string): string => (key.startsWith("3_") ? "photo" : "video");

const asLegacy = (media: JsonObject): JsonObject => ({
  type: media["type"],
  media_url_https: media["url"],
  ext_alt_text: media["alt_text"],
  video_info: {
    variants: asObjects(media["variants"]).map(({ url, content_type, bit_rate }) => ({
      url,
      content_type,
      bitrate: bit_rate,
    })),
  },
});

function pollOf(fields: JsonObject, { polls }: V2Tables): Poll | undefined {
  const attachments = asObject(fields["attachments"]);
  const [first] = asIds(attachments?.["poll_ids"]);
  const poll = first === undefined ? asObject(attachments?.["poll"]) : polls.get(first);
  if (poll === undefined) return undefined;
  const options = asObjects(poll["options"])
    .toSorted((a, b) => Number(a["position"] ?? 0) - Number(b["position"] ?? 0))
    .map(({ label, votes }) => pollOption(label, votes));
  return { options, ...given("ends", asTime(poll["end_datetime"])) };
}

function quoteOf(
  tweet: V2Tweet,
  tables: V2Tables,
  absenceOf: (id: string) => Absence | undefined,
): Quote | undefined {
  const id = referenceOf(tweet, "quoted");
  if (id === undefined) return undefined;
  const quoted = tables.listed.get(id) ?? tables.included.get(id);
  if (quoted === undefined) {
    const named = addressesOf(tweet.fields["entities"], tweet.id)
      .map(({ full }) => statusOf(full))
      .find((status) => status?.id === id);
    return { url: statusAddress(id, asHandle(named?.name)), ...given("absent", absenceOf(id)) };
  }
  const user = userOf(tables, asId(quoted.fields["author_id"]));
  return {
    url: statusAddress(id, user.handle),
    ...given("author", user.handle ?? user.name),
    text: readWords(quoted).text,
  };
}
