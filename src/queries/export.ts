import type { ThreadDocument } from "#domain/thread.ts";

/** The whole thread as the text of a file. */
export async function threadFile(document: ThreadDocument): Promise<string> {
  const { writeThreadDocument } = await import("#formats/nitka-json.ts");
  return writeThreadDocument(document);
}
