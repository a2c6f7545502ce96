/** The pages of an X API v2 answer, spread into tables by id. */
import { asFilledText, asObject, asObjects, asText } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { asId } from "./x-fields.ts";
import { addUnread, spread } from "./x-reading.ts";
import type { Keys, Placed, XReading } from "./x-reading.ts";

/** A tweet with the two fields no tweet is without. */
export interface V2Tweet {
  readonly id: string;
  readonly text: string;
  readonly fields: JsonObject;
}

export interface V2Tables {
  /** What was asked for, in the order of the answers. */
  readonly listed: Map<string, V2Tweet>;
  /** What came along: quoted, answered, passed on. */
  readonly included: Map<string, V2Tweet>;
  readonly users: Map<string, JsonObject>;
  readonly media: Map<string, JsonObject>;
  readonly polls: Map<string, JsonObject>;
  /** What the platform says of posts, users and the rest it did not give. */
  readonly errors: JsonObject[];
  /** The post that was asked for by itself, or one of the thread those are of. */
  readonly anchor?: string;
}

/**
 * Reads an answer (`{data, includes, errors}`), a list of answers, a list of tweets, or one tweet, as the
 * API gives it or as twarc flattens it.
 */
export function readV2Tables(values: readonly Placed[], reading: XReading): V2Tables {
  const tables: V2Tables = {
    listed: new Map(),
    included: new Map(),
    users: new Map(),
    media: new Map(),
    polls: new Map(),
    errors: [],
  };
  const pages = values.flatMap(({ value, keys }) => spread(value, keys));
  for (const page of pages) readPage(page, tables, reading);
  const anchor = askedFor(asObjects(pages.map(({ value }) => asObject(value)?.["data"])));
  return anchor === undefined ? tables : { ...tables, anchor };
}

/** Of posts asked for one by one, the first of the thread most of them are of. */
function askedFor(tweets: readonly JsonObject[]): string | undefined {
  const counts = new Map<string, number>();
  const threadOf = (tweet: JsonObject) =>
    `${asId(tweet["conversation_id"], tweet["id"])} ${asId(tweet["author_id"])}`;
  for (const tweet of tweets) counts.set(threadOf(tweet), (counts.get(threadOf(tweet)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return asId(tweets.find((tweet) => counts.get(threadOf(tweet)) === most)?.["id"]);
}

function readPage({ value, keys }: Placed, tables: V2Tables, reading: XReading): void {
  const page = asObject(value);
  if (page === undefined) {
    addUnread(reading, keys, { kind: "type", type: "object" }, value);
    return;
  }
  const errors = asObjects(page["errors"]);
  const isProblem = asFilledText(page["title"]) !== undefined && page["text"] === undefined;
  if (
    page["data"] === undefined &&
    errors.length === 0 &&
    !isProblem &&
    page["meta"] === undefined
  ) {
    readTweet({ value, keys }, tables.listed, tables, reading);
    return;
  }
  readIncludes(asObject(page["includes"]), [...keys, "includes"], tables, reading);
  const data = page["data"] ?? [];
  if (Array.isArray(data) || asObject(data) !== undefined) {
    for (const tweet of spread(data, [...keys, "data"])) {
      readTweet(tweet, tables.listed, tables, reading);
    }
  } else addUnread(reading, [...keys, "data"], { kind: "type", type: "list" }, data);
  tables.errors.push(...errors, ...(isProblem ? [page] : []));
}

function readIncludes(
  includes: JsonObject | undefined,
  keys: Keys,
  tables: V2Tables,
  reading: XReading,
): void {
  for (const user of asObjects(includes?.["users"])) addById(tables.users, user["id"], user);
  for (const poll of asObjects(includes?.["polls"])) addById(tables.polls, poll["id"], poll);
  for (const media of asObjects(includes?.["media"])) addMedia(media, tables);
  for (const tweet of spread(includes?.["tweets"] ?? [], [...keys, "tweets"])) {
    readTweet(tweet, tables.included, tables, reading);
  }
}

function addById(table: Map<string, JsonObject>, id: unknown, value: JsonObject): void {
  const key = asId(id);
  if (key !== undefined) table.set(key, value);
}

function addMedia(media: JsonObject, tables: V2Tables): void {
  const key = asFilledText(media["media_key"]);
  if (key !== undefined) tables.media.set(key, media);
}

function readTweet(
  { value, keys }: Placed,
  into: Map<string, V2Tweet>,
  tables: V2Tables,
  reading: XReading,
): void {
  const fields = asObject(value);
  const id = asId(fields?.["id"]);
  const text = asText(fields?.["text"]);
  if (fields === undefined) addUnread(reading, keys, { kind: "type", type: "object" }, value);
  else if (id === undefined) {
    addUnread(reading, [...keys, "id"], { kind: "type", type: "filled-text" }, fields["id"]);
  } else if (text === undefined) {
    addUnread(reading, [...keys, "text"], { kind: "type", type: "text" }, fields["text"]);
  } else {
    into.set(id, { id, text, fields });
    readFlattened(fields, tables);
  }
}

/** twarc writes what belongs to a tweet into the tweet. */
function readFlattened(fields: JsonObject, tables: V2Tables): void {
  const author = asObject(fields["author"]);
  if (author !== undefined) addById(tables.users, author["id"], author);
  const answered = asObject(fields["in_reply_to_user"]);
  if (answered !== undefined) addById(tables.users, answered["id"], answered);
  const attachments = asObject(fields["attachments"]);
  for (const media of asObjects(attachments?.["media"])) addMedia(media, tables);
  const polls = [attachments?.["poll"], attachments?.["polls"]].flat();
  for (const poll of asObjects(polls)) addById(tables.polls, poll["id"], poll);
  for (const tweet of asObjects(fields["referenced_tweets"])) {
    const id = asId(tweet["id"]);
    const text = asText(tweet["text"]);
    if (id === undefined || text === undefined || tables.included.has(id)) continue;
    tables.included.set(id, { id, text, fields: tweet });
    readFlattened(tweet, tables);
  }
}
