import { alignTexts, type AlignmentAids } from "./align/align-texts.ts";
import type { AlignedBead } from "./align/bead.ts";
import { contentId, uniqueIds } from "./hash.ts";
import { unitId } from "./ids.ts";
import { segmentText } from "./segment.ts";
import type { Segment, TranslationUnit, UnitAlignment, UnitVersion } from "./thread.ts";
import { joinPieces, piecesOf, sourceHashOf } from "./unit-text.ts";

/** Where units come from: who or what made them, and when. */
export type UnitProvenance = Omit<UnitVersion, "text">;

/** A text and its BCP 47 language. */
export interface LanguageText {
  readonly text: string;
  readonly language: string;
}

/**
 * Cuts a translation into sentences and lays them beside the owner's segments: one unit a bead, in
 * order. Sentences the original has no counterpart for become units without segments; segments nothing
 * stands for get no unit, they are simply untranslated.
 *
 * @param owner the source text, its BCP 47 language and its segments, in reading order.
 * @param translation the whole translation, paragraphs separated by line breaks, and its language.
 * @param aids what helps to align besides the two texts.
 */
export function unitsFromText(
  owner: LanguageText & { readonly segments: readonly Segment[] },
  translation: LanguageText,
  provenance: UnitProvenance,
  aids: AlignmentAids = {},
): readonly TranslationUnit[] {
  const source = piecesOf(owner.text, owner.segments);
  const target = piecesOf(translation.text, segmentText(translation.text, translation.language));
  const unique = uniqueIds();
  const beads = alignTexts(
    { language: owner.language, sentences: source },
    { language: translation.language, sentences: target },
    aids,
  );
  return beads.flatMap((bead): readonly TranslationUnit[] => {
    if (bead.target.length === 0) return [];
    const segments = pick(owner.segments, bead.source);
    const text = joinPieces(pick(target, bead.target));
    const names = segments.map(({ id }) => id);
    const id = unitId(unique(contentId("u", ...names, text)));
    const sourceHash = sourceHashOf(owner.text, segments);
    const unit = { ...provenance, id, segments: names, text, sourceHash };
    return [{ ...unit, alignment: alignmentOf(bead) }];
  });
}

/** What a unit keeps of how sure its bead is: two decimals, and the grounds there are. */
export function alignmentOf({ confidence, grounds }: AlignedBead): UnitAlignment {
  return {
    confidence: Math.round(confidence * 100) / 100,
    grounds: Object.fromEntries(Object.entries(grounds).filter(([, count]) => count > 0)),
  };
}

const pick = <T>(items: readonly T[], indices: readonly number[]): readonly T[] =>
  indices.flatMap((index) => items[index] ?? []);
