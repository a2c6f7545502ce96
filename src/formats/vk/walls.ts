import { unixTime } from "../unix-time.ts";
import type { Entry } from "./entries.ts";

/** One wall of an answer. */
export interface Wall {
  /** `wall-1`; `wall` where nothing says whose it is. */
  readonly id: string;
  readonly owner?: number;
  /** In order of time: the wall's posts; where there are none, the comments. */
  readonly line: readonly Entry[];
  /** Comments under posts of the line, post by post, in order of time. */
  readonly comments: readonly Entry[];
}

/** Sorts posts and comments by the wall they stand on; the wall with most posts comes first. */
export function wallsOf(entries: readonly Entry[]): readonly Wall[] {
  const byWall = grouped(entries, ({ owner }) => `wall${owner ?? ""}`);
  return [...byWall]
    .map(([id, all]) => wallOf(id, inOrderOfTime(all)))
    .sort((a, b) => b.line.length - a.line.length);
}

function wallOf(id: string, entries: readonly Entry[]): Wall {
  const posts = new Set(entries.filter(({ top }) => top === undefined).map((entry) => entry.id));
  const isUnderPost = ({ top }: Entry) => top !== undefined && posts.has(top);
  const line = entries.filter((entry) => !isUnderPost(entry));
  const under = grouped(entries.filter(isUnderPost), ({ top = "" }) => top);
  const owner = entries[0]?.owner;
  return {
    id,
    ...(owner !== undefined && { owner }),
    line,
    comments: line.flatMap((post) => under.get(post.id) ?? []),
  };
}

/**
 * Numbers on a wall grow with time, but a post may be written days before it is published; a pinned one
 * comes first in an answer. What has no time of its own stands where its number puts it.
 */
function inOrderOfTime(entries: readonly Entry[]): readonly Entry[] {
  let time = "";
  return entries
    .toSorted((a, b) => a.item.id - b.item.id)
    .map((entry) => ({ entry, time: (time = unixTime(entry.item.date) ?? time) }))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .map(({ entry }) => entry);
}

/** `Map.groupBy`, which Node 20 has not. */
function grouped(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
