/** XLIFF 1.2, 2.0 and 2.1, of Nitka and of other tools. */
import type { XmlElement } from "@rgrove/parse-xml";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { CARRIED_DOCUMENT, CARRIED_ROW } from "./carried.ts";
import { foreignDocument } from "./foreign-document.ts";
import {
  attribute,
  childNamed,
  childrenNamed,
  descendants,
  elementsOf,
  inlineText,
  localName,
  readXml,
} from "./read-xml.ts";
import { restore, type ReturnedRow } from "./restore.ts";
import { foreignPairs } from "./xliff-pairs.ts";
import { saysChecked } from "./xliff-states.ts";
import { metadataOf } from "./xliff-metadata.ts";
import { saysRoot } from "./xml-root.ts";

const FORMAT = "xliff";
const UNITS: ReadonlySet<string> = new Set(["unit"]);

/**
 * Reads a file for translators: one of Nitka's as the document it carries, with what was translated, changed
 * and checked since; any other as a thread of its pairs (`foreign-document.ts`).
 *
 * Problems: `xml-bad`, `no-pairs`, `too-many-posts`.
 */
export const xliffImporter: ThreadImporter = {
  id: FORMAT,
  accepts: ([part, ...more]) =>
    part !== undefined && more.length === 0 && saysRoot(part.text, "xliff") ? 0.95 : 0,
  parse: ([part], context) => {
    if (part === undefined) return failed({ kind: "empty-input" });
    const root = readXml(part.text);
    return root.ok ? readXliff(root.value, part, context) : root;
  },
};

function readXliff(root: XmlElement, part: ImportPart, context: ImportContext): Result<Imported> {
  const files = childrenNamed(root, "file");
  const carried = files.map((file) => metadataOf(file).get(CARRIED_DOCUMENT));
  const rows = descendants(root, UNITS).map(returnedRow);
  const restored = restore(
    carried.find((json) => json !== undefined),
    rows,
    context.now,
  );
  if (restored !== null) {
    const { document, dropped } = restored;
    const counts = { posts: document.posts.length, sources: document.sources.length };
    return ok({ document, report: { format: FORMAT, ...counts, dropped } });
  }
  const [tool] = files.flatMap((file) => toolOf(file) ?? []);
  return foreignDocument(
    {
      format: FORMAT,
      formatName: "XLIFF",
      fileName: part.name,
      tool,
      pairs: files.flatMap((file) => foreignPairs(root, file, context.now)),
    },
    context,
  );
}

/** A `unit` of Nitka's: its segments together, should a tool have cut it. Who changed it, XLIFF does not say. */
function returnedRow(unit: XmlElement): ReturnedRow {
  const segments = childrenNamed(unit, "segment");
  const targets = segments.flatMap((segment) => childNamed(segment, "target") ?? []);
  return {
    carried: metadataOf(unit).get(CARRIED_ROW),
    text: targets.length === 0 ? null : wordsOf(unit),
    checked:
      targets.length > 0 && segments.every((segment) => saysChecked(attribute(segment, "state"))),
  };
}

function wordsOf(unit: XmlElement): string {
  const [only, ...more] = childrenNamed(unit, "segment");
  if (more.length === 0) return targetText(only);
  return elementsOf(unit)
    .map((piece) => (localName(piece) === "ignorable" ? ignorableText(piece) : targetText(piece)))
    .join("");
}

function targetText(segment: XmlElement | undefined): string {
  const target = segment && childNamed(segment, "target");
  return target === undefined ? "" : inlineText(target);
}

/** What stands between segments and is not translated. */
function ignorableText(ignorable: XmlElement): string {
  const text = childNamed(ignorable, "target") ?? childNamed(ignorable, "source");
  return text === undefined ? "" : inlineText(text);
}

/** XLIFF 1.2 names its tools in the header; XLIFF 2 does not. */
function toolOf(file: XmlElement): string | undefined {
  const header = childNamed(file, "header");
  const tool = header && childNamed(header, "tool");
  return tool && (attribute(tool, "tool-name") ?? attribute(tool, "tool-id"));
}
