/** Tweets as X's API v1.1 gives them, and the tools that saved what it gave (twarc, tweepy, streams). */
import type { PlatformReason, Problem } from "#domain/problem.ts";
import { failed } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { asObject, asObjects, asText } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { isJsonLines, jsonLines } from "../json-lines.ts";
import { jsonHead } from "../json-part.ts";
import { addUnreadTweet } from "./legacy-tweet-unread.ts";
import { readLegacyTweet } from "./legacy-tweet.ts";
import { reasonOfCode } from "./x-error-codes.ts";
import { addUnread, finishReading, startReading } from "./x-reading.ts";
import type { Keys, XReading } from "./x-reading.ts";

const FORMAT = "x-v1";
/** So much of a text is looked at where its JSON does not parse. */
const HEAD = 20_000;

/** One status, a list, `{statuses: […]}` of a search, or one a line. */
export const xV1Importer: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => Math.max(0, ...parts.map(confidenceIn)),
  parse: (parts, context) => parse(parts, context),
};

function confidenceIn(part: ImportPart): number {
  if (jsonHead(part) === null) return 0;
  const json = part.json();
  if (json.ok) return isV1(json.value) ? 0.9 : isDamaged(json.value) ? 0.6 : 0;
  const head = part.text.slice(0, HEAD);
  // v2, the web API and syndication name things X v1.1 does not know.
  const foreign = /"(?:__typename|conversation_id|author_id|legacy)"\s{0,9}:/u.test(head);
  const own = /"id_str"\s{0,9}:\s{0,9}"\d/u.test(head) && /"created_at"\s{0,9}:/u.test(head);
  return own && !foreign ? 0.9 : 0;
}

function isV1(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isTweet);
  const object = asObject(value);
  if (object === undefined) return false;
  return isTweet(object) || isSearch(object) || errorsOf(object).length > 0;
}

const isSearch = ({ statuses }: JsonObject): boolean =>
  Array.isArray(statuses) && (statuses.length === 0 || statuses.some(isTweet));

function isTweet(value: unknown): boolean {
  const tweet = asObject(value);
  if (tweet === undefined || "__typename" in tweet) return false;
  const text = asText(tweet["full_text"]) ?? asText(tweet["text"]);
  const author = asObject(tweet["user"]);
  return text !== undefined && (isDated(tweet) || "id_str" in tweet) && author !== undefined;
}

const isDated = (tweet: JsonObject): boolean =>
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d /u.test(asText(tweet["created_at"]) ?? "");

/** A tweet without words, or a search without a list. */
function isDamaged(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isDamaged);
  const object = asObject(value);
  if (object === undefined || "__typename" in object) return false;
  if ("statuses" in object) return asObject(object["search_metadata"]) !== undefined;
  return isDated(object) && "id_str" in object && asObject(object["user"]) !== undefined;
}

function parse(parts: readonly ImportPart[], context: ImportContext): Result<Imported> {
  const reading = startReading();
  for (const part of parts) {
    const json = part.json();
    const values = json.ok ? json : isJsonLines(part) ? jsonLines(part) : json;
    if (!values.ok) return failed(values.problem);
    readValue(reading, values.value, []);
  }
  const [only] = reading.posts;
  const anchor = reading.posts.length === 1 && only !== undefined ? { anchor: only.post.id } : {};
  return finishReading(reading, { format: FORMAT, ...anchor }, context);
}

function readValue(reading: XReading, value: unknown, keys: Keys): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) readValue(reading, item, [...keys, index]);
    return;
  }
  const object = asObject(value);
  const errors = object === undefined ? [] : errorsOf(object);
  const statuses = object?.["statuses"];
  if (Array.isArray(statuses)) readValue(reading, statuses, [...keys, "statuses"]);
  else if (statuses !== undefined) {
    addUnread(reading, [...keys, "statuses"], { kind: "type", type: "list" }, statuses);
  } else if (errors.length > 0) {
    reading.said.push(...errors);
  } else {
    readTweet(reading, object ?? value, keys);
  }
}

function readTweet(reading: XReading, value: unknown, keys: Keys): void {
  const tweet = readLegacyTweet(value);
  if (tweet === null) {
    addUnreadTweet(reading, value, keys);
    return;
  }
  reading.dropped.push(...tweet.dropped);
  if (tweet.repost) reading.dropped.push({ kind: "repost", text: tweet.post.text });
  else reading.posts.push(tweet);
}

/** `{errors: [{code, message}]}`, and `{request, error}` of a protected timeline. */
function errorsOf(body: JsonObject): readonly Problem[] {
  const { error, request } = body;
  if (typeof error === "string" && typeof request === "string" && request.startsWith("/1")) {
    return [platformSaid("", error, "no-access")];
  }
  // The web API has errors beside data, v2 has errors without a number.
  if ("data" in body) return [];
  return asObjects(body["errors"]).flatMap(({ code, message }) =>
    typeof code === "number" && typeof message === "string"
      ? [platformSaid(`${code}`, message, reasonOfCode(code, message))]
      : [],
  );
}

const platformSaid = (code: string, said: string, reason: PlatformReason): Problem => ({
  kind: "platform-said",
  platform: "x",
  reason,
  code,
  said,
});
