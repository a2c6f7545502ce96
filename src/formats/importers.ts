import { failed } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportContext, Imported, ImportFile, ThreadImporter } from "./importer.ts";
import { nitkaJsonImporter } from "./nitka-json.ts";
import { readText } from "./read-text.ts";
import { unrolledTextImporter } from "./unrolled-text.ts";

/** Every format a thread can come in. The first of equally confident ones reads the input. */
export const IMPORTERS: readonly ThreadImporter[] = [nitkaJsonImporter, unrolledTextImporter];

/**
 * Reads a thread out of a file or a pasted text.
 *
 * @param from the id of an importer, or `"auto"` to take the most confident one.
 *
 * Problems: those of {@link readText}, `unknown-format` (no importer of that id, or none that accepts
 * the input), and whatever the importer finds.
 */
export function importThread(
  file: ImportFile,
  context: ImportContext,
  from: string,
): Result<Imported> {
  const text = readText(file);
  if (!text.ok) return text;
  const importer =
    from === "auto"
      ? mostConfident(file, text.value)
      : IMPORTERS.find((candidate) => candidate.id === from);
  if (importer === undefined) return failed({ kind: "unknown-format" });
  return importer.parse(text.value, file, context);
}

function mostConfident(file: ImportFile, text: string): ThreadImporter | undefined {
  let best: { readonly importer: ThreadImporter; readonly confidence: number } | undefined;
  for (const importer of IMPORTERS) {
    const confidence = importer.accepts(file, text);
    if (confidence > (best?.confidence ?? 0)) best = { importer, confidence };
  }
  return best?.importer;
}
