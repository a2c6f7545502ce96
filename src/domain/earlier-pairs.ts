import type { EarlierPair } from "./align/align-texts.ts";
import { isDoubtful } from "./doubt.ts";
import { sameLanguage } from "./language-tag.ts";
import type { Segment, ThreadDocument, Translation } from "./thread.ts";
import { joinPieces, piecesOf } from "./unit-text.ts";

/**
 * The pairs of a document in two languages that can teach an alignment: all but doubtful and stale ones.
 *
 * @param from BCP 47 language of the original; its main part counts, so `be-tarask` teaches `be`.
 * @param to the same of the translation.
 */
export function earlierPairs(
  document: ThreadDocument,
  from: string,
  to: string,
): readonly EarlierPair[] {
  return document.translations.flatMap((translation) => {
    const owner = ownerOf(document, translation);
    if (owner === null || !sameLanguage(owner.language, from)) return [];
    return sameLanguage(translation.language, to) ? pairsOf(owner, translation) : [];
  });
}

interface Owner {
  readonly language: string;
  readonly text: string;
  readonly segments: readonly Segment[];
}

function ownerOf(document: ThreadDocument, { of }: Translation): Owner | null {
  const owner =
    of.kind === "post"
      ? document.posts.find(({ id }) => id === of.id)
      : document.sources.find(({ id }) => id === of.id);
  if (owner?.text === undefined || owner.segments === undefined) return null;
  const spoken = of.kind === "post" ? document.thread.language : "und";
  return { language: owner.language ?? spoken, text: owner.text, segments: owner.segments };
}

function pairsOf({ text, segments }: Owner, { units }: Translation): readonly EarlierPair[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return units.flatMap((unit) => {
    const covered = unit.segments.flatMap((id) => byId.get(id) ?? []);
    if (covered.length === 0 || unit.text === "") return [];
    if (unit.state === "stale" || isDoubtful(unit)) return [];
    return [{ source: joinPieces(piecesOf(text, covered)), target: unit.text }];
  });
}
