import * as v from "valibot";
import type { PostId, SourceId } from "#domain/ids.ts";
import {
  countField,
  idField,
  languageField,
  nameField,
  optional,
  textField,
  timeField,
} from "../thread-fields.ts";

/** Of the words of a text, hexadecimal, mostly cut short. */
const HASH = /^[\da-f]{6,64}$/u;

const hashField = (description: string) =>
  v.pipe(
    v.string(),
    v.check((hash) => HASH.test(hash), "hash"),
    v.metadata({ pattern: HASH.source }),
    v.description(description),
  );

const OwnerSchema = v.variant("kind", [
  v.object({
    kind: v.literal("post"),
    id: idField<PostId>("Id of the post in the sender's copy."),
  }),
  v.object({
    kind: v.literal("source"),
    id: idField<SourceId>("Id of the source in the sender's copy."),
  }),
]);

const CorrectionSchema = v.object({
  of: OwnerSchema,
  language: languageField("Language of the translation (BCP 47)."),
  source: hashField("Hash of the words of the original, or its beginning."),
  segments: countField("How many sentences of the original it stands for."),
  at: countField("Index of the first one in the sender's copy."),
  base: hashField("Hash of the words it replaced, or its beginning."),
  text: v.nullable(textField("The words; null where those it replaced were only checked.")),
  state: v.picklist(["edited", "confirmed"]),
  origin: v.picklist(["human", "machine", "memory"]),
  by: optional(nameField("Who made it, where it is another than the sender.")),
  when: optional(timeField("When it was made, where that is another time than that of the set.")),
});

/** The shape of a `CorrectionSet`. Fields nobody knows are left out. */
export const CorrectionSetSchema = v.object({
  thread: v.object({
    id: nameField("Id of the thread."),
    title: textField("What it is called."),
  }),
  by: optional(nameField("Who sends them.")),
  at: timeField("When they were sent (RFC 3339)."),
  corrections: v.array(CorrectionSchema),
});
