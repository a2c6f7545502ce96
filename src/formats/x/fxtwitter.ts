import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { asFilledText, asObject, asObjects } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { jsonHead } from "../json-part.ts";
import { reasonOf } from "../platform-reason.ts";
import { FXTWITTER_REASONS } from "./fxtwitter-reasons.ts";
import { fxPlaceholder, isFxTombstone, parentOf, readFxStatus } from "./fxtwitter-status.ts";
import { asHandle, asId } from "./x-fields.ts";
import { addUnread, answersIn, finishReading, startReading } from "./x-reading.ts";
import type { Keys, XReading } from "./x-reading.ts";

/**
 * Answers of the FxTwitter (FxEmbed) API: `/2/thread/…`, `/2/conversation/…`, `/2/status/…` and version
 * 1's `/status/…`; one or a list of them, as the live loader hands them over.
 *
 * Problems: those of the JSON, `platform-said` where there is an error and no post, `invalid-document`
 * where no record is a post, and those of `threadOf`.
 */
export const fxTwitterImporter: ThreadImporter = {
  id: "fxtwitter",
  accepts: (parts) => Math.max(0, ...parts.map(confidenceOf)),
  parse,
};

function parse(parts: readonly ImportPart[], context: ImportContext): Result<Imported> {
  const answers = answersIn(parts);
  if (!answers.ok) return answers;
  const reading = startReading();
  const anchors = answers.value.map(({ value, keys }) => readBody(value, keys, reading));
  const anchor = anchors.find((id) => id !== undefined);
  return finishReading(
    reading,
    { format: "fxtwitter", ...(anchor !== undefined && { anchor }) },
    context,
  );
}

const LISTS = ["thread", "replies", "results"] as const;

/** @returns the id of the post that was asked for. */
function readBody(value: unknown, keys: Keys, reading: XReading): string | undefined {
  const body = asObject(value);
  if (body === undefined) {
    addUnread(reading, keys, { kind: "type", type: "object" }, value);
    return undefined;
  }
  if (isStatus(body)) return readList([body], keys, false, reading)[0];
  const focal = asObject(body["status"]) === undefined ? "tweet" : "status";
  const one = asObject(body[focal]);
  const given = LISTS.filter((name) => (body[name] ?? null) !== null);
  const lists = given.filter((name) => Array.isArray(body[name]));
  for (const name of given.filter((other) => !lists.includes(other))) {
    addUnread(reading, [...keys, name], { kind: "type", type: "list" }, body[name]);
  }
  if (one === undefined && lists.every((name) => [body[name]].flat().length === 0)) {
    addNothing(body, [...keys, focal], reading);
    return undefined;
  }
  for (const name of lists) {
    readList([body[name]].flat(), [...keys, name], name === "thread", reading);
  }
  const id = asId(one?.["id"]);
  // The thread has it in its place, a tombstone even without an id.
  const isRead = reading.posts.some(({ post }) =>
    id === undefined ? post.absent !== undefined : post.id === id,
  );
  if (one === undefined || isRead) return id;
  return readList([one], [...keys, focal], false, reading)[0];
}

/** What an answer without a post says instead. */
function addNothing(body: JsonObject, focal: Keys, reading: XReading): void {
  const code = asStatusCode(body["code"]);
  if (code === undefined) {
    const place = [...focal.slice(0, -1), "code"];
    addUnread(reading, place, { kind: "type", type: "number" }, body["code"]);
  } else if (code >= 400) reading.said.push(platformSaid(body));
  else if (LISTS.every((name) => body[name] === undefined)) {
    addUnread(reading, focal, { kind: "type", type: "object" }, body[`${focal.at(-1)}`]);
  }
}

