/** What stands beside the words of a status: pictures, poll, emoji, card, quote. */
import type {
  AbsenceReason,
  Audience,
  Card,
  CustomEmoji,
  Media,
  Poll,
  Quote,
} from "#domain/thread.ts";
import type { DraftPerson } from "../build-document.ts";
import { customEmoji, postWords } from "../fediverse-fields.ts";
import { asFilledText, asList, fieldOf, isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { isHttpAddress } from "../thread-fields.ts";
import type { Status } from "./mastodon-shapes.ts";

export function accountPerson(account: unknown): DraftPerson {
  const acct = asFilledText(fieldOf(account, "acct")) ?? asFilledText(fieldOf(account, "username"));
  const name = asFilledText(fieldOf(account, "display_name"));
  const url = asFilledText(fieldOf(account, "url"));
  return {
    ...(name !== undefined && { name }),
    ...(acct !== undefined && { handle: `@${acct}` }),
    ...(url !== undefined && { url }),
  };
}

const MEDIA_KINDS: ReadonlyMap<unknown, Media["kind"]> = new Map([
  ["image", "image"],
  ["gifv", "video"],
  ["video", "video"],
  ["audio", "audio"],
]);

/** https://docs.joinmastodon.org/entities/MediaAttachment/ */
export function attachedMedia(attachments: unknown): readonly Media[] {
  return asList(attachments).filter(isObject).map(mediaOf);
}

function mediaOf(attachment: JsonObject): Media {
  const { type, url, remote_url: remote, description } = attachment;
  const address = [url, remote].find(isAddress);
  return {
    kind: MEDIA_KINDS.get(type) ?? "file",
    ...(address !== undefined && { url: address }),
    ...(typeof description === "string" && { alt: description }),
  };
}

const isAddress = (value: unknown): value is string =>
  typeof value === "string" && isHttpAddress(value);

/** https://docs.joinmastodon.org/entities/Poll/; votes are null until the poll ends where it hides them. */
export function pollOf(poll: unknown): Poll | undefined {
  const options = asList(fieldOf(poll, "options")).flatMap((option) => {
    const text = fieldOf(option, "title");
    const votes = fieldOf(option, "votes_count");
    if (typeof text !== "string") return [];
    return [{ text, ...(typeof votes === "number" && { votes }) }];
  });
  if (options.length === 0) return undefined;
  const ends = asFilledText(fieldOf(poll, "expires_at"));
  return { options, ...(ends !== undefined && { ends }) };
}

/** Emoji of the text, the warning and the poll; each once. */
export function emojiOf(status: Status): readonly CustomEmoji[] {
  const given = [...asList(status["emojis"]), ...asList(fieldOf(status["poll"], "emojis"))];
  const emoji = given.flatMap((one) => customEmoji(fieldOf(one, "shortcode"), fieldOf(one, "url")));
  return [...new Map(emoji.map((one) => [one.shortcode, one])).values()];
}

/** https://docs.joinmastodon.org/entities/PreviewCard/ */
export function cardOf(card: unknown): Card | undefined {
  const url = fieldOf(card, "url");
  if (!isAddress(url)) return undefined;
  const title = asFilledText(fieldOf(card, "title"));
  const description = asFilledText(fieldOf(card, "description"));
  return {
    url,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  };
}

/** `list` is Pleroma's, `limited` and `mutuals_only` are of servers with circles. */
const AUDIENCES: ReadonlyMap<unknown, Audience> = new Map([
  ["private", "followers"],
  ["direct", "direct"],
  ["list", "circle"],
  ["limited", "circle"],
  ["mutuals_only", "circle"],
]);

export const audienceOf = (visibility: unknown): Audience | undefined => AUDIENCES.get(visibility);

/** https://docs.joinmastodon.org/entities/Quote/ */
const QUOTE_STATES: ReadonlyMap<string, AbsenceReason> = new Map([
  ["deleted", "deleted"],
  ["unauthorized", "private"],
  ["blocked_account", "blocked"],
  ["blocked_domain", "blocked"],
  ["muted_account", "blocked"],
]);

/**
 * The post a status quotes: Mastodon wraps it with a state, Pleroma and Misskey's kin put it there bare or
 * give its address only.
 */
export function quoteOf(status: Status): Quote | undefined {
  const quote = status["quote"] ?? fieldOf(status, "pleroma", "quote");
  const state = asFilledText(fieldOf(quote, "state"));
  if (state !== undefined && state !== "accepted") {
    return { absent: { why: QUOTE_STATES.get(state) ?? "unavailable", said: state } };
  }
  const quoted = fieldOf(quote, "quoted_status") ?? fieldOf(quote, "status") ?? quote;
  if (typeof fieldOf(quoted, "content") === "string") return quotedPost(quoted);
  const url = fieldOf(status, "pleroma", "quote_url");
  if (!isObject(quote) && !isAddress(url)) return undefined;
  return { ...(isAddress(url) && { url }), absent: { why: "not-loaded" } };
}

/** A status of somebody else as it is shown inside another. */
export function quotedPost(status: unknown): Quote {
  const url = [fieldOf(status, "url"), fieldOf(status, "uri")].find(isAddress);
  const { handle, name } = accountPerson(fieldOf(status, "account"));
  const author = handle ?? name;
  const { text } = postWords(asFilledText(fieldOf(status, "content")) ?? "");
  return {
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    ...(text !== "" && { text }),
  };
}
