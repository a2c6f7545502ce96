import { failed } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { threadOf } from "../conversation.ts";
import type {
  DroppedPiece,
  ImportContext,
  Imported,
  ImportPart,
  ThreadImporter,
} from "../importer.ts";
import { isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { collectPieces } from "./activitypub-collect.ts";
import { isItems, piecesOf } from "./activitypub-pieces.ts";
import { ACTOR_TYPES, authorOf } from "./actors.ts";
import { POST_TYPES } from "./note.ts";
import { each, idOf, typesOf } from "./object-fields.ts";

const FORMAT = "activitypub";
const HEAD_CHARACTERS = 4000;
/** So many of a list tell what the others are. */
const LOOKED_AT = 20;
const CONTEXT = "https://www.w3.org/ns/activitystreams";
/** What it says itself it is, though what belongs there is not. */
const DAMAGED = 0.6;
const ACTIVITIES: ReadonlySet<string> = new Set(["Create", "Update", "Announce", "Delete"]);

/**
 * ActivityPub as JSON: a note, an outbox (that of a Mastodon archive too) or another collection, a list of
 * notes; an `actor.json` beside them gives the author's name. An outbox holds many threads.
 *
 * Problems: those of the parts' JSON and of {@link threadOf}, `platform-said`, `invalid-document`.
 */
export const activityPubImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => Math.max(0, ...parts.map(confidence)),
  parse,
};

function parse(parts: readonly ImportPart[], context: ImportContext): Result<Imported> {
  const known = parts.filter((part) => confidence(part) > 0 || isActor(part));
  const read = known.length > 0 ? known : parts;
  const collected = collectPieces();
  for (const part of read) {
    const json = part.json();
    if (!json.ok) return json;
    for (const piece of piecesOf(json.value)) collected.add(piece);
  }
  const conversation = collected.conversation();
  if (!conversation.ok) return failed(conversation.problem);
  const unread = parts
    .filter((part) => !read.includes(part))
    .map(({ name }): DroppedPiece => ({ kind: "unreadable", text: name }));
  const dropped = [...(conversation.value.dropped ?? []), ...unread];
  return threadOf({ format: FORMAT, ...conversation.value, dropped }, context);
}

function objectIn(part: ImportPart): unknown {
  if (!/^\s*[[{]/u.test(part.text.slice(0, HEAD_CHARACTERS))) return undefined;
  const json = part.json();
  return json.ok ? json.value : undefined;
}

function isActor(part: ImportPart): boolean {
  const object = objectIn(part);
  return isObject(object) && typesOf(object).some((type) => ACTOR_TYPES.has(type));
}

function confidence(part: ImportPart): number {
  const head = part.text.slice(0, HEAD_CHARACTERS);
  if (!/^\s*[[{]/u.test(head)) return 0;
  if (!part.json().ok) return head.includes(`"${CONTEXT}"`) ? 0.9 : 0;
  const objects = each(objectIn(part)).slice(0, LOOKED_AT).filter(isObject);
  return Math.max(0, ...objects.map(objectConfidence));
}

function objectConfidence(object: JsonObject): number {
  const sure = each(object["@context"]).includes(CONTEXT) ? 1 : 0.9;
  const types = typesOf(object);
  if (types.some((type) => type.endsWith("Collection") || type.endsWith("CollectionPage"))) {
    return collectionConfidence(object, sure);
  }
  if (types.includes("Tombstone")) return idOf(object) === undefined ? 0 : sure;
  if (types.some((type) => ACTIVITIES.has(type))) {
    return object["object"] === undefined || authorOf(object) === undefined ? 0 : sure;
  }
  if (!types.some((type) => POST_TYPES.has(type))) return 0;
  if (sure === 1) return 1;
  const isPost = idOf(object) !== undefined || authorOf(object) !== undefined;
  return isPost && (object["content"] !== undefined || object["contentMap"] !== undefined)
    ? 0.9
    : 0;
}

/** A collection of addresses alone, as an archive's likes and bookmarks are, has nothing to read. */
function collectionConfidence(collection: JsonObject, sure: number): number {
  const { first, orderedItems, items: unordered } = collection;
  if (sure === 1 && !isItems(orderedItems ?? unordered ?? [])) return DAMAGED;
  const items = [...each(orderedItems), ...each(unordered)];
  if (items.slice(0, LOOKED_AT).some(isObject)) return sure;
  if (isObject(first)) return collectionConfidence(first, sure);
  return items.length === 0 && typeof collection["totalItems"] === "number" ? 0.6 : 0;
}
