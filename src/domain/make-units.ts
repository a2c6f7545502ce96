import { alignParagraphed } from "./align.ts";
import { contentId, uniqueIds } from "./hash.ts";
import { unitId } from "./ids.ts";
import { segmentText } from "./segment.ts";
import type { Segment, TranslationUnit, UnitVersion } from "./thread.ts";
import { joinPieces, piecesOf, sourceHashOf } from "./unit-text.ts";

/** Where units come from: who or what made them, and when. */
export type UnitProvenance = Omit<UnitVersion, "text">;

/**
 * Cuts a translation into sentences and lays them beside the owner's segments: one unit a bead, in
 * order. Sentences the original has no counterpart for become units without segments; segments nothing
 * stands for get no unit, they are simply untranslated.
 *
 * @param owner the source text and its segments, in reading order.
 * @param translation the whole translation, paragraphs separated by line breaks.
 * @param translationLanguage BCP 47 tag of the translation.
 */
export function unitsFromText(
  owner: { readonly text: string; readonly segments: readonly Segment[] },
  translation: string,
  translationLanguage: string,
  provenance: UnitProvenance,
): readonly TranslationUnit[] {
  const source = piecesOf(owner.text, owner.segments);
  const target = segmentText(translation, translationLanguage).map(({ start, end, paragraph }) => ({
    text: translation.slice(start, end),
    paragraph,
  }));
  const unique = uniqueIds();
  return alignParagraphed(source, target).flatMap((bead): readonly TranslationUnit[] => {
    if (bead.target.length === 0) return [];
    const segments = pick(owner.segments, bead.source);
    const text = joinPieces(pick(target, bead.target));
    const names = segments.map(({ id }) => id);
    const id = unitId(unique(contentId("u", ...names, text)));
    const sourceHash = sourceHashOf(owner.text, segments);
    return [{ ...provenance, id, segments: names, text, sourceHash }];
  });
}

const pick = <T>(items: readonly T[], indices: readonly number[]): readonly T[] =>
  indices.flatMap((index) => items[index] ?? []);
