/** How far the words of a text contradict each other about which of two languages it is in. */

/** Up to here the share that contradicts is usual in a text of one language; from there it is a mixture. */
const USUAL = 0.15;
const MIXTURE = 0.25;
/** Fewer words than this contradict each other by chance. */
const ENOUGH_WORDS = 6;
/** A mixture is hardly more one of its languages than the other. */
export const MIXED_CONFIDENCE = 0.5;

/**
 * What is left of the confidence where words, each with its score for every class, speak for two languages:
 * from 1 for words that agree down to one half.
 */
export function agreement(
  each: readonly (readonly number[])[],
  first: number,
  second: number,
): number {
  if (each.length < ENOUGH_WORDS) return 1;
  let agreeing = 0;
  let against = 0;
  for (const scores of each) {
    const lead = (scores[first] ?? 0) - (scores[second] ?? 0);
    if (lead > 0) agreeing += lead;
    else against -= lead;
  }
  const share = Math.min(agreeing, against) / (agreeing + against || 1);
  return 1 - Math.max(0, Math.min(1, (share - USUAL) / (MIXTURE - USUAL))) * (1 - MIXED_CONFIDENCE);
}
