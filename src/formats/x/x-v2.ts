import type { Result } from "#domain/result.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { asCount, asFilledText, asObject, asText, fieldOf } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { jsonHead } from "../json-part.ts";
import { isJsonLines, jsonLines } from "../json-lines.ts";
import { asId } from "./x-fields.ts";
import { finishReading, startReading } from "./x-reading.ts";
import type { Placed, XReading } from "./x-reading.ts";
import { absenceBy, linesOf, placeholderFor, platformSaid, postOfError } from "./x-v2-errors.ts";
import { readV2Tables } from "./x-v2-tables.ts";
import type { V2Tables, V2Tweet } from "./x-v2-tables.ts";
import { readV2Post, referenceOf } from "./x-v2-tweet.ts";

/**
 * X API v2: answers of the tweet endpoints, one or many, as JSON or (twarc) as JSON lines; with or without
 * expansions. Posts the platform names as missing keep their place.
 *
 * Problems: those of the JSON, `platform-said` where there is an error and no post, `invalid-document`
 * where no record is a tweet, and those of `threadOf`.
 */
export const xV2Importer: ThreadImporter = {
  id: "x-v2",
  accepts: (parts) => Math.max(0, ...parts.map(confidenceOf)),
  parse,
};

function parse(parts: readonly ImportPart[], context: ImportContext): Result<Imported> {
  const values: Placed[] = [];
  for (const part of parts) {
    const value = isJsonLines(part) ? jsonLines(part) : part.json();
    if (!value.ok) return value;
    values.push({ value: value.value, keys: parts.length > 1 ? [part.name] : [] });
  }
  const reading = startReading();
  const tables = readV2Tables(values, reading);
  readPosts(tables, reading);
  const { anchor } = tables;
  return finishReading(
    reading,
    { format: "x-v2", ...(anchor !== undefined && { anchor }) },
    context,
  );
}

function readPosts(tables: V2Tables, reading: XReading): void {
  const missing = new Map<string, JsonObject>();
  for (const error of tables.errors) {
    const id = tables.listed.size === 0 ? undefined : postOfError(error);
    if (id !== undefined) missing.set(id, error);
    else if (!isAboutOther(error)) reading.said.push(platformSaid(error));
  }
  const absenceOf = (id: string) => {
    const error = missing.get(id);
    return error === undefined ? undefined : absenceBy(error);
  };
  const tweets = [...tables.listed.values(), ...relatedOf(tables)];
  for (const tweet of tweets) {
    const { post, lost } = readV2Post(tweet, tables, absenceOf);
    if (referenceOf(tweet, "retweeted") !== undefined) {
      reading.dropped.push({ kind: "repost", text: post.post.text });
      continue;
    }
    reading.posts.push(post);
    reading.dropped.push(...lost.map((text) => ({ kind: "entity" as const, text })));
  }
  readMissing(missing, tweets, tables, reading);
}

/** Posts the platform did not give, where something answers them; else there is no place to keep. */
function readMissing(
  missing: ReadonlyMap<string, JsonObject>,
  tweets: readonly V2Tweet[],
  tables: V2Tables,
  reading: XReading,
): void {
  const read = new Set(tweets.map(({ id }) => id));
  const quoted = new Set(tweets.map((tweet) => referenceOf(tweet, "quoted")));
  const answers = new Map(tweets.map((tweet) => [referenceOf(tweet, "replied_to"), tweet]));
  const lines = linesOf(tweets);
  for (const [id, error] of missing) {
    if (read.has(id)) continue;
    const absent = absenceBy(error);
    const answer = answers.get(id);
    if (answer !== undefined) {
      reading.posts.push({ post: placeholderFor(id, absent, answer, tables, lines) });
    } else if (!quoted.has(id)) {
      reading.dropped.push({ kind: "placeholder", text: absent.said ?? absent.why });
    }
  }
}

/** About a user, a picture, a place: its post is there all the same. */
const isAboutOther = (error: JsonObject): boolean =>
  !["tweet", "post", undefined].includes(asFilledText(error["resource_type"]));

/** Of what came along, the posts of a conversation; what is only quoted or passed on is shown there. */
function relatedOf({ listed, included }: V2Tables): readonly V2Tweet[] {
  const all = [...listed.values(), ...included.values()];
  const answered = new Set(all.map((tweet) => referenceOf(tweet, "replied_to")));
  const conversations = new Set(
    [...listed.values()].flatMap(({ fields }) => asId(fields["conversation_id"]) ?? []),
  );
  return [...included.values()].filter(
    ({ id, fields }) =>
      !listed.has(id) &&
      (answered.has(id) || conversations.has(asId(fields["conversation_id"]) ?? "")),
  );
}

const HEAD =
  /"(?:author_id|conversation_id|edit_history_tweet_ids|public_metrics|referenced_tweets)"\s{0,9}:/u;
const HEAD_CHARACTERS = 4000;

function confidenceOf(part: ImportPart): number {
  if (jsonHead(part) === null) return 0;
  const json = isJsonLines(part) ? jsonLines(part) : part.json();
  if (!json.ok) return HEAD.test(part.text.slice(0, HEAD_CHARACTERS)) ? 0.6 : 0;
  const [first]: readonly unknown[] = [json.value].flat();
  const page = asObject(first);
  if (page === undefined) return 0;
  const [data]: readonly unknown[] = [page["data"]].flat();
  const isPage = asCount(fieldOf(page, "meta", "result_count")) !== undefined;
  if (isPage && asObject(data) === undefined) return 0.6;
  return Math.max(likeTweet(asObject(data)), likeTweet(page), likeProblem(page));
}

const MARKS = ["author_id", "edit_history_tweet_ids", "conversation_id", "referenced_tweets"];

function likeTweet(tweet: JsonObject | undefined): number {
  if (tweet === undefined || asId(tweet["id"]) === undefined) return 0;
  if (tweet["user"] !== undefined) return 0;
  const isMarked = MARKS.some((mark) => tweet[mark] !== undefined);
  // A tweet without words is a damaged one, as far as it is seen to be one at all.
  if (asText(tweet["text"]) === undefined) return isMarked ? 0.6 : 0;
  if (isMarked) return 0.9;
  // Nobody asked for more than the API gives by itself: an id, as long as X's are, and a text.
  return /^\d{15,20}$/u.test(asText(tweet["id"]) ?? "") ? 0.6 : 0;
}

/** An error body: RFC 7807 with types of X's own. */
function likeProblem(page: JsonObject): number {
  const [first]: readonly unknown[] = Array.isArray(page["errors"]) ? page["errors"] : [];
  const errors = [page, asObject(first)];
  const types = errors.map((error) => asFilledText(error?.["type"]) ?? "");
  if (types.some((type) => /^https:\/\/api\.(?:twitter|x)\.com\/2\/problems\//u.test(type)))
    return 0.9;
  const plain =
    asFilledText(page["title"]) !== undefined && asFilledText(page["detail"]) !== undefined;
  return plain && typeof page["status"] === "number" ? 0.6 : 0;
}
