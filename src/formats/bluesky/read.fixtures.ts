/** Reads one answer of Bluesky's, a value or the text of a file, for tests. */
import { importPart } from "../json-part.ts";
import { blueskyImporter } from "./bluesky-importer.ts";

export const NOW = "2026-11-22T10:00:00.000Z";

export const partsOf = (value: unknown) => [
  importPart("thread.json", typeof value === "string" ? value : JSON.stringify(value)),
];
export const parse = (value: unknown) => blueskyImporter.parse(partsOf(value), { now: NOW });
export const accepts = (value: unknown) => blueskyImporter.accepts(partsOf(value));

export function read(value: unknown) {
  const result = parse(value);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
