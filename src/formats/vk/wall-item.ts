/**
 * The part of VK's wall objects Nitka reads (VK API 5.199: wall_wallpost_full, wall_wall_comment; before
 * version 5 some fields had other names). What may be wrong without harm is left out where it is wrong.
 */
import * as v from "valibot";
import { maybe } from "../read-shape.ts";

/** Attachments are kept with their number, by which a reader can find one that cannot be read. */
export const AttachmentSchema = v.looseObject({ type: v.string() });

const ContentSchema = v.looseObject({
  text: v.nullish(v.string()),
  attachments: maybe(v.array(v.unknown())),
  owner_id: maybe(v.number()),
  to_id: maybe(v.number()),
  from_id: maybe(v.number()),
  date: v.nullish(v.number()),
});

/** A post shown inside another. One that was removed has neither author nor text. */
export const RepostSchema = v.looseObject({
  ...ContentSchema.entries,
  id: maybe(v.pipe(v.number(), v.safeInteger())),
  is_deleted: maybe(v.unknown()),
  deleted_reason: maybe(v.string()),
});
export type Repost = v.InferOutput<typeof RepostSchema>;

const PlaceholderSchema = v.looseObject({
  placeholder: maybe(v.looseObject({ text: v.string() })),
});

/** A post or a comment. Of its fields only the id must be there. */
export const WallItemSchema = v.looseObject({
  ...ContentSchema.entries,
  id: v.pipe(v.number(), v.safeInteger()),
  signer_id: maybe(v.number()),
  edited: maybe(v.number()),
  post_type: maybe(v.string()),
  is_deleted: maybe(v.unknown()),
  deleted: maybe(v.unknown()),
  deleted_reason: maybe(v.string()),
  friends_only: maybe(v.unknown()),
  donut: maybe(v.looseObject({ ...PlaceholderSchema.entries, is_donut: maybe(v.unknown()) })),
  copyright: maybe(v.looseObject({ link: v.string(), name: maybe(v.string()) })),
  copy_history: maybe(v.array(v.unknown())),
  // Comments.
  post_id: maybe(v.number()),
  parents_stack: maybe(v.array(v.number())),
  reply_to_comment: maybe(v.number()),
  thread: maybe(v.looseObject({ items: v.array(v.unknown()) })),
  // Reposts before version 5: `text` is the original's, `copy_text` the one's who passed it on.
  copy_post_id: maybe(v.number()),
  copy_owner_id: maybe(v.number()),
  copy_text: maybe(v.string()),
});
export type WallItem = v.InferOutput<typeof WallItemSchema>;

export const ProfileSchema = v.looseObject({
  id: maybe(v.number()),
  uid: maybe(v.number()),
  first_name: maybe(v.string()),
  last_name: maybe(v.string()),
  screen_name: maybe(v.string()),
});

export const GroupSchema = v.looseObject({
  id: maybe(v.number()),
  gid: maybe(v.number()),
  name: maybe(v.string()),
  screen_name: maybe(v.string()),
});

/** The wall a post stands on: a person's number, or a community's as a negative one. */
export const ownerOf = (item: Pick<WallItem, "owner_id" | "to_id">): number | undefined =>
  item.owner_id ?? item.to_id ?? undefined;
