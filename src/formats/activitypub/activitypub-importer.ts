import { importPieces } from "../collect-pieces.ts";
import type { ImportPart, ThreadImporter } from "../importer.ts";
import { isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { jsonHead } from "../json-part.ts";
import { collectPieces } from "./activitypub-collect.ts";
import { isItems, piecesOf } from "./activitypub-pieces.ts";
import { ACTOR_TYPES, authorOf } from "./actors.ts";
import { POST_TYPES } from "./note.ts";
import { each, idOf, typesOf } from "./object-fields.ts";

const FORMAT = "activitypub";
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
 * Problems: those of the parts' JSON and of {@link importPieces}, `platform-said`, `invalid-document`.
 */
export const activityPubImporter: ThreadImporter = {
  id: FORMAT,
  accepts: (parts) => Math.max(0, ...parts.map(confidence)),
  parse: (parts, context) =>
    importPieces(
      parts,
      {
        format: FORMAT,
        isKnown: (part) => confidence(part) > 0 || isActor(part),
        piecesOf,
        collector: collectPieces(),
      },
      context,
    ),
};

function objectIn(part: ImportPart): unknown {
  if (jsonHead(part) === null) return undefined;
  const json = part.json();
  return json.ok ? json.value : undefined;
}

function isActor(part: ImportPart): boolean {
  const object = objectIn(part);
  return isObject(object) && typesOf(object).some((type) => ACTOR_TYPES.has(type));
}

function confidence(part: ImportPart): number {
  const head = jsonHead(part);
  if (head === null) return 0;
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
