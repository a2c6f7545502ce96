import type { WordKnowledge } from "../align/vocabulary.ts";
import { checkLength } from "./check-length.ts";
import { checkMarks } from "./check-marks.ts";
import { checkNames } from "./check-names.ts";
import { checkNegation } from "./check-negation.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkSentences } from "./check-sentences.ts";
import { checkUntranslated } from "./check-untranslated.ts";
import type { CheckedText, Finding } from "./finding.ts";
import { checkQuotations } from "./quotations.ts";
import { readText } from "./read-text.ts";

/**
 * What of a text its translation lacks, adds or changes, as plain facts. Each side is a sentence or a few.
 * Between English, Russian, Belarusian and, more roughly, Ukrainian; of other languages numbers, quotations
 * and marks are compared. Takes linear time, and any two strings; an empty translation has no findings.
 *
 * @param knowledge stems and a lexicon, so that words which are translated are not taken for names.
 */
export function checkTranslation(
  source: CheckedText,
  target: CheckedText,
  knowledge?: WordKnowledge,
): readonly Finding[] {
  if (source.text.trim() === "" || target.text.trim() === "") return [];
  const [a, b] = [readText(source), readText(target)];
  const untranslated = checkUntranslated(a, b);
  if (untranslated.length > 0) return untranslated;
  const dropped = checkSentences(a, b, knowledge);
  return [
    ...checkNumbers(a, b),
    ...checkNegation(a, b),
    ...checkNames(a, b, knowledge),
    ...checkQuotations(a, b),
    ...checkMarks(a, b),
    ...(dropped.length > 0 ? dropped : checkLength(a, b)),
  ];
}
