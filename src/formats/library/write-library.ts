import * as v from "valibot";
import { type LibraryIndex, LibrarySchema, type LibraryThread } from "./library-schema.ts";

/**
 * The list as JSON: two spaces, a line break at the end, threads by their files' names, fields in the order of
 * the schema. Equal lists give equal texts however they were put together.
 */
export function writeLibrary(index: LibraryIndex): string {
  const threads = index.threads.toSorted(byFile);
  const parsed = v.safeParse(LibrarySchema, { ...index, threads });
  return `${JSON.stringify(parsed.typed ? parsed.output : { ...index, threads }, null, 2)}\n`;
}

/** By code units, which no locale changes. */
const byFile = (a: LibraryThread, b: LibraryThread): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
