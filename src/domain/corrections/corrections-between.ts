import type { ThreadDocument } from "../thread.ts";
import { collectCorrections } from "./collect-corrections.ts";
import type { CorrectionSet } from "./correction.ts";
import { reviewCorrections } from "./review-corrections.ts";

/**
 * What people said in another copy of a thread, or in a bilingual file of it, and this one does not have:
 * every unit of theirs that a person made or checked and whose words are not in its place here. Places are
 * found by the words of the original; what has none stays in the set, so that the reader can be told.
 *
 * @param about who sends it, and when (RFC 3339).
 */
export function correctionsBetween(
  mine: ThreadDocument,
  theirs: ThreadDocument,
  about: { readonly by?: string; readonly at: string },
): CorrectionSet {
  const set = collectCorrections(theirs, { ...about, whole: true, words: true });
  const review = reviewCorrections(mine, set);
  return { ...set, corrections: set.corrections.filter((_, i) => review[i]?.state !== "known") };
}
