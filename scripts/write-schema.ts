/** Writes the published JSON Schema of the thread document from the schema Nitka itself checks with. */
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { ThreadSchema } from "../src/formats/thread-schema.ts";

const FILE = fileURLToPath(new URL("../public/schema/thread-v1.schema.json", import.meta.url));

/** The JSON Schema (draft 2020-12) as the file's text. */
export function schemaText(): string {
  const schema = toJsonSchema(ThreadSchema, {
    target: "draft-2020-12",
    typeMode: "output",
    // The checks in code are stated as `pattern` beside them.
    ignoreActions: ["check"],
  });
  const { $schema, ...rest } = schema;
  const head = {
    $schema,
    title: "Nitka thread document, version 1",
    description:
      "A thread whole: its people, posts, sources and translations. Offsets are UTF-16 code units, times RFC 3339, languages BCP 47. Fields not named here are kept.",
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, schemaText());
}
