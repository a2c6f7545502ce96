/** One post as FxTwitter gives it; versions 1 and 2 of its API differ in a few names. */
import type { Absence, AbsenceReason, Media, Poll, Quote } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";
import type { DroppedPiece } from "../importer.ts";
import { asFilledText, asObject, asObjects, asText, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { statedLanguage } from "../stated-language.ts";
import { isHttpAddress } from "../thread-fields.ts";
import { pollOption } from "./x-cards.ts";
import { readFxText } from "./fxtwitter-text.ts";
import { asHandle, asId, asTime } from "./x-fields.ts";
import { personOf, statusAddress } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";
import { withoutHiddenMentions } from "./x-hidden-mentions.ts";
import type { ReadPost } from "./x-reading.ts";

export const isFxTombstone = (status: JsonObject): boolean => status["type"] === "tombstone";

/** The id of the post it answers: version 1 has it beside `replying_to`, version 2 in it. */
export function parentOf(status: JsonObject): string | undefined {
  const answered = asObject(status["replying_to"]);
  return asId(answered?.["status"], answered?.["post"], status["replying_to_status"]);
}

export interface FxStatus {
  readonly read: ReadPost;
  readonly dropped: readonly DroppedPiece[];
}

/** @returns `null` if it is no post: without an id or text. */
export function readFxStatus(status: JsonObject): FxStatus | null {
  const id = asId(status["id"]);
  const words = readFxText(status);
  if (id === undefined || words === null) return null;
  const { text, links, lost } = words;
  const user = userOf(status["author"]);
  const media = mediaOf(asObject(status["media"]));
  const cards = cardsOf(status).filter(
    ({ url }) => isHttpAddress(url) && !links.some((link) => link.url === url),
  );
  const post: ConversationPost = {
    id,
    authorKey: user.id ?? user.handle?.toLowerCase() ?? "",
    author: personOf(user),
    url: statusAddress(id, user.handle),
    text,
    ...(links.length > 0 && { links }),
    ...(media.length > 0 && { media }),
    ...(cards.length > 0 && { cards }),
    ...given("parent", parentOf(status)),
    ...given("created", createdOf(status)),
    ...given("language", statedLanguage(status["lang"])),
    ...given("quote", quoteOf(asObject(status["quote"]))),
    ...given("poll", pollOf(asObject(status["poll"]))),
    ...(asObject(status["author"])?.["protected"] === true && { audience: "followers" as const }),
  };
  const note = asFilledText(asObject(status["community_note"])?.["text"]);
  const raw = asObject(status["raw_text"]);
  return {
    read: {
      post: withoutHiddenMentions(post, raw?.["text"], raw?.["display_text_range"]),
      ...given("answeredUser", answeredUser(status)),
    },
    dropped: [
      ...lost.map((address): DroppedPiece => ({ kind: "entity", text: address })),
      // Readers of X write these notes below posts of others.
      ...(note === undefined ? [] : [{ kind: "other-author" as const, text: note }]),
    ],
  };
}

function userOf(value: unknown): LegacyUser {
  const author = asObject(value);
  return {
    ...given("id", asFilledText(author?.["id"])),
    ...given("name", asFilledText(author?.["name"])),
    ...given("handle", asHandle(author?.["screen_name"])),
  };
}

function answeredUser(status: JsonObject): LegacyUser | undefined {
  const answered = asObject(status["replying_to"]);
  const handle = asHandle(answered?.["screen_name"] ?? status["replying_to"]);
  return handle === undefined ? undefined : { handle };
}

function createdOf(status: JsonObject): string | undefined {
  const seconds = status["created_timestamp"];
  const time = typeof seconds === "number" ? new Date(seconds * 1000) : undefined;
  if (time === undefined || Number.isNaN(time.getTime())) return asTime(status["created_at"]);
  return asTime(time.toISOString());
}

function mediaOf(media: JsonObject | undefined): readonly Media[] {
  const all = asObjects(media?.["all"]);
  const items =
    all.length > 0 ? all : [...asObjects(media?.["photos"]), ...asObjects(media?.["videos"])];
  return items.filter(({ type }) => type !== "mosaic_photo").map(readMedia);
}

function readMedia(item: JsonObject): Media {
  const url = asFilledText(item["url"]);
  const alt = asText(item["altText"]) ?? asText(item["alt_text"]);
  return {
    kind: item["type"] === "video" || item["type"] === "gif" ? "video" : "image",
    ...(url !== undefined && isHttpAddress(url) && { url }),
    ...given("alt", alt),
  };
}

interface FxCard {
  readonly url: string;
  readonly title?: string;
  readonly description?: string;
}

/** What stands beside the words: a link preview, a broadcast, an article of the author's. */
function cardsOf(status: JsonObject): readonly FxCard[] {
  const card = asObject(status["card"]);
  const broadcast = asObject(asObject(status["media"])?.["broadcast"]);
  const article = asObject(status["article"]);
  const articleId = asId(article?.["id"]);
  const shown = [
    { url: card?.["url"], title: card?.["title"], description: card?.["description"] },
    { url: broadcast?.["url"], title: broadcast?.["title"], description: undefined },
    {
      url: articleId === undefined ? undefined : `https://x.com/i/article/${articleId}`,
      title: article?.["title"],
      description: article?.["preview_text"],
    },
  ];
  return shown.flatMap(({ url, title, description }) => {
    const address = asFilledText(url);
    if (address === undefined) return [];
    return [
      {
        url: address,
        ...given("title", asFilledText(title)),
        ...given("description", asFilledText(description)),
      },
    ];
  });
}

function pollOf(poll: JsonObject | undefined): Poll | undefined {
  if (poll === undefined) return undefined;
  const options = asObjects(poll["choices"]).map(({ label, count }) => pollOption(label, count));
  return { options, ...given("ends", asTime(poll["ends_at"])) };
}

function quoteOf(quote: JsonObject | undefined): Quote | undefined {
  if (quote === undefined) return undefined;
  const id = asId(quote["id"]);
  const user = userOf(quote["author"]);
  const url = id === undefined ? undefined : statusAddress(id, user.handle);
  if (isFxTombstone(quote)) return { ...given("url", url), absent: absenceOf(quote) };
  return {
    ...given("url", url),
    ...given("author", user.handle ?? user.name),
    ...given("text", readFxText(quote)?.text),
  };
}

const REASONS: ReadonlyMap<unknown, AbsenceReason> = new Map([
  ["deleted", "deleted"],
  ["private", "private"],
  ["blocked", "blocked"],
]);

/** Why a tombstone stands there; an account that was suspended is not the author's doing. */
function absenceOf(tombstone: JsonObject): Absence {
  const said = asFilledText(tombstone["message"]);
  return { why: REASONS.get(tombstone["reason"]) ?? "unavailable", ...given("said", said) };
}

/** A post that is not there, in its place. */
export function fxPlaceholder(
  tombstone: JsonObject,
  id: string,
  parent: string | undefined,
): ConversationPost {
  const user = userOf(tombstone["author"]);
  return {
    id,
    authorKey: user.id ?? user.handle?.toLowerCase() ?? "",
    author: personOf(user),
    ...(/^\d+$/u.test(id) && { url: statusAddress(id, user.handle) }),
    text: "",
    absent: absenceOf(tombstone),
    ...given("parent", parent),
  };
}
