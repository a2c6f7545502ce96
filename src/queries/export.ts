import type { Note } from "#domain/note.ts";
import type { ThreadDocument } from "#domain/thread.ts";

/** The whole thread as the text of a file; with notes only where some are given. */
export async function threadFile(
  document: ThreadDocument,
  notes: readonly Note[] = [],
): Promise<string> {
  const { writeThreadDocument } = await import("#formats/nitka-json.ts");
  return writeThreadDocument(document, notes);
}
