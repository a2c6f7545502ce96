import { saidError } from "../fediverse-fields.ts";
import { placeOf } from "../issues.ts";
import { isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { ACTOR_TYPES, authorOf } from "./actors.ts";
import { POST_TYPES } from "./note.ts";
import { each, idOf, typesOf } from "./object-fields.ts";

/** One thing an input says, with its place. */
export type Piece =
  | {
      readonly kind: "note";
      readonly note: JsonObject;
      /** Who did it, where the note itself does not say whose it is. */
      readonly actor: unknown;
      readonly place: string;
      /** Whether it was given on its own and not in a list. */
      readonly alone: boolean;
    }
  | {
      readonly kind: "deleted";
      readonly object: unknown;
      readonly actor: unknown;
      readonly place: string;
    }
  | { readonly kind: "repost"; readonly object: unknown; readonly place: string }
  | { readonly kind: "actor"; readonly actor: JsonObject }
  /** A like, a follow: nothing to read. */
  | { readonly kind: "service"; readonly type: string }
  | { readonly kind: "error"; readonly code: string; readonly said: string }
  /** What is not what belongs there; `found` is an address where an object is only named. */
  | {
      readonly kind: "strange";
      readonly found: unknown;
      readonly wanted: "object" | "list" | "text";
      readonly place: string;
    };

type Keys = readonly (string | number)[];
interface Around {
  readonly keys: Keys;
  readonly actor: unknown;
  readonly alone: boolean;
}

const COLLECTIONS: ReadonlySet<string> = new Set([
  "Collection",
  "CollectionPage",
  "OrderedCollection",
  "OrderedCollectionPage",
]);

/** Takes apart an object, an activity, a collection, an actor, or a list of them. */
export function* piecesOf(
  value: unknown,
  around: Around = { keys: [], actor: undefined, alone: true },
): Generator<Piece> {
  const place = placeOf(around.keys);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* piecesOf(item, { ...around, keys: [...around.keys, index], alone: false });
    }
  } else if (isObject(value)) yield* objectPieces(value, around);
  else yield { kind: "strange", found: value, wanted: "object", place };
}

function* objectPieces(object: JsonObject, around: Around): Generator<Piece> {
  const types = typesOf(object);
  const place = placeOf(around.keys);
  const actor = authorOf(object) ?? around.actor;
  if (types.some((type) => POST_TYPES.has(type))) yield* notePieces(object, around);
  else if (types.some((type) => COLLECTIONS.has(type))) yield* collectionPieces(object, around);
  else if (types.some((type) => ACTOR_TYPES.has(type))) yield { kind: "actor", actor: object };
  else if (types.includes("Create") || types.includes("Update")) {
    yield* piecesOf(object["object"], { ...around, actor, keys: [...around.keys, "object"] });
  } else if (types.includes("Announce")) {
    yield { kind: "repost", object: object["object"], place };
  } else if (types.includes("Tombstone")) yield { kind: "deleted", object, actor, place };
  else if (types.includes("Delete")) {
    yield { kind: "deleted", object: object["object"], actor, place };
  } else if (types.length > 0 && idOf(object["object"]) !== undefined) {
    yield { kind: "service", type: types[0] ?? "" };
  } else {
    const error = saidError(object);
    yield error === undefined
      ? { kind: "strange", found: object, wanted: "object", place }
      : { kind: "error", ...error };
  }
}

/** A note, and what its collection of replies holds; replies only named by address are not here to read. */
function* notePieces(note: JsonObject, around: Around): Generator<Piece> {
  const { actor, alone, keys } = around;
  const { content, contentMap } = note;
  if (typeof (content ?? contentMap ?? "") !== "string" && !isObject(contentMap)) {
    const place = placeOf([...keys, "content"]);
    yield { kind: "strange", found: content, wanted: "text", place };
    return;
  }
  yield { kind: "note", note, actor, alone, place: placeOf(keys) };
  for (const author of each(authorOf(note)).filter(isObject)) {
    yield { kind: "actor", actor: author };
  }
  if (!isObject(note["replies"])) return;
  const replies = { keys: [...keys, "replies"], actor: undefined, alone: false };
  for (const piece of collectionPieces(note["replies"], replies)) {
    if (piece.kind !== "strange" || typeof piece.found !== "string") yield piece;
  }
}

/** A list, or its only item without one. */
export const isItems = (value: unknown): boolean =>
  Array.isArray(value) || isObject(value) || typeof value === "string";

function* collectionPieces(collection: JsonObject, around: Around): Generator<Piece> {
  const inside = { ...around, alone: false };
  for (const name of ["orderedItems", "items"]) {
    const items = collection[name];
    if (items === undefined || items === null) continue;
    const keys = [...around.keys, name];
    if (isItems(items)) yield* piecesOf([items].flat(), { ...inside, keys });
    else yield { kind: "strange", found: items, wanted: "list", place: placeOf(keys) };
  }
  const { first } = collection;
  if (isObject(first))
    yield* collectionPieces(first, { ...inside, keys: [...around.keys, "first"] });
}
