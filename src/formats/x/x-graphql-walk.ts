/** The ways through an answer of X's web API to the tweets in it. */
import { asFilledText, asObject, asObjects } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { asIds } from "./x-fields.ts";
import type { Keys } from "./x-reading.ts";

/** A place of a timeline where a tweet stands, or should. */
export interface TimelineItem {
  /** `tweet_results.result`, or a timeline's own tombstone; nothing where X gives an empty one. */
  readonly result: JsonObject | undefined;
  readonly keys: Keys;
  /** As the entry names it, which is all a tombstone has. */
  readonly id: string | undefined;
  /** The entry it belongs to, where that holds several: a column of answers. */
  readonly column: string | undefined;
  readonly promoted: boolean;
}

/** A column of answers that is longer than what was sent of it. */
export interface OpenColumn {
  readonly column: string;
  /** Ids of all its tweets, where they are told. */
  readonly ids: readonly string[];
  /** It ends with "show more". */
  readonly more: boolean;
}

export interface Strange {
  readonly keys: Keys;
  readonly wanted: "list" | "object";
  readonly found: unknown;
}

export interface Walk {
  readonly items: readonly TimelineItem[];
  readonly columns: readonly OpenColumn[];
  /** What is not what belongs in its place. */
  readonly strange: readonly Strange[];
  /** It is one conversation, and not the posts of a profile. */
  readonly conversation: boolean;
}

/** Deep enough for `data.user.result.timeline_v2.timeline.instructions`. */
const DEPTH = 8;

/** Finds timelines wherever the answer has them, and single tweets (`tweetResult`). */
export function walkAnswer(answer: JsonObject, keys: Keys): Walk {
  const data = asObject(answer["data"]) ?? {};
  const items: TimelineItem[] = [];
  const columns: OpenColumn[] = [];
  const strange: Strange[] = [];
  for (const name of ["tweetResult", "tweet_result", "tweet_results", "tweetResults"]) {
    const results: unknown = data[name];
    const list: readonly unknown[] = Array.isArray(results) ? results : [results];
    for (const [index, item] of list.entries()) {
      const holder = asObject(item);
      const at = Array.isArray(results) ? [name, index] : [name];
      if (holder === undefined) {
        if (item !== undefined && item !== null) {
          strange.push({ keys: [...keys, "data", ...at], wanted: "object", found: item });
        }
        continue;
      }
      items.push(itemOf(holder, [...keys, "data", ...at, "result"], undefined, undefined));
    }
  }
  const single = items.length > 0;
  for (const found of instructionsOf(data, [...keys, "data"], DEPTH, strange)) {
    readInstruction(found, items, columns, strange);
  }
  const conversation = Object.keys(data).some((name) => name.includes("conversation"));
  return { items, columns, strange, conversation: single ? items.length === 1 : conversation };
}

interface Placed {
  readonly value: JsonObject;
  readonly keys: Keys;
}

function instructionsOf(
  value: JsonObject,
  keys: Keys,
  depth: number,
  strange: Strange[],
): readonly Placed[] {
  if (value["instructions"] !== undefined) {
    return placed(value["instructions"], [...keys, "instructions"], strange);
  }
  if (depth === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const object = asObject(inner);
    return object === undefined ? [] : instructionsOf(object, [...keys, name], depth - 1, strange);
  });
}

/** The objects of a list; none where there is no list. */
function placed(list: unknown, keys: Keys, strange: Strange[] = []): readonly Placed[] {
  if (!Array.isArray(list)) {
    if (list !== undefined && list !== null) strange.push({ keys, wanted: "list", found: list });
    return [];
  }
  return list.flatMap((item: unknown, index) => {
    const value = asObject(item);
    return value === undefined ? [] : [{ value, keys: [...keys, index] }];
  });
}

function readInstruction(
  { value, keys }: Placed,
  items: TimelineItem[],
  columns: OpenColumn[],
  strange: Strange[],
): void {
  for (const entry of placed(value["entries"], [...keys, "entries"], strange)) {
    readEntry(entry, items, columns);
  }
  const entry = asObject(value["entry"]);
  if (entry !== undefined) readEntry({ value: entry, keys: [...keys, "entry"] }, items, columns);
  const column = asFilledText(value["moduleEntryId"]);
  for (const item of placed(value["moduleItems"], [...keys, "moduleItems"])) {
    readColumnItem(item, column, items);
  }
}

function readEntry({ value, keys }: Placed, items: TimelineItem[], columns: OpenColumn[]): void {
  const name = asFilledText(value["entryId"]);
  const content = asObject(value["content"]);
  const single = asObject(content?.["itemContent"]);
  if (single !== undefined) {
    readContent(single, [...keys, "content", "itemContent"], { name, column: undefined }, items);
  }
  const inner = placed(content?.["items"], [...keys, "content", "items"]);
  for (const item of inner) readColumnItem(item, name, items);
  const metadata = asObject(asObject(content?.["metadata"])?.["conversationMetadata"]);
  const ids = asIds(metadata?.["allTweetIds"]);
  const more = inner.some((item) => contentOf(item)?.["cursorType"] === "ShowMore");
  if (name !== undefined && (more || ids.length > 0)) columns.push({ column: name, ids, more });
}

const contentOf = ({ value }: Placed): JsonObject | undefined =>
  asObject(asObject(value["item"])?.["itemContent"]);

function readColumnItem(item: Placed, column: string | undefined, items: TimelineItem[]): void {
  const content = contentOf(item);
  if (content === undefined) return;
  const name = asFilledText(item.value["entryId"]);
  readContent(content, [...item.keys, "item", "itemContent"], { name, column }, items);
}

function readContent(
  content: JsonObject,
  keys: Keys,
  entry: { readonly name: string | undefined; readonly column: string | undefined },
  items: TimelineItem[],
): void {
  const results = asObject(content["tweet_results"]) ?? asObject(content["tweetResult"]);
  if (results !== undefined) {
    const promoted =
      content["promotedMetadata"] !== undefined || (entry.name ?? "").includes("promoted");
    const item = itemOf(results, [...keys, "tweet_results", "result"], entry.name, entry.column);
    items.push({ ...item, promoted });
  } else if (content["tombstoneInfo"] !== undefined) {
    items.push(itemOf({ result: content }, keys, entry.name, entry.column));
  }
}

function itemOf(
  holder: JsonObject,
  keys: Keys,
  name: string | undefined,
  column: string | undefined,
): TimelineItem {
  const id = /(?:^|-)tweet-(\d{1,25})$/u.exec(name ?? "")?.[1];
  return { result: asObject(holder["result"]), keys, id, column, promoted: false };
}

/** Whether an answer has the shape this reads, and not only a `data`. */
export function hasTimeline(answer: JsonObject | undefined): boolean {
  const data = asObject(answer?.["data"]);
  if (data === undefined) return false;
  const single = [data["tweetResult"], data["tweet_result"], data["tweet_results"]];
  return (
    single.some((value) => typeof value === "object" && value !== null) ||
    instructionsOf(data, [], DEPTH, []).some(
      ({ value }) => asFilledText(value["type"]) !== undefined,
    )
  );
}

/** Errors beside or instead of the data. */
export const errorsOf = (answer: JsonObject | undefined): readonly JsonObject[] =>
  asObjects(answer?.["errors"]);
