/** TMX 1.4b, the exchange format of translation memories (LISA OSCAR, 2005). */
import { contentId } from "#domain/hash.ts";
import { failed, ok } from "#domain/result.ts";
import type { TranslationUnit } from "#domain/thread.ts";
import type { ExportRequest, ThreadExporter } from "../exporter.ts";
import { CARRIED_DOCUMENT, CARRIED_ROW, carriedDocument, carriedRow } from "./carried.ts";
import { provenanceFields } from "./provenance-fields.ts";
import { tmxTime } from "./tmx-time.ts";
import { allTexts, textsOfPair, type WrittenRow, type WrittenText } from "./written-texts.ts";
import type { WrittenTexts } from "./written-texts.ts";
import { attributes, escapeText } from "./xml-text.ts";

/**
 * Writes the units of the pair asked, or, as TMX may hold any number of languages, of all pairs: a `tu`
 * each, in the order of its translation. What is untranslated is no unit of a memory, and is not there.
 */
export const tmxExporter: ThreadExporter = {
  id: "tmx",
  extension: "tmx",
  mediaType: "application/x-tmx+xml; charset=utf-8",
  write: (request) => {
    const { document, pair } = request;
    const written = pair === undefined ? allTexts(document) : textsOfPair(document, pair, false);
    if (written === null) return Promise.resolve(failed({ kind: "nothing-to-export" }));
    return Promise.resolve(ok(fileOf(written, request)));
  },
};

function fileOf({ document, texts }: WrittenTexts, { words }: ExportRequest): string {
  const units = texts.flatMap((text) =>
    text.rows
      .flatMap((row) => (row.unit === null ? [] : [{ row, unit: row.unit }]))
      .sort((a, b) => (a.row.place ?? 0) - (b.row.place ?? 0))
      .map(({ row, unit }) => tuOf(text, row, unit, words)),
  );
  const languages = new Set(texts.filter(({ rows }) => rows.some(hasUnit)).map(({ from }) => from));
  const [language = "und"] = languages;
  const head = attributes({
    creationtool: "nitka",
    creationtoolversion: "1",
    segtype: "sentence",
    "o-tmf": "nitka-thread",
    adminlang: "en",
    srclang: languages.size === 1 ? language : "*all*",
    datatype: "plaintext",
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header${head}>`,
    `    <note>${escapeText(document.thread.title)}</note>`,
    `    ${prop(CARRIED_DOCUMENT, carriedDocument(document))}`,
    "  </header>",
    "  <body>",
    ...units,
    "  </body>",
    "</tmx>",
    "",
  ].join("\n");
}

const hasUnit = ({ unit }: WrittenRow): boolean => unit !== null;

function tuOf(
  text: WrittenText,
  row: WrittenRow,
  unit: TranslationUnit,
  words: ExportRequest["words"],
): string {
  const state = row.state ?? unit.state;
  const head = attributes({
    tuid: contentId("tu", text.translation, unit.id),
    srclang: text.from,
  });
  const note = { language: words.language, text: words.provenance(unit, state) };
  const changed = attributes({
    "xml:lang": text.to,
    changedate: tmxTime(unit.at),
    changeid: unit.by,
  });
  return [
    `    <tu${head}>`,
    `      <note${attributes({ "xml:lang": note.language })}>${escapeText(note.text)}</note>`,
    ...provenanceFields(unit, state).map(([type, value]) => `      ${prop(type, value)}`),
    `      ${prop(CARRIED_ROW, carriedRow(text, row))}`,
    `      <tuv${attributes({ "xml:lang": text.from })}><seg>${escapeText(row.original)}</seg></tuv>`,
    `      <tuv${changed}><seg>${escapeText(unit.text)}</seg></tuv>`,
    "    </tu>",
  ].join("\n");
}

const prop = (type: string, value: string): string =>
  `<prop${attributes({ type })}>${escapeText(value)}</prop>`;
