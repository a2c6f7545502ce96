import type { ExportWords } from "../exporter.ts";
import type { LaidTarget, LaidText } from "./laid-text.ts";

/**
 * Who made a translation, each said once, in order; a number for each, from 1.
 * With one only, its words hold for the whole translation; with more, each sentence names its number.
 */
export type Makers = ReadonlyMap<string, number>;

export function makersOf({ pairs }: LaidText, words: ExportWords): Makers {
  const makers = new Map<string, number>();
  for (const { target } of pairs) {
    const maker = makerOf(target, words);
    if (maker !== null && !makers.has(maker)) makers.set(maker, makers.size + 1);
  }
  return makers;
}

/** Who made a unit, with what, when, and whether anybody checked it; null where there is none. */
export function makerOf(target: LaidTarget, words: ExportWords): string | null {
  switch (target.kind) {
    case "words":
    case "no-counterpart":
      return words.provenance(target.unit, target.state);
    case "untranslated":
    case "none":
      return null;
  }
}
