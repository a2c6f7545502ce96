import type { DroppedPiece } from "../importer.ts";
import { readShape } from "../read-shape.ts";
import { unreadable } from "./answers.ts";
import type { Placed } from "./answers.ts";
import { ownerOf, WallItemSchema } from "./wall-item.ts";
import type { WallItem } from "./wall-item.ts";

/** A post or comment with its names. */
export interface Entry {
  /** `wall-1_2` for a post, `wall-1_2_r3` for a comment. */
  readonly id: string;
  readonly item: WallItem;
  readonly place: Placed["place"];
  readonly html: boolean;
  /** The wall it stands on; unknown for comments of old versions of the API. */
  readonly owner?: number;
  readonly url?: string;
  /** The id of the wall post a comment stands under; a wall post has none. */
  readonly top?: string;
  /** The id of what a comment answers: the post or another comment. */
  readonly parent?: string;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly dropped: readonly DroppedPiece[];
}

/**
 * Reads the records of answers, comments with the answers under them, each once: one whose words are there
 * wins over a placeholder for it.
 */
export function readEntries(records: readonly Placed[]): Entries {
  const entries = new Map<string, Entry>();
  const dropped: DroppedPiece[] = [];
  const open: { readonly placed: Placed; readonly under?: Entry }[] = records
    .map((placed) => ({ placed }))
    .reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { placed, under } = next;
    const read = readShape(WallItemSchema, placed.value);
    if (!read.ok) {
      const { problem } = read;
      const inside = problem.kind === "invalid-document" ? problem.issues[0]?.place : "";
      dropped.push(unreadable(placed.place, inside));
      continue;
    }
    const entry = entryOf(read.value, placed, under);
    const known = entries.get(entry.id);
    if (known === undefined || (isRemoved(known.item) && !isRemoved(entry.item))) {
      entries.set(entry.id, entry);
    }
    const answers = entry.item.thread?.items ?? [];
    for (const [index, value] of [...answers.entries()].reverse()) {
      const place = [...placed.place, "thread", "items", index];
      open.push({ placed: { ...placed, value, place }, under: entry });
    }
  }
  return { entries: [...entries.values()], dropped };
}

export const isRemoved = (item: WallItem): boolean => isYes(item.is_deleted) || isYes(item.deleted);

/** VK writes true, 1 or nothing. */
export const isYes = (value: unknown): boolean => value === true || value === 1;

function entryOf(item: WallItem, placed: Placed, under: Entry | undefined): Entry {
  const owner = ownerOf(item) ?? under?.owner;
  const post = item.post_id ?? under?.item.post_id ?? undefined;
  const html = placed.html || (typeof item.to_id === "number" && typeof item.owner_id !== "number");
  const base = { item, place: placed.place, html, ...(owner !== undefined && { owner }) };
  if (owner !== undefined && !isComment(item, under)) {
    const id = `wall${owner}_${item.id}`;
    return { ...base, id, url: `https://vk.com/${id}` };
  }
  if (owner === undefined || post === undefined) {
    const parent = item.reply_to_comment ?? item.parents_stack?.at(-1) ?? under?.item.id;
    const answers = parent === undefined ? {} : { parent: `comment${parent}` };
    return { ...base, id: `comment${item.id}`, ...answers };
  }
  const top = `wall${owner}_${post}`;
  const parent = item.reply_to_comment ?? item.parents_stack?.at(-1) ?? under?.item.id;
  // The thread of answers a comment stands in is named in its address.
  const thread = item.parents_stack?.[0] ?? under?.item.id;
  return {
    ...base,
    id: `${top}_r${item.id}`,
    url: `https://vk.com/${top}?reply=${item.id}${thread === undefined ? "" : `&thread=${thread}`}`,
    top,
    parent: parent === undefined ? top : `${top}_r${parent}`,
  };
}

const isComment = (item: WallItem, under: Entry | undefined): boolean =>
  under !== undefined ||
  item.post_type === "reply" ||
  (typeof item.post_id === "number" && typeof item.post_type !== "string");
