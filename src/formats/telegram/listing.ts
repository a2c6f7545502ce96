import type { DocumentIssue } from "#domain/problem.ts";
import type { Answering } from "#domain/own-thread.ts";
import type { DroppedPiece } from "../importer.ts";
import { placeOf, shorten } from "../issues.ts";
import { asObject, isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import type { Chat } from "./chats.ts";
import { timeOf } from "./message.ts";

/** As much of a message as it takes to choose threads; the rest is read when it is wanted. */
export interface Listed extends Answering {
  /** The id as Telegram counts it within the chat. */
  readonly number: number;
  /** Its index in the chat. */
  readonly index: number;
}

/** A record that is no post: somebody joined, a picture was changed, or a kind unknown to the exporter. */
export interface Passed {
  readonly number: number;
  readonly created?: string;
  readonly piece: DroppedPiece;
  /** What is wrong with it, where it cannot be read. */
  readonly issue?: DocumentIssue;
}

export interface Listing {
  readonly chat: Chat;
  /** In order of time as exported; a message that comes twice counts once. */
  readonly posts: readonly Listed[];
  readonly passed: readonly Passed[];
}

/** Looks over the messages of a chat once. */
export function listMessages(chat: Chat): Listing {
  const posts: Listed[] = [];
  const passed: Passed[] = [];
  const seen = new Set<number>();
  for (const [index, value] of chat.messages.entries()) {
    const record = asObject(value);
    const number = record?.["id"];
    if (record === undefined || typeof number !== "number" || !Number.isSafeInteger(number)) {
      const place = [...chat.place, index];
      const piece = { kind: "unreadable", text: placeOf(place) } as const;
      passed.push({ number: Number.NaN, piece, issue: issueOf(value, place) });
      continue;
    }
    const created = createdOf(record);
    const time = created === undefined ? {} : { created };
    const { type } = record;
    if (type === "service" || type === "unsupported") {
      const action = record["action"];
      const said = typeof action === "string" ? action : type;
      passed.push({ number, ...time, piece: { kind: "service", text: said } });
    } else if (!seen.has(number)) {
      seen.add(number);
      posts.push({ number, index, id: String(number), ...time, ...answering(record, chat) });
    }
  }
  return { chat, posts, passed };
}

/** A message is known by its number alone. */
const issueOf = (value: unknown, place: Chat["place"]): DocumentIssue =>
  isObject(value)
    ? {
        place: placeOf([...place, "id"]),
        expected: { kind: "type", type: "number" },
        found: shorten(value["id"]),
      }
    : {
        place: placeOf(place),
        expected: { kind: "type", type: "object" },
        found: shorten(value),
      };

function createdOf(record: JsonObject): string | undefined {
  const { date_unixtime: unixtime, date } = record;
  const exact = typeof unixtime === "string" || typeof unixtime === "number" ? unixtime : undefined;
  return timeOf(exact, typeof date === "string" ? date : undefined);
}

function answering(record: JsonObject, chat: Chat): Pick<Listed, "author" | "parent"> {
  const { from_id: id, from, reply_to_message_id: answered, reply_to_peer_id: elsewhere } = record;
  const author = [id, from, chat.authorId].find(
    (name) => typeof name === "string" || typeof name === "number",
  );
  const isHere = typeof answered === "number" && (elsewhere === undefined || elsewhere === null);
  return { author: String(author ?? ""), ...(isHere && { parent: String(answered) }) };
}
