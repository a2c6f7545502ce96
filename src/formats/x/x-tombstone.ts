/** What X's web pages put where a post cannot be shown. */
import type { Absence } from "#domain/thread.ts";
import { asFilledText, asObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";

/**
 * Why a post is not there: of a `TweetTombstone`, a `TweetUnavailable`, a timeline's tombstone, or nothing
 * at all. There is no code to go by, only words.
 */
export function absenceOfTombstone(node: JsonObject | undefined): Absence {
  const stone = asObject(node?.["tombstone"]) ?? asObject(node?.["tombstoneInfo"]);
  const said =
    asFilledText(asObject(stone?.["text"])?.["text"]) ??
    asFilledText(stone?.["text"]) ??
    asFilledText(asObject(stone?.["richText"])?.["text"]) ??
    asFilledText(node?.["reason"]);
  return said === undefined ? { why: "unavailable" } : { why: whyBy(said), said };
}

function whyBy(words: string): Absence["why"] {
  if (/suspend/iu.test(words)) return "unavailable";
  if (/delete|no longer exists/iu.test(words)) return "deleted";
  if (/block/iu.test(words)) return "blocked";
  if (/limits? who can|protected|private/iu.test(words)) return "private";
  return "unavailable";
}

export function isTombstone(node: JsonObject | undefined): boolean {
  const name = node?.["__typename"];
  return (
    name === "TweetTombstone" || name === "TweetUnavailable" || node?.["tombstone"] !== undefined
  );
}
