/** XLIFF 2.1 (OASIS, 2018), core and its module for metadata. */
import { failed, ok } from "#domain/result.ts";
import type { Source, ThreadDocument } from "#domain/thread.ts";
import type { ExportRequest, ThreadExporter } from "../exporter.ts";
import { CARRIED_DOCUMENT, CARRIED_ROW, carriedDocument, carriedRow } from "./carried.ts";
import { provenanceFields } from "./provenance-fields.ts";
import { textsOfPair, type WrittenRow, type WrittenText } from "./written-texts.ts";
import { METADATA_CATEGORY } from "./xliff-metadata.ts";
import { statesOf } from "./xliff-states.ts";
import { attributes, escapeText, escapeWithCodePoints } from "./xml-text.ts";

/**
 * Writes a `file` for each translation of the pair, and one for each text of the first language that is not
 * translated yet; a `unit` with one `segment` for each row, translated or not.
 */
export const xliffExporter: ThreadExporter = {
  id: "xliff",
  extension: "xlf",
  mediaType: "application/xliff+xml; charset=utf-8",
  write: (request) => {
    const written = textsOfPair(request.document, request.pair, true);
    if (written === null) return Promise.resolve(failed({ kind: "nothing-to-export" }));
    const { document, texts, pair } = written;
    const head = attributes({
      xmlns: "urn:oasis:names:tc:xliff:document:2.0",
      "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0",
      version: "2.1",
      srcLang: pair.from,
      trgLang: pair.to,
      "xml:space": "preserve",
    });
    const files = texts
      .filter(({ rows }) => rows.length > 0)
      .map((text, index) => fileOf(document, text, index, request));
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<xliff${head}>`,
      ...files,
      "</xliff>",
    ];
    return Promise.resolve(ok(`${lines.join("\n")}\n`));
  },
};

function fileOf(
  document: ThreadDocument,
  text: WrittenText,
  index: number,
  { words }: ExportRequest,
): string {
  const { original, title } = nameOf(document, text);
  const head = attributes({ id: `f${index + 1}`, original, canResegment: "no" });
  // The document is carried once, by the first file.
  const carried = index === 0 ? [[CARRIED_DOCUMENT, carriedDocument(document)] as const] : [];
  return [
    `  <file${head}>`,
    ...metadata("    ", carried),
    ...(title === undefined
      ? []
      : [
          "    <notes>",
          `      <note category="title">${escapeText(title)}</note>`,
          "    </notes>",
        ]),
    ...text.rows.map((row, place) => unitOf(text, row, place, words)),
    "  </file>",
  ].join("\n");
}

function nameOf(document: ThreadDocument, { of }: WrittenText) {
  const owner: Pick<Source, "title" | "url"> | undefined =
    of.kind === "source"
      ? document.sources.find(({ id }) => id === of.id)
      : { title: document.thread.title, url: "" };
  const url = owner?.url ?? "";
  return { original: url === "" ? of.id : url, title: owner?.title };
}

function unitOf(
  text: WrittenText,
  row: WrittenRow,
  place: number,
  words: ExportRequest["words"],
): string {
  const { unit, state } = row;
  const fields = unit === null ? [] : provenanceFields(unit, state ?? unit.state);
  const note = unit === null ? null : words.provenance(unit, state ?? unit.state);
  return [
    `    <unit id="u${place + 1}">`,
    ...metadata("      ", [...fields, [CARRIED_ROW, carriedRow(text, row)]]),
    ...(note === null
      ? []
      : [
          "      <notes>",
          `        <note appliesTo="target" category="provenance">${escapeText(note)}</note>`,
          "      </notes>",
        ]),
    `      <segment${attributes({ id: "s1", ...statesOf(state) })}>`,
    `        <source>${escapeWithCodePoints(row.original)}</source>`,
    ...(unit === null ? [] : [`        <target>${escapeWithCodePoints(unit.text)}</target>`]),
    "      </segment>",
    "    </unit>",
  ].join("\n");
}

function metadata(
  indent: string,
  values: readonly (readonly [type: string, value: string])[],
): readonly string[] {
  if (values.length === 0) return [];
  return [
    `${indent}<mda:metadata>`,
    `${indent}  <mda:metaGroup category="${METADATA_CATEGORY}">`,
    ...values.map(
      ([type, value]) =>
        `${indent}    <mda:meta${attributes({ type })}>${escapeText(value)}</mda:meta>`,
    ),
    `${indent}  </mda:metaGroup>`,
    `${indent}</mda:metadata>`,
  ];
}
