/** Writes the published JSON Schemas of the thread document and of the list of threads from the schemas Nitka itself checks with. */
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { LibrarySchema } from "../src/formats/library/library-schema.ts";
import { ThreadSchema } from "../src/formats/thread-schema.ts";

type Schema = Parameters<typeof toJsonSchema>[0];

const FOLDER = new URL("../public/schema/", import.meta.url);

/** The JSON Schema (draft 2020-12) as the file's text. */
function textOf(schema: Schema, title: string, description: string): string {
  const { $schema, ...rest } = toJsonSchema(schema, {
    target: "draft-2020-12",
    typeMode: "output",
    // The checks in code are stated as `pattern` beside them.
    ignoreActions: ["check"],
  });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

/** That of the thread document. */
export const schemaText = (): string =>
  textOf(
    ThreadSchema,
    "Nitka thread document, version 1",
    "A thread whole: its people, posts, sources and translations. Offsets are UTF-16 code units, times RFC 3339, languages BCP 47. Fields not named here are kept.",
  );

/** That of `library.json`. */
export const librarySchemaText = (): string =>
  textOf(
    LibrarySchema,
    "Nitka library, version 1",
    "A list of threads that lie beside it. Times are RFC 3339, languages BCP 47. Fields not named here are kept.",
  );

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL("thread-v1.schema.json", FOLDER), schemaText());
  writeFileSync(new URL("library-v1.schema.json", FOLDER), librarySchemaText());
}
