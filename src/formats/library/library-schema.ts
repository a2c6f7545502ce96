/**
 * The shape of `library.json`, version 1: a list of threads that lie beside it, as Nitka checks it and as
 * `scripts/write-schema.ts` publishes it. Objects are loose: a field Nitka does not know is kept where it
 * stands. `docs/library.md` describes it for those who publish.
 */
import * as v from "valibot";
import { isLanguageTag, LANGUAGE_TAG } from "#domain/language-tag.ts";
import type { Known } from "../schema-types.ts";
import {
  countField,
  languageField,
  nameField,
  optional,
  textField,
  timeField,
} from "../thread-fields.ts";
import { FILE_ADDRESS } from "./file-address.ts";

export const LIBRARY_FORMAT = "nitka-library";
export const LIBRARY_VERSION = 1;

const SHA256 = /^[\da-f]{64}$/u;

const textsField = (description: string) =>
  v.pipe(
    v.record(
      v.pipe(
        v.string(),
        v.check(isLanguageTag, "language-tag"),
        v.metadata({ pattern: LANGUAGE_TAG.source }),
      ),
      textField("The text in that language."),
    ),
    v.check((texts) => Object.keys(texts).length > 0, "object"),
    v.metadata({ minProperties: 1 }),
    v.description(description),
  );

const shareField = (description: string) =>
  v.pipe(
    v.number(),
    v.check((share) => share >= 0 && share <= 1, "number"),
    v.metadata({ minimum: 0, maximum: 1 }),
    v.description(description),
  );

const TranslatedSchema = v.looseObject({
  language: languageField("Language of the translations (BCP 47)."),
  share: shareField("Share of the sentences that have a translation, from 0 to 1."),
  checked: shareField(
    "Share of the sentences whose translation a person wrote, changed or confirmed.",
  ),
  sentences: countField(
    "How many sentences there are to translate: of posts and of sources in other languages.",
  ),
});

const LibraryThreadSchema = v.looseObject({
  id: nameField("Id of the thread, as its document says."),
  file: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.metadata({ pattern: FILE_ADDRESS.source }),
    v.description("Address of the document, relative to the folder of this list and below it."),
  ),
  title: textsField("Title of the thread by language (BCP 47)."),
  summary: optional(textsField("What the thread is about, by language (BCP 47).")),
  language: languageField("Language most posts are written in (BCP 47)."),
  languages: v.pipe(
    v.array(languageField("A language (BCP 47).")),
    v.description("Languages of its sources, most frequent first."),
  ),
  posts: countField("How many posts there are."),
  sources: countField("How many sources there are."),
  translated: optional(
    v.pipe(v.array(TranslatedSchema), v.description("How far it is translated, by language.")),
  ),
  updated: optional(timeField("The newest time inside the document (RFC 3339).")),
  sha256: optional(
    v.pipe(
      v.string(),
      v.check((digits) => SHA256.test(digits), "sha256"),
      v.metadata({ pattern: SHA256.source }),
      v.description("SHA-256 of the file, hexadecimal: tells that it changed without a download."),
    ),
  ),
});

export const LibrarySchema = v.looseObject({
  format: v.pipe(v.literal(LIBRARY_FORMAT), v.description("Says that this is a list of threads.")),
  version: v.pipe(v.literal(LIBRARY_VERSION), v.description("Version of this format.")),
  title: textsField("What the library is called, by language (BCP 47)."),
  threads: v.pipe(v.array(LibraryThreadSchema), v.description("The threads.")),
});

export type LibraryIndex = Known<v.InferOutput<typeof LibrarySchema>>;
export type LibraryThread = LibraryIndex["threads"][number];
export type TranslatedShare = Known<v.InferOutput<typeof TranslatedSchema>>;
