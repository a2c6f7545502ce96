import type { TranslationUnit } from "./thread.ts";

/**
 * Below this a pair is shown as doubtful. On translated news and encyclopedia texts one pair in twenty lies
 * below it, and a fifth of those is wrong; of the others one in two hundred is.
 */
const SURE = 0.8;

/** Whether a machine paired the unit with its segments and was not sure, and nobody has looked at it since. */
export const isDoubtful = ({ alignment }: Pick<TranslationUnit, "alignment">): boolean =>
  alignment !== undefined && alignment.confidence < SURE;
