/** What stands beside the words of a note: attachments, emoji, poll, quote, whom it is for. */
import type { Audience, Card, CustomEmoji, Media, Poll } from "#domain/thread.ts";
import { customEmoji } from "../fediverse-fields.ts";
import { asFilledText, fieldOf, isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { isHttpAddress } from "../thread-fields.ts";
import { addressesOf, each, idOf, typesOf } from "./object-fields.ts";

const MEDIA_KINDS: ReadonlyMap<string, Media["kind"]> = new Map([
  ["image", "image"],
  ["video", "video"],
  ["audio", "audio"],
]);

/** Attachments that are pictures, recordings and files; in an archive their addresses are file names. */
export function attachedMedia(note: JsonObject): readonly Media[] {
  return [...each(note["attachment"]), ...pictureOf(note)]
    .filter(isObject)
    .filter((attachment) => !isLink(attachment) && !typesOf(attachment).includes("PropertyValue"))
    .map(mediaOf);
}

/** An article has its picture apart; a note has none. */
const pictureOf = (note: JsonObject): readonly unknown[] =>
  typesOf(note).includes("Note") ? [] : each(note["image"]);

const isLink = (attachment: JsonObject): boolean =>
  typesOf(attachment).includes("Link") && mediaKind(attachment) === "file";

function mediaOf(attachment: JsonObject): Media {
  const addresses = [...addressesOf(attachment["url"]), ...addressesOf(attachment["href"])];
  const url = addresses.find(isHttpAddress);
  const alt = attachment["name"] ?? attachment["summary"];
  const file = url === undefined ? fileName(addresses[0]) : undefined;
  return {
    kind: mediaKind(attachment),
    ...(url !== undefined && { url }),
    ...(typeof alt === "string" && { alt }),
    ...(file !== undefined && { name: file }),
  };
}

/** By the type of the file, stated on the attachment or on its address, or else by that of the object. */
function mediaKind(attachment: JsonObject): Media["kind"] {
  const stated = [attachment, each(attachment["url"])[0]]
    .map((object) => asFilledText(fieldOf(object, "mediaType"))?.split("/")[0])
    .find((type) => type !== undefined);
  const types = stated === undefined ? typesOf(attachment) : [stated];
  const kinds = types.map((type) => MEDIA_KINDS.get(type.toLowerCase()));
  return kinds.find((kind) => kind !== undefined) ?? "file";
}

function fileName(path: string | undefined): string | undefined {
  if (path === undefined || /^[a-z][\w+.-]*:/iu.test(path)) return undefined;
  return asFilledText(path.split(/[?#]/u)[0]?.split("/").at(-1));
}

/** Links attached beside the words, as Lemmy and Friendica do. */
export function attachedCards(note: JsonObject): readonly Card[] {
  return each(note["attachment"])
    .filter(isObject)
    .filter(isLink)
    .flatMap((link) => {
      const url = [...addressesOf(link["href"]), ...addressesOf(link["url"])].find(isHttpAddress);
      const title = asFilledText(link["name"]);
      return url === undefined ? [] : [{ url, ...(title !== undefined && { title }) }];
    });
}

/** https://docs.joinmastodon.org/spec/activitypub/#Emoji */
export function emojiOf(note: JsonObject): readonly CustomEmoji[] {
  const emoji = each(note["tag"])
    .filter(isObject)
    .filter((tag) => typesOf(tag).includes("Emoji"))
    .flatMap((tag) => customEmoji(tag["name"], addressesOf(fieldOf(tag, "icon", "url"))[0]));
  return [...new Map(emoji.map((one) => [one.shortcode, one])).values()];
}

/** https://docs.joinmastodon.org/spec/activitypub/#poll-specific-properties */
export function pollOf(question: JsonObject): Poll | undefined {
  const options = [...each(question["oneOf"]), ...each(question["anyOf"])].flatMap((option) => {
    const text = fieldOf(option, "name");
    const votes = fieldOf(option, "replies", "totalItems");
    if (typeof text !== "string") return [];
    return [{ text, ...(typeof votes === "number" && { votes }) }];
  });
  if (options.length === 0) return undefined;
  const ends = asFilledText(question["endTime"]) ?? asFilledText(question["closed"]);
  return { options, ...(ends !== undefined && { ends }) };
}

const PUBLIC: ReadonlySet<string> = new Set([
  "https://www.w3.org/ns/activitystreams#Public",
  "as:Public",
  "Public",
]);

/**
 * Whom a note is for, where it says so and that is not everybody. A list of nobody is a note to oneself.
 * https://www.w3.org/TR/activitypub/#public-addressing
 */
export function audienceOf(note: JsonObject, followers: string | undefined): Audience | undefined {
  if (note["to"] === undefined && note["cc"] === undefined) return undefined;
  const readers = [...each(note["to"]), ...each(note["cc"])].flatMap((one) => idOf(one) ?? []);
  if (readers.some((reader) => PUBLIC.has(reader))) return undefined;
  const isFollowers = (reader: string) => reader === followers || /\/followers\/?$/u.test(reader);
  return readers.some(isFollowers) ? "followers" : "direct";
}

/** The note this one quotes: FEP-044f, and the names other servers had for it before. */
export function quotedId(note: JsonObject): string | undefined {
  const { quote, quoteUri, quoteUrl, _misskey_quote: misskey } = note;
  return [quote, quoteUri, quoteUrl, misskey].map(idOf).find((id) => id !== undefined);
}
