import type { Quote } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";
import type { DroppedPiece } from "../importer.ts";
import { placeOf } from "../issues.ts";
import { readShape } from "../read-shape.ts";
import type { Chat } from "./chats.ts";
import type { Listed } from "./listing.ts";
import { cardsOf, mediaOf, pollOf } from "./message-media.ts";
import { readMessageText } from "./message-text.ts";
import { MessageSchema, timeOf } from "./message.ts";
import type { Message } from "./message.ts";

/** Reads one message; what of it cannot be read is added to `dropped`. */
export function readMessage(
  chat: Chat,
  listed: Listed,
  dropped: DroppedPiece[],
): ConversationPost | undefined {
  const place = [...chat.place, listed.index];
  const read = readShape(MessageSchema, chat.messages[listed.index]);
  if (!read.ok) {
    const { problem } = read;
    const inside = problem.kind === "invalid-document" ? problem.issues[0]?.place : undefined;
    const dot = inside === undefined || inside === "" || inside.startsWith("[") ? "" : ".";
    dropped.push({ kind: "unreadable", text: `${placeOf(place)}${dot}${inside ?? ""}` });
    return undefined;
  }
  const message = read.value;
  const isText = (message.text?.length ?? 0) > 0;
  const rich = (isText ? message.text : message.text_entities) ?? "";
  const key = isText ? "text" : "text_entities";
  const { text, links, dropped: left } = readMessageText(rich, [...place, key]);
  dropped.push(...left);
  return { ...postOf(message, listed, text), author: authorOf(message, chat), links };
}

function postOf(message: Message, listed: Listed, text: string): Omit<ConversationPost, "author"> {
  const media = mediaOf(message);
  const cards = cardsOf(message);
  const poll = pollOf(message);
  const edited = timeOf(message.edited_unixtime, message.edited);
  const passedOn = message.forwarded_from ?? message.saved_from;
  const isEmpty = text === "" && media.length + cards.length === 0 && poll === undefined;
  return {
    id: listed.id,
    authorKey: listed.author,
    text,
    media,
    cards,
    ...(listed.created !== undefined && { created: listed.created }),
    ...(listed.parent !== undefined && { parent: listed.parent }),
    ...(edited !== undefined && { edited }),
    ...(poll !== undefined && { poll }),
    ...(typeof passedOn === "string" && { quote: { author: passedOn } }),
    // Answers to a message of another chat.
    ...(listed.parent === undefined &&
      typeof message.reply_to_message_id === "number" && { answers: NOT_HERE }),
    ...(isEmpty && { absent: { why: "unavailable" } }),
  };
}

export const NOT_HERE: Quote = { absent: { why: "not-loaded" } };

/** A channel's posts may name nobody; who deleted their account has no name left. */
function authorOf({ from, from_id: id }: Message, chat: Chat) {
  if (typeof from === "string" && from !== "") return { name: from };
  const isChannel = chat.isChannel && (id === undefined || id === chat.authorId);
  return isChannel && chat.name !== undefined ? { name: chat.name } : {};
}
