/** What X's API v2 says of posts it does not give, and of requests it refuses. */
import type { PlatformReason, Problem } from "#domain/problem.ts";
import type { Absence } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";
import { asFilledText, asText } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { reasonOf } from "../platform-reason.ts";
import { personOf, statusAddress } from "./legacy-tweet-user.ts";
import { asId } from "./x-fields.ts";
import { userOf } from "./x-v2-tweet.ts";
import type { V2Tables, V2Tweet } from "./x-v2-tables.ts";

/** The id of the post an error is about; none if it is about a user or the request. */
export function postOfError(error: JsonObject): string | undefined {
  const type = asFilledText(error["resource_type"]);
  if (type !== undefined && type !== "tweet" && type !== "post") return undefined;
  if (type === undefined && error["resource_id"] === undefined) return undefined;
  return asId(error["resource_id"], error["value"]);
}

/** Why a post is not there, by the error's title; a suspended account is only named in the detail. */
export function absenceBy(error: JsonObject): Absence {
  const said = asFilledText(error["detail"]) ?? asFilledText(error["title"]);
  return { why: whyOf(error, said ?? ""), ...(said !== undefined && { said }) };
}

function whyOf(error: JsonObject, said: string): Absence["why"] {
  if (/suspended/iu.test(said)) return "unavailable";
  switch (reasonOfError(error)) {
    case "gone":
      return "deleted";
    case "no-access":
    case "sign-in":
      return "private";
    case "too-many":
    case "other":
      return "unavailable";
  }
}

/** An error the platform answered with instead of posts. */
export function platformSaid(error: JsonObject): Problem {
  const title = asFilledText(error["title"]) ?? "";
  const status = error["status"] ?? error["code"];
  return {
    kind: "platform-said",
    platform: "x",
    reason: reasonOfError(error),
    code: typeof status === "number" || typeof status === "string" ? `${status}` : title,
    said: asFilledText(error["detail"]) ?? asFilledText(error["message"]) ?? title,
  };
}

function reasonOfError(error: JsonObject): PlatformReason {
  // The type is that of a missing post even where the others say that it may not be seen.
  const reasons = ["detail", "title", "type"].map((name) => reasonOf(asText(error[name]) ?? ""));
  const status = Number(error["status"] ?? 0);
  return reasons.find((reason) => reason !== "other") ?? reasonOf("", status);
}

/**
 * Keeps the place of a post that is not there: of the user its answers name, below the last post of the
 * same line before it (ids grow with time).
 *
 * @param answer a post that answers it.
 */
export function placeholderFor(
  id: string,
  absent: Absence,
  answer: V2Tweet,
  tables: V2Tables,
  lines: V2Lines,
): ConversationPost {
  const user = userOf(tables, asId(answer.fields["in_reply_to_user_id"]));
  const parent = placeBefore(id, user.id, answer, lines);
  return {
    id,
    authorKey: user.id ?? "",
    author: personOf(user),
    url: statusAddress(id, user.handle),
    text: "",
    absent,
    ...(parent !== undefined && { parent }),
  };
}

/** The ids of each author's tweets in each conversation, oldest first. */
export type V2Lines = ReadonlyMap<string, readonly string[]>;

export function linesOf(tweets: readonly V2Tweet[]): V2Lines {
  const lines = new Map<string, string[]>();
  for (const { id, fields } of tweets) {
    const key = lineKey(asId(fields["conversation_id"]), asId(fields["author_id"]));
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [id]);
    else line.push(id);
  }
  for (const line of lines.values()) line.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return lines;
}

const lineKey = (conversation: string | undefined, author: string | undefined): string =>
  `${conversation} ${author}`;

function placeBefore(
  id: string,
  author: string | undefined,
  { fields }: V2Tweet,
  lines: V2Lines,
): string | undefined {
  const conversation = asId(fields["conversation_id"]);
  if (conversation === undefined || conversation === id) return undefined;
  const line = lines.get(lineKey(conversation, author ?? asId(fields["author_id"]))) ?? [];
  return line.findLast((other) => isBefore(other, id)) ?? conversation;
}

/** Longer numbers are greater; of the same length the text decides. */
const isBefore = (a: string, b: string): boolean =>
  a.length === b.length ? a < b : a.length < b.length;
