import type { XmlElement } from "@rgrove/parse-xml";
import type { PairTarget, TextPair } from "./foreign-document.ts";
import { readLanguage } from "./foreign-language.ts";
import { readProvenance } from "./provenance-fields.ts";
import {
  attribute,
  childNamed,
  childrenNamed,
  descendants,
  inlineText,
  localName,
} from "./read-xml.ts";
import { metadataOf } from "./xliff-metadata.ts";
import { saysChecked, saysMachine } from "./xliff-states.ts";

const UNITS: ReadonlySet<string> = new Set(["unit", "trans-unit"]);
const MARKS: ReadonlySet<string> = new Set(["mrk"]);

interface Languages {
  readonly from: string;
  readonly to: string;
  readonly original: string;
  /** RFC 3339 */
  readonly now: string;
}

/** The pairs of one `file` that another tool wrote, in order. */
export function foreignPairs(root: XmlElement, file: XmlElement, now: string): readonly TextPair[] {
  const languages: Languages = {
    from: readLanguage(attribute(file, "source-language") ?? attribute(root, "srcLang")),
    to: readLanguage(attribute(file, "target-language") ?? attribute(root, "trgLang")),
    original: attribute(file, "original") ?? "",
    now,
  };
  return descendants(file, UNITS).flatMap((unit) =>
    localName(unit) === "unit" ? pairsOfUnit(unit, languages) : pairsOfTransUnit(unit, languages),
  );
}

/** XLIFF 2: each segment is a pair, and those of one unit are of one paragraph. */
const pairsOfUnit = (unit: XmlElement, languages: Languages): readonly TextPair[] =>
  childrenNamed(unit, "segment").map((segment, index) => {
    const state = attribute(segment, "state");
    const provenance = readProvenance(metadataOf(unit));
    const made = provenance ?? madeBy(false, saysChecked(state));
    return pairOf(childNamed(segment, "source"), childNamed(segment, "target"), languages, {
      continues: index > 0,
      made,
    });
  });

/**
 * XLIFF 1.2: source and target, or where `seg-source` cuts the source into marked sentences, each of those
 * beside the target's mark of the same number.
 */
function pairsOfTransUnit(unit: XmlElement, languages: Languages): readonly TextPair[] {
  const target = childNamed(unit, "target");
  const machine = saysMachine(target && attribute(target, "state-qualifier"));
  const state = target && attribute(target, "state");
  const checked = attribute(unit, "approved") === "yes" || saysChecked(state);
  const made = madeBy(machine, checked);
  const cut = childNamed(unit, "seg-source");
  const marks = cut === undefined ? [] : sentencesOf(cut);
  if (marks.length < 2) {
    return [pairOf(childNamed(unit, "source"), target, languages, { continues: false, made })];
  }
  const others = new Map(
    (target === undefined ? [] : sentencesOf(target)).map((mark) => [attribute(mark, "mid"), mark]),
  );
  return marks.map((mark, index) =>
    pairOf(mark, others.get(attribute(mark, "mid")), languages, { continues: index > 0, made }),
  );
}

const sentencesOf = (element: XmlElement): readonly XmlElement[] =>
  descendants(element, MARKS).filter((mark) => attribute(mark, "mtype") === "seg");

type Made = Pick<PairTarget, "origin" | "state">;

function madeBy(machine: boolean, checked: boolean): Made {
  if (machine) return { origin: "machine", state: checked ? "confirmed" : "machine" };
  return { origin: "human", state: checked ? "confirmed" : "edited" };
}

function pairOf(
  source: XmlElement | undefined,
  target: XmlElement | undefined,
  { from, to, original, now }: Languages,
  { continues, made }: { readonly continues: boolean; readonly made: Made },
): TextPair {
  const text = target === undefined ? "" : wordsOf(target);
  const targets = text === "" ? [] : [{ language: to, text, ...made, at: now }];
  return {
    source: source === undefined ? "" : wordsOf(source),
    language: from,
    continues,
    targets,
    original,
  };
}

/** White space of a file that does not ask to keep it is the tool's, not the text's. */
function wordsOf(element: XmlElement): string {
  const text = inlineText(element);
  return (element.preserveWhitespace ? text : text.replace(/\s+/gu, " ")).trim();
}
