import { importParts } from "#formats/importers.ts";
import type { ImportContext, Imported } from "#formats/importer.ts";
import { importPart } from "#formats/json-part.ts";
import { readText } from "#formats/read-text.ts";
import type { Result } from "#domain/result.ts";

/** `importThread` for one text at hand, without waiting: for properties run hundreds of times. */
export function importNow(
  file: { readonly name: string; readonly content: string | Uint8Array },
  context: ImportContext,
  from: string,
): Result<Imported> {
  const text = readText(file);
  return text.ok ? importParts([importPart(file.name, text.value)], context, from) : text;
}
