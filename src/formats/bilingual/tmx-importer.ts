/** TMX 1.1 to 1.4b, of Nitka and of other tools. */
import type { XmlElement } from "@rgrove/parse-xml";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportContext, Imported, ImportPart, ThreadImporter } from "../importer.ts";
import { cut } from "../sound-fields.ts";
import { CARRIED_DOCUMENT, CARRIED_ROW, readCarriedRow } from "./carried.ts";
import { foreignDocument, type PairTarget, type TextPair } from "./foreign-document.ts";
import { findLanguage, readLanguage } from "./foreign-language.ts";
import { readProvenance } from "./provenance-fields.ts";
import { attribute, childNamed, childrenNamed, inlineText, readXml } from "./read-xml.ts";
import { restore, type ReturnedRow } from "./restore.ts";
import { timeOfTmx, tmxTime } from "./tmx-time.ts";
import { saysRoot } from "./xml-root.ts";

const FORMAT = "tmx";

/**
 * Reads a translation memory: one of Nitka's as the document it carries, with what other tools changed
 * since; any other as a thread of its pairs (`foreign-document.ts`).
 *
 * Problems: `xml-bad`, `no-pairs`, `too-many-posts`.
 */
export const tmxImporter: ThreadImporter = {
  id: FORMAT,
  accepts: ([part, ...more]) =>
    part !== undefined && more.length === 0 && saysRoot(part.text, "tmx") ? 0.95 : 0,
  parse: ([part], context) => {
    if (part === undefined) return failed({ kind: "empty-input" });
    const root = readXml(part.text);
    return root.ok ? readTmx(root.value, part, context) : root;
  },
};

function readTmx(root: XmlElement, part: ImportPart, context: ImportContext): Result<Imported> {
  const header = childNamed(root, "header");
  const body = childNamed(root, "body");
  const units = body === undefined ? [] : childrenNamed(body, "tu").map(readTu);
  const carried = header && propertiesOf(header).get(CARRIED_DOCUMENT);
  const restored = restore(carried, units.map(returnedRow), context.now);
  if (restored !== null) {
    const { document, dropped } = restored;
    const counts = { posts: document.posts.length, sources: document.sources.length };
    return ok({ document, report: { format: FORMAT, ...counts, dropped } });
  }
  const language = header && attribute(header, "srclang");
  return foreignDocument(
    {
      format: FORMAT,
      formatName: "TMX",
      fileName: part.name,
      tool: header && attribute(header, "creationtool"),
      pairs: units.map((unit) => foreignPair(unit, language, context.now)),
    },
    context,
  );
}

interface Tu {
  readonly element: XmlElement;
  readonly properties: ReadonlyMap<string, string>;
  readonly variants: readonly Tuv[];
}

interface Tuv {
  readonly element: XmlElement;
  readonly language: string;
  readonly text: string;
}

function readTu(element: XmlElement): Tu {
  const variants = childrenNamed(element, "tuv").map((variant): Tuv => {
    const seg = childNamed(variant, "seg");
    // TMX before 1.3 wrote `lang`.
    const language = attribute(variant, "xml:lang") ?? attribute(variant, "lang") ?? "";
    return { element: variant, language, text: seg === undefined ? "" : inlineText(seg) };
  });
  return { element, properties: propertiesOf(element), variants };
}

const propertiesOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(childrenNamed(element, "prop").map((prop) => [attribute(prop, "type") ?? "", prop.text]));

/** A `tu` of Nitka's. Whoever changes the words says so in `changeid` and `changedate`, or nowhere. */
function returnedRow({ element, properties, variants }: Tu): ReturnedRow {
  const carried = properties.get(CARRIED_ROW);
  const row = readCarriedRow(carried);
  const target = row === null ? undefined : targetOf(variants, row.language);
  const date =
    (target && attribute(target.element, "changedate")) ?? attribute(element, "changedate");
  const by = (target && attribute(target.element, "changeid")) ?? attribute(element, "changeid");
  const unit = { at: "", by: "", ...row?.unit } as Readonly<Record<"at" | "by", unknown>>;
  const isNew = date !== tmxTime(String(unit.at));
  const at = isNew ? timeOfTmx(date) : undefined;
  return {
    carried,
    text: target?.text ?? null,
    checked: false,
    ...(by !== undefined && (isNew || by !== unit.by) && { by: cut(by) }),
    ...(at !== undefined && { at }),
  };
}

/** The words in a language; where tools have made `en-US` of `en`, those that are not the original. */
function targetOf(variants: readonly Tuv[], language: string): Tuv | undefined {
  const wanted = language.toLowerCase();
  const exact = variants.findLast((variant) => variant.language.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const others = variants.slice(1);
  return others[
    findLanguage(
      others.map((variant) => variant.language),
      language,
    )
  ];
}

function foreignPair(tu: Tu, headerLanguage: string | undefined, now: string): TextPair {
  const tags = tu.variants.map(({ language }) => language);
  const wanted = attribute(tu.element, "srclang") ?? headerLanguage ?? "*all*";
  const index = Math.max(0, findLanguage(tags, wanted.replaceAll("_", "-")));
  const source = tu.variants[index];
  const targets = tu.variants.flatMap((variant, place) =>
    place === index || variant.text.trim() === "" ? [] : [foreignTarget(tu, variant, now)],
  );
  return {
    source: source?.text.trim() ?? "",
    language: readLanguage(source?.language),
    continues: false,
    targets,
    original: "",
  };
}

function foreignTarget(tu: Tu, variant: Tuv, now: string): PairTarget {
  const stated = (name: string) => attribute(variant.element, name) ?? attribute(tu.element, name);
  const by = stated("changeid") ?? stated("creationid");
  // Trados and others sign a machine's words with `MT!`.
  const machine = by === "MT!" || by === "MT";
  const made = { origin: machine ? "machine" : "human", state: machine ? "machine" : "edited" };
  return {
    language: readLanguage(variant.language),
    text: variant.text.trim(),
    ...(readProvenance(tu.properties) ?? (made as Pick<PairTarget, "origin" | "state">)),
    at: timeOfTmx(stated("changedate")) ?? timeOfTmx(stated("creationdate")) ?? now,
    ...(by !== undefined && !machine && { by: cut(by) }),
  };
}
