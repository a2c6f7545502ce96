import * as v from "valibot";
import { LIMITS } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { parseJson } from "../json-part.ts";
import { xmlJson } from "./xml-text.ts";
import type { WrittenRow, WrittenText } from "./written-texts.ts";

/*
 * What a bilingual file carries besides words, so that it comes back as it went out: the document without
 * its units once, and each unit whole beside its words. Both are JSON, in `prop`s of TMX and in metadata of
 * XLIFF, which other tools hand on unread.
 */

/** Types of `prop` and `meta`. */
export const CARRIED_DOCUMENT = "x-nitka-document";
export const CARRIED_ROW = "x-nitka-row";

/** What a row carries: its unit and where that stood in its translation, or the segments nobody translated. */
export interface CarriedRow {
  readonly translation: string;
  readonly of: { readonly kind: "post" | "source"; readonly id: string };
  readonly language: string;
  readonly place?: number | undefined;
  /** Not validated but for its id. */
  readonly unit?: { readonly id: string } | undefined;
  readonly segments?: readonly string[] | undefined;
}

export const carriedDocument = (document: ThreadDocument): string =>
  xmlJson({
    ...document,
    translations: document.translations.map((translation) => ({ ...translation, units: [] })),
  });

export function carriedRow({ translation, of, to }: WrittenText, row: WrittenRow): string {
  const head = { translation, of, language: to };
  if (row.unit !== null) return xmlJson({ ...head, place: row.place ?? 0, unit: row.unit });
  return xmlJson({ ...head, segments: row.segments.map(({ id }) => id) });
}

const RowShape = v.looseObject({
  translation: v.pipe(v.string(), v.nonEmpty()),
  of: v.object({ kind: v.picklist(["post", "source"]), id: v.string() }),
  language: v.string(),
  place: v.optional(v.pipe(v.number(), v.safeInteger())),
  unit: v.optional(v.looseObject({ id: v.string() })),
  segments: v.optional(v.array(v.string())),
});

/** What a row carries; null where it carries nothing, or nothing that can be read any more. */
export function readCarriedRow(json: string | undefined): CarriedRow | null {
  const row = v.safeParse(RowShape, readJson(json));
  return row.success ? row.output : null;
}

/** A carried value; undefined where there is none, or a tool cut it. */
export function readJson(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  const value = parseJson(json, LIMITS.depth);
  return value.ok ? value.value : undefined;
}
