import { failed, ok, type Result } from "#domain/result.ts";
import type { ExportRequest } from "#formats/exporter.ts";
import { EXPORTERS } from "#formats/exporters.ts";
import { tabledWords, type WordTable } from "./word-table.ts";

/** What is to be written, without the functions in it: it goes to a worker. */
export interface TabledRequest extends Omit<ExportRequest, "words"> {
  readonly words: WordTable;
}

/** A file for another program, as it is handed to the reader. */
export interface WrittenFile {
  readonly content: string | Uint8Array;
  /** Without its dot. */
  readonly extension: string;
  /** MIME. */
  readonly mediaType: string;
}

/** Writes a thread by the exporter of that id. Problems: `nothing-to-export`. */
export async function writeExport(
  id: string,
  request: TabledRequest,
): Promise<Result<WrittenFile>> {
  const exporter = await EXPORTERS.find((entry) => entry.id === id)?.load();
  if (exporter === undefined) return failed({ kind: "nothing-to-export" });
  const written = await exporter.write({ ...request, words: tabledWords(request.words) });
  if (!written.ok) return written;
  const { extension, mediaType } = exporter;
  return ok({ content: written.value, extension, mediaType });
}