/** @param chained whether each answers the one before it, where it does not say so itself. */
function readList(
  list: readonly unknown[],
  keys: Keys,
  chained: boolean,
  reading: XReading,
): readonly string[] {
  const ids: string[] = [];
  for (const [index, value] of list.entries()) {
    const status = asObject(value);
    const place = chained || list.length > 1 ? [...keys, index] : keys;
    const above = chained ? ids.at(-1) : undefined;
    const id =
      status !== undefined && isFxTombstone(status)
        ? readTombstone(status, asObject(list[index + 1]), above, reading)
        : readOne(status, value, place, above, reading);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** A tombstone may have no id; what follows it knows what it answers. */
function readTombstone(
  tombstone: JsonObject,
  next: JsonObject | undefined,
  above: string | undefined,
  { posts }: XReading,
): string {
  const named = next === undefined ? undefined : parentOf(next);
  const id = asId(tombstone["id"]) ?? named ?? `absent-${posts.length + 1}`;
  posts.push({ post: fxPlaceholder(tombstone, id, above) });
  return id;
}

function readOne(
  status: JsonObject | undefined,
  value: unknown,
  keys: Keys,
  above: string | undefined,
  reading: XReading,
): string | undefined {
  const found = status === undefined ? null : readFxStatus(status);
  if (status === undefined || found === null) {
    const missing = asId(status?.["id"]) === undefined ? "id" : "text";
    const place = status === undefined ? keys : [...keys, missing];
    addUnread(reading, place, { kind: "type", type: "text" }, status?.[missing] ?? value);
    return undefined;
  }
  const { post } = found.read;
  reading.dropped.push(...found.dropped);
  if (asObject(status["reposted_by"]) !== undefined) {
    reading.dropped.push({ kind: "repost", text: post.text });
    return undefined;
  }
  const chained = post.parent === undefined && above !== undefined;
  reading.posts.push(chained ? { ...found.read, post: { ...post, parent: above } } : found.read);
  return post.id;
}

const isStatus = (value: JsonObject): boolean =>
  asObject(value["author"]) !== undefined && typeof value["text"] === "string";

/** Posts of other services have an author and a text too. */
const isFxStatus = (status: JsonObject): boolean =>
  asObject(status["raw_text"]) !== undefined ||
  (asHandle(asObject(status["author"])?.["screen_name"]) !== undefined &&
    typeof status["created_timestamp"] === "number");

function platformSaid(body: JsonObject): Problem {
  const code = asStatusCode(body["code"]) ?? 0;
  const said = asFilledText(body["message"]) ?? "";
  return {
    kind: "platform-said",
    platform: "x",
    reason: FXTWITTER_REASONS[code] ?? reasonOf(said, code),
    code: `${code}`,
    said,
  };
}

/** FxTwitter answers in the body with the codes of HTTP. */
const asStatusCode = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) && value >= 100 && value < 600
    ? value
    : undefined;

const HEAD = /^\s{0,99}\[?\s{0,99}\{\s{0,99}"code"\s{0,9}:\s{0,9}\d{3}/u;
const MESSAGES = new Set(["OK", "NOT_FOUND", "PRIVATE_TWEET", "API_FAIL"]);

function confidenceOf(part: ImportPart): number {
  const head = jsonHead(part);
  if (head === null) return 0;
  const json = part.json();
  if (!json.ok) return HEAD.test(head) ? 0.6 : 0;
  const [first]: readonly unknown[] = [json.value].flat();
  const body = asObject(first);
  if (body === undefined) return 0;
  if (isStatus(body)) return isFxStatus(body) ? 0.9 : 0;
  if (asStatusCode(body["code"]) === undefined) return 0;
  const [inThread]: readonly unknown[] = [body["thread"]].flat();
  const posts = asObjects([body["tweet"], body["status"], inThread]);
  if (posts.some((post) => isStatus(post) || isFxTombstone(post))) return 0.9;
  if (MESSAGES.has(asFilledText(body["message"]) ?? "")) return 0.9;
  return "thread" in body && "author" in body ? 0.9 : 0;
}
