/** The archive X hands to the owner of an account: all tweets, as scripts in a ZIP. */
import { ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ConversationPost } from "../conversation.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { asObject, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { personOf, statusAddress } from "./legacy-tweet-user.ts";
import { readTweetText } from "./legacy-tweet-text.ts";
import { addUnreadTweet } from "./legacy-tweet-unread.ts";
import { readLegacyTweet } from "./legacy-tweet.ts";
import type { LegacyTweet } from "./legacy-tweet.ts";
import { noteFinder, readNoteTweet } from "./note-tweets.ts";
import type { NoteTweet } from "./note-tweets.ts";
import { archiveOwner, isOwner } from "./x-archive-owner.ts";
import type { ArchiveOwner } from "./x-archive-owner.ts";
import { archiveKind, archiveValue, listsOf } from "./x-archive-parts.ts";
import type { ArchiveKind, ArchiveList, ListKind } from "./x-archive-parts.ts";
import { addUnread, finishReading, startReading } from "./x-reading.ts";
import type { Keys, XReading } from "./x-reading.ts";

const FORMAT = "x-archive";
const SURE: ReadonlySet<ArchiveKind> = new Set<ArchiveKind>(["tweets", "notes", "whole"]);

/**
 * Reads any of the archive's files alone or all together. Long posts are put together from the two files
 * they are split over; edited ones keep what they said; deleted ones are left out, and keep their place
 * in a thread that goes on below them.
 */
export const xArchiveImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => {
    const kinds = parts.map(archiveKind);
    if (kinds.some((kind) => kind !== null && SURE.has(kind))) return 1;
    return kinds.some((kind) => kind !== null) ? 0.9 : 0;
  },
  parse,
};

interface ArchiveRecord {
  readonly value: unknown;
  readonly keys: Keys;
}

type Records = Readonly<Record<ListKind, ArchiveRecord[]>>;

function parse(parts: readonly ImportPart[], context: ImportContext): Result<Imported> {
  const reading = startReading();
  const records = recordsOf(parts, reading);
  if (!records.ok) return records;
  const { tweets, circle, deleted, notes, account } = records.value;
  const owner = archiveOwner(
    account.map(({ value }) => value),
    [...tweets, ...circle].flatMap(({ value }) => tweetIn(value)),
  );
  const known = notes.flatMap((record) => readNote(reading, record));
  const find = noteFinder(known);
  const used = new Set<NoteTweet>();
  const read = (record: ArchiveRecord): LegacyTweet | null => {
    const tweet = tweetIn(record.value)[0];
    const note = tweet === undefined ? undefined : find(tweet);
    if (note !== undefined) used.add(note);
    return readLegacyTweet(tweet, { user: owner, ...given("note", note) });
  };
  for (const record of tweets) addTweet(reading, record, read(record));
  for (const record of circle) addTweet(reading, record, inCircle(read(record)));
  const gone = deleted.flatMap((record) => read(record) ?? []);
  const there = new Set(
    reading.posts.flatMap(({ post, versionIds = [] }) => [post.id, ...versionIds]),
  );
  for (const { post } of gone) {
    if (!there.has(post.id)) reading.dropped.push({ kind: "placeholder", text: "" });
  }
  reading.posts.push(...ownGaps(reading, there, gone, owner).map((post) => ({ post })));
  reading.posts.push(
    ...known.filter((note) => !used.has(note)).map((note) => aloneOf(note, owner)),
  );
  return finishReading(reading, { format: FORMAT }, context);
}

/** All records by kind. A file that only says more of others may be broken without the rest being lost. */
function recordsOf(parts: readonly ImportPart[], reading: XReading): Result<Records> {
  const records: Records = {
    tweets: [],
    circle: [],
    deleted: [],
    notes: [],
    account: [],
  };
  for (const part of parts) {
    const kind = archiveKind(part);
    if (kind === null || kind === "other") continue;
    const value = archiveValue(part);
    if (!value.ok) {
      if (kind === "tweets") return value;
      reading.dropped.push({ kind: "unreadable", text: part.name });
      continue;
    }
    for (const list of listsOf(kind, part.name, value.value)) addList(records, list, reading);
  }
  return ok(records);
}

function addList(records: Records, { kind, keys, value }: ArchiveList, reading: XReading): void {
  if (Array.isArray(value)) {
    for (const [index, record] of value.entries()) {
      records[kind].push({ value: record, keys: [...keys, index] });
    }
  } else if (kind === "tweets") addUnread(reading, keys, { kind: "type", type: "list" }, value);
}

/** A record is a tweet, or in newer archives holds one. */
function tweetIn(value: unknown): readonly JsonObject[] {
  const record = asObject(value);
  const tweet = asObject(record?.["tweet"]) ?? record;
  return tweet === undefined ? [] : [tweet];
}

function addTweet(
  reading: XReading,
  { value, keys }: ArchiveRecord,
  tweet: LegacyTweet | null,
): void {
  if (tweet === null) {
    const wrapped = asObject(value)?.["tweet"];
    if (wrapped === undefined) addUnreadTweet(reading, value, keys);
    else addUnreadTweet(reading, wrapped, [...keys, "tweet"]);
    return;
  }
  reading.dropped.push(...tweet.dropped);
  if (tweet.repost) reading.dropped.push({ kind: "repost", text: tweet.post.text });
  else reading.posts.push(tweet);
}

const inCircle = (tweet: LegacyTweet | null): LegacyTweet | null =>
  tweet && { ...tweet, post: { ...tweet.post, audience: "circle" } };

function readNote(reading: XReading, { value, keys }: ArchiveRecord): readonly NoteTweet[] {
  const note = readNoteTweet(value);
  if (note !== null) return [note];
  addUnread(
    reading,
    [...keys, "noteTweet", "core", "text"],
    { kind: "type", type: "filled-text" },
    undefined,
  );
  return [];
}

/**
 * The owner's tweets that others of the archive answer and that are not in it: they were deleted. Where
 * the archive still has a deleted one, it tells what that one answered, so that the thread holds together.
 */
function ownGaps(
  { posts }: XReading,
  there: ReadonlySet<string>,
  deleted: readonly LegacyTweet[],
  owner: ArchiveOwner,
): readonly ConversationPost[] {
  const remembered = new Map(deleted.map((tweet) => [tweet.post.id, tweet]));
  const gaps = new Map<string, ConversationPost>();
  for (const { post, answeredUser } of posts) {
    let { parent } = post;
    let own = isOwner(owner, answeredUser);
    while (parent !== undefined && (own || remembered.has(parent))) {
      if (there.has(parent) || gaps.has(parent)) break;
      const tweet = remembered.get(parent);
      gaps.set(parent, {
        id: parent,
        authorKey: owner.id,
        author: personOf(owner),
        url: statusAddress(parent, owner.handle),
        text: "",
        absent: { why: "deleted" },
        ...given("created", tweet?.post.created),
        ...given("parent", tweet?.post.parent),
      });
      parent = tweet?.post.parent;
      own = isOwner(owner, tweet?.answeredUser);
    }
  }
  return [...gaps.values()];
}

/** A long post whose tweet is not in the files given. Its number is not that of a tweet. */
function aloneOf(note: NoteTweet, owner: ArchiveOwner): { readonly post: ConversationPost } {
  const { text, links } = readTweetText(note.text, note.addresses);
  const post = {
    id: note.id,
    authorKey: owner.id,
    author: personOf(owner),
    text,
    ...(links.length > 0 && { links }),
    ...given("created", note.created),
  };
  return { post };
}
