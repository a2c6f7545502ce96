import type { Quote } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";
import type { DroppedPiece } from "../importer.ts";
import { postWords } from "../fediverse-fields.ts";
import { asFilledText, asObject, fieldOf } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { statedLanguage } from "../stated-language.ts";
import {
  accountPerson,
  attachedMedia,
  audienceOf,
  cardOf,
  emojiOf,
  pollOf,
  quotedPost,
  quoteOf,
} from "./mastodon-extras.ts";
import { idText } from "./mastodon-shapes.ts";
import type { Status } from "./mastodon-shapes.ts";

export interface ReadStatus {
  readonly post: ConversationPost;
  readonly dropped: readonly DroppedPiece[];
}

/** Reads one status of Mastodon's API, or of a server that speaks it. */
export function readStatus(status: Status): ReadStatus {
  const words = postWords(status.content ?? "");
  const { account } = status;
  const created = asFilledText(status["created_at"]);
  const edited = asFilledText(status["edited_at"]);
  const language = statedLanguage(status["language"]);
  const url = asFilledText(status["url"]) ?? asFilledText(status["uri"]);
  const warning = asFilledText(status["spoiler_text"]);
  const audience = audienceOf(status["visibility"]);
  const poll = pollOf(status["poll"]);
  const quote = quoteOf(status) ?? repostedPost(status);
  // A card repeats a link of the text, or where that one leads in the end.
  const card = words.links.length === 0 ? cardOf(status["card"]) : undefined;
  const post: ConversationPost = {
    id: idText(status.id) ?? "",
    author: accountPerson(account),
    authorKey:
      idText(account["id"]) ?? asFilledText(account["url"]) ?? asFilledText(account["acct"]) ?? "",
    text: words.text,
    links: words.links,
    media: [...words.media, ...attachedMedia(status["media_attachments"])],
    emoji: emojiOf(status),
    ...parentOf(status),
    ...(created !== undefined && { created }),
    ...(edited !== undefined && { edited }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
    ...(warning !== undefined && { warning }),
    ...(audience !== undefined && { audience }),
    ...(poll !== undefined && { poll }),
    ...(quote !== undefined && { quote }),
    ...(card !== undefined && { cards: [card] }),
  };
  return { post, dropped: words.dropped };
}

/** Deleting a post takes its id, but not its author, out of the answers to it. */
function parentOf(status: Status): Pick<ConversationPost, "parent" | "answers"> {
  const parent = idText(status["in_reply_to_id"]);
  if (parent !== undefined) return { parent };
  const answered = idText(status["in_reply_to_account_id"]);
  return answered === undefined ? {} : { answers: { absent: { why: "deleted" } } };
}

function repostedPost(status: Status): Quote | undefined {
  const reposted = repostOf(status);
  return reposted === undefined ? undefined : quotedPost(reposted);
}

/** The status another passes on. */
export function repostOf(status: unknown): JsonObject | undefined {
  return asObject(fieldOf(status, "reblog"));
}

/**
 * Whether a status only passes another on: Mastodon repeats the other's words in it, others leave it empty
 * or write `RT` before them.
 */
export function isBareRepost(status: unknown): boolean {
  const reposted = repostOf(status);
  if (reposted === undefined) return false;
  const words = postWords(asFilledText(fieldOf(status, "content")) ?? "").text;
  const repeated = postWords(asFilledText(reposted["content"]) ?? "").text;
  return words === "" || words === repeated || /^(?:RT|♻)/u.test(words);
}
