import * as v from "valibot";
import type { Problem } from "#domain/problem.ts";
import { placeInside, placeOf } from "../issues.ts";
import { isObject } from "../json-fields.ts";
import { maybe } from "../read-shape.ts";
import { apiError } from "./api-error.ts";

/** A record of an answer and where it stands: `["response", "items", 3]`. */
export interface Placed {
  readonly value: unknown;
  readonly place: readonly (string | number)[];
  /** Before version 5 of the API texts were HTML: `<br>` and character references. */
  readonly html: boolean;
}

/** What answers of wall.get, wall.getById and wall.getComments hold, all together. */
export interface Answers {
  readonly items: readonly Placed[];
  readonly profiles: readonly unknown[];
  readonly groups: readonly unknown[];
  readonly errors: readonly Problem[];
}

const ListsSchema = v.looseObject({
  items: v.optional(v.array(v.unknown())),
  // wall.get with `extended` before version 5.
  wall: v.optional(v.array(v.unknown())),
  profiles: maybe(v.array(v.unknown())),
  groups: maybe(v.array(v.unknown())),
});

/**
 * Finds the records in an answer (`{response}`, `{items}`, a list of posts) or in a list of answers.
 *
 * @returns null if the value is none of these.
 */
export function readAnswers(value: unknown): Answers | null {
  if (!Array.isArray(value)) return readAnswer(value, []);
  const all = value.map((item: unknown, index) => readAnswer(item, [index]));
  const found = all.flatMap((answer) => answer ?? []);
  if (found.length === 0) return value.some(looksLikeItem) ? listed(value, [], false) : null;
  // Something else among answers is a record that cannot be read.
  const strange = value.flatMap((item: unknown, index): readonly Placed[] =>
    all[index] === null ? [{ value: item, place: [index], html: false }] : [],
  );
  return join([...found, { ...NOTHING_FOUND, items: strange }]);
}

const NOTHING_FOUND: Answers = { items: [], profiles: [], groups: [], errors: [] };

export function join(answers: readonly Answers[]): Answers {
  return {
    items: answers.flatMap(({ items }) => items),
    profiles: answers.flatMap(({ profiles }) => profiles),
    groups: answers.flatMap(({ groups }) => groups),
    errors: answers.flatMap(({ errors }) => errors),
  };
}

function readAnswer(value: unknown, place: Placed["place"]): Answers | null {
  const error = apiError(value);
  if (error !== null) return { ...NOTHING_FOUND, errors: [error] };
  if (!isObject(value)) return null;
  if (value["response"] === undefined) return readLists(value, place);
  const inside = [...place, "response"];
  return Array.isArray(value["response"])
    ? listed(value["response"], inside, false)
    : readLists(value["response"], inside);
}

function readLists(value: unknown, place: Placed["place"]): Answers | null {
  const parsed = v.safeParse(ListsSchema, value);
  if (!parsed.success) return null;
  const { items, wall, profiles = [], groups = [] } = parsed.output;
  const list = items ?? wall;
  if (list === undefined) return null;
  const inside = [...place, items === undefined ? "wall" : "items"];
  return { ...listed(list, inside, items === undefined), profiles, groups };
}

/** Before version 5 a list began with the number of everything there is. */
function listed(values: readonly unknown[], place: Placed["place"], isOld: boolean): Answers {
  const html = isOld || typeof values[0] === "number";
  const items = values.flatMap((value, index): readonly Placed[] =>
    index === 0 && typeof value === "number" ? [] : [{ value, place: [...place, index], html }],
  );
  return { ...NOTHING_FOUND, items };
}

const ItemHeadSchema = v.union([
  v.looseObject({ id: v.number(), owner_id: v.number() }),
  v.looseObject({ id: v.number(), from_id: v.number() }),
]);

/** Whether a value is, at a glance, a post or a comment of a wall. */
export const looksLikeItem = (value: unknown): boolean => v.is(ItemHeadSchema, value);

/** Where a record, or something in it, cannot be read. */
export const unreadable = (place: Placed["place"], inside = "") =>
  ({ kind: "unreadable", text: placeInside(placeOf(place), inside) }) as const;
