import { sameLanguage } from "../language-tag.ts";
import type { OwnedText } from "../machine-units.ts";
import type { ThreadDocument } from "../thread.ts";
import { piecesOf } from "../unit-text.ts";
import { ownedTexts } from "../owned-texts.ts";
import { foldSentence } from "./fold-sentence.ts";

/** Folded sentences of texts, which are never changed in place. */
const folded = new WeakMap<OwnedText, readonly string[]>();

/**
 * How often a sentence stands in the posts and sources of a document that are in one language; see
 * `foldSentence` for what counts as the same sentence.
 *
 * @param language BCP 47; its main part counts.
 * @returns the count for a sentence as it is written: 0 where it stands nowhere.
 */
export function repeatedSentences(
  document: ThreadDocument,
  language: string,
): (sentence: string) => number {
  const counts = new Map<string, number>();
  for (const text of ownedTexts(document)) {
    if (!sameLanguage(text.language ?? "und", language)) continue;
    for (const sentence of sentencesOf(text)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return (sentence) => counts.get(foldSentence(sentence)) ?? 0;
}

function sentencesOf(text: OwnedText): readonly string[] {
  const before = folded.get(text);
  if (before !== undefined) return before;
  const found = piecesOf(text.text, text.segments).map((piece) => foldSentence(piece.text));
  folded.set(text, found);
  return found;
}
