import { saidError } from "../fediverse-fields.ts";
import { placeOf } from "../issues.ts";
import { asList, isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";

/** One thing an answer of the API says, with its place in the input. */
export type Piece =
  | {
      readonly kind: "status";
      readonly value: unknown;
      readonly place: string;
      /** How it was given: on its own, in a list, or as part of the context of another. */
      readonly as: "itself" | "listed" | "ancestor" | "descendant";
    }
  | { readonly kind: "history"; readonly edits: readonly unknown[] }
  | { readonly kind: "context" }
  /** What should be a list and is none. */
  | { readonly kind: "no-list"; readonly found: unknown; readonly place: string }
  | {
      readonly kind: "error";
      readonly code: string;
      readonly said: string;
      readonly place: string;
    };

export type StatusPiece = Extract<Piece, { readonly kind: "status" }>;

type Keys = readonly (string | number)[];

/**
 * Takes apart what the API's methods answer: a status, its context, its edit history, a search, a list of
 * statuses, and lists of such answers. The server's translation of a status is none of it.
 */
export function* piecesOf(value: unknown, keys: Keys = []): Generator<Piece> {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isEdit)) yield { kind: "history", edits: value };
    else for (const [index, item] of value.entries()) yield* itemPieces(item, [...keys, index]);
    return;
  }
  if (!isObject(value)) yield { kind: "status", value, place: placeOf(keys), as: "itself" };
  else yield* answerPieces(value, keys, "itself");
}

function itemPieces(item: unknown, keys: Keys): Generator<Piece> {
  return isObject(item) ? answerPieces(item, keys, "listed") : piecesOf(item, keys);
}

function* answerPieces(answer: JsonObject, keys: Keys, as: "itself" | "listed"): Generator<Piece> {
  const error = saidError(answer);
  if (error !== undefined) {
    yield { kind: "error", ...error, place: placeOf(keys) };
  } else if (isContext(answer)) {
    yield { kind: "context" };
    yield* listPieces(answer["ancestors"], [...keys, "ancestors"], "ancestor");
    yield* listPieces(answer["descendants"], [...keys, "descendants"], "descendant");
  } else if (isObject(answer["status"])) {
    yield* piecesOf(answer["status"], [...keys, "status"]);
    if (answer["context"] !== undefined) yield* piecesOf(answer["context"], [...keys, "context"]);
    if (answer["history"] !== undefined) yield* piecesOf(answer["history"], [...keys, "history"]);
  } else if (isSearch(answer)) {
    yield* listPieces(answer["statuses"], [...keys, "statuses"], "listed");
  } else if (!isTranslation(answer)) {
    yield { kind: "status", value: answer, place: placeOf(keys), as };
  }
}

function* listPieces(
  list: unknown,
  keys: Keys,
  as: "listed" | "ancestor" | "descendant",
): Generator<Piece> {
  if (!Array.isArray(list)) yield { kind: "no-list", found: list, place: placeOf(keys) };
  for (const [index, value] of asList(list).entries()) {
    yield { kind: "status", value, place: placeOf([...keys, index]), as };
  }
}

/** https://docs.joinmastodon.org/entities/Context/ */
export function isContext(answer: unknown): boolean {
  return isObject(answer) && "ancestors" in answer && "descendants" in answer;
}

/** https://docs.joinmastodon.org/entities/Search/ */
export function isSearch(answer: JsonObject): boolean {
  return Array.isArray(answer["statuses"]) || ("statuses" in answer && "hashtags" in answer);
}

/** https://docs.joinmastodon.org/entities/StatusEdit/: a status without an id of its own. */
export function isEdit(value: unknown): boolean {
  return (
    isObject(value) &&
    value["id"] === undefined &&
    typeof value["content"] === "string" &&
    typeof value["created_at"] === "string" &&
    isObject(value["account"])
  );
}

/** https://docs.joinmastodon.org/entities/Translation/ */
export function isTranslation(value: unknown): boolean {
  return (
    isObject(value) &&
    value["id"] === undefined &&
    value["account"] === undefined &&
    typeof value["content"] === "string" &&
    (typeof value["detected_source_language"] === "string" || typeof value["provider"] === "string")
  );
}
