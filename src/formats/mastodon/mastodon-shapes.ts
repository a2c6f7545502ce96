/**
 * The parts of Mastodon's entities an importer needs (https://docs.joinmastodon.org/entities/Status/), as
 * servers that speak its API send them: without id, account and content there is no post; everything else
 * is read where it is right and passed over where it is not.
 */
import * as v from "valibot";

/** Some servers number what Mastodon names. */
const Id = v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.number(), v.safeInteger())]);

export const StatusShape = v.looseObject({
  id: Id,
  account: v.looseObject({}),
  content: v.nullable(v.string()),
});
export type Status = v.InferOutput<typeof StatusShape>;

/** An id as text, or nothing where there is none. */
export function idText(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
