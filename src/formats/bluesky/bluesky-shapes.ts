/**
 * The parts of Bluesky's views an importer needs (lexicons app.bsky.feed.defs, app.bsky.richtext.facet,
 * app.bsky.embed). What a post cannot be without is required; everything else is taken where it is right
 * and passed over where it is not, so that one odd field does not cost the words beside it.
 */
import * as v from "valibot";
import type { JsonObject } from "../json-fields.ts";
import { maybe } from "../read-shape.ts";

const filled = v.pipe(v.string(), v.nonEmpty());

/** app.bsky.actor.defs#profileViewBasic */
const ProfileShape = v.looseObject({
  did: filled,
  handle: maybe(v.string()),
  displayName: maybe(v.string()),
});

/** app.bsky.feed.defs#postView with its record, app.bsky.feed.post */
export const PostShape = v.looseObject({
  uri: filled,
  author: ProfileShape,
  record: v.looseObject({
    text: v.string(),
    createdAt: maybe(v.string()),
    reply: maybe(v.looseObject({ parent: v.looseObject({ uri: filled }) })),
    facets: maybe(v.array(v.unknown())),
    langs: maybe(v.array(v.unknown())),
    labels: maybe(v.looseObject({ values: v.array(v.unknown()) })),
    embed: maybe(v.looseObject({})),
  }),
  embed: maybe(v.looseObject({})),
  labels: maybe(v.array(v.unknown())),
  indexedAt: maybe(v.string()),
});

export type PostView = v.InferOutput<typeof PostShape>;

/** app.bsky.richtext.facet */
export const FacetShape = v.looseObject({
  index: v.looseObject({ byteStart: v.number(), byteEnd: v.number() }),
  features: v.array(v.unknown()),
});

/** The name of a type without its place: `app.bsky.feed.defs#blockedPost` -> `blockedPost`. */
export function typeName({ $type }: JsonObject): string {
  return typeof $type === "string" ? ($type.split("#").at(-1) ?? "") : "";
}
