/** What X's API v2 says of posts it does not give, and of requests it refuses. */
import type { PlatformReason, Problem } from "#domain/problem.ts";
import type { Absence } from "#domain/thread.ts";
import type { ConversationPost } from "../conversation.ts";
import { asFilled, asId } from "./legacy-tweet-fields.ts";
import type { JsonObject } from "./legacy-tweet-fields.ts";
import { personOf, statusAddress } from "./legacy-tweet-user.ts";
import { userOf } from "./x-v2-tweet.ts";
import type { V2Tables, V2Tweet } from "./x-v2-tables.ts";

/** The id of the post an error is about; none if it is about a user or the request. */
export function postOfError(error: JsonObject): string | undefined {
  const type = asFilled(error["resource_type"]);
  if (type !== undefined && type !== "tweet" && type !== "post") return undefined;
  if (type === undefined && error["resource_id"] === undefined) return undefined;
  return asId(error["resource_id"], error["value"]);
}

/** Why a post is not there, by the error's title; a suspended account is only named in the detail. */
export function absenceBy(error: JsonObject): Absence {
  const said = asFilled(error["detail"]) ?? asFilled(error["title"]);
  return { why: whyOf(error, said ?? ""), ...(said !== undefined && { said }) };
}

function whyOf(error: JsonObject, said: string): Absence["why"] {
  if (/suspended/iu.test(said)) return "unavailable";
  switch (reasonOf(error)) {
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
  const title = asFilled(error["title"]) ?? "";
  const status = error["status"] ?? error["code"];
  return {
    kind: "platform-said",
    platform: "X",
    reason: reasonOf(error),
    code: typeof status === "number" || typeof status === "string" ? `${status}` : title,
    said: asFilled(error["detail"]) ?? asFilled(error["message"]) ?? title,
  };
}

function reasonOf(error: JsonObject): PlatformReason {
  const status = Number(error["status"] ?? Number.NaN);
  const words = `${asFilled(error["title"]) ?? ""} ${asFilled(error["type"]) ?? ""}`;
  if (status === 429 || /too many|usage-capped/iu.test(words)) return "too-many";
  if (status === 401 || /unauthorized/iu.test(words)) return "sign-in";
  if (status === 403 || /forbidden|authori[sz]ation|not-authorized/iu.test(words))
    return "no-access";
  if (status === 404 || /not[ -]found/iu.test(words)) return "gone";
  return "other";
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
