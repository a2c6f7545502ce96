import type { WordKnowledge } from "../align/vocabulary.ts";
import { segmentText } from "../segment.ts";
import type { Span } from "../thread.ts";
import { stretchOf } from "./check-length.ts";
import type { Finding } from "./finding.ts";
import type { PlacedWord, ReadText } from "./read-text.ts";

/** How much of its share of the text a sentence takes with it where it is left out, at least. */
const SHARE_LOST = { withWords: 0.45, lengthOnly: 0.8 } as const;
/** Sentences of fewer known words cannot be told by them. */
const LEAST_KNOWN = 2;
/** A sentence with so few of its words in the translation is not there. */
const MOST_FOUND = 0.2;
const LEAST_WORD = 3;

/** Fewer sentences than the source has, with one whose words, and whose length, are not there. */
export function checkSentences(
  source: ReadText,
  target: ReadText,
  knowledge: WordKnowledge | undefined,
): readonly Finding[] {
  const sentences = segmentText(source.whole, source.language);
  if (sentences.length < 2) return [];
  const there = segmentText(target.whole, target.language).length;
  if (there >= sentences.length) return [];
  const stretch = stretchOf(source, target);
  const whole = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  const isShorterBy = (share: number) => (sentence: Span) =>
    stretch < 1 - (share * (sentence.end - sentence.start)) / whole;
  const short = sentences.filter(
    isShorterBy(knowledge === undefined ? SHARE_LOST.lengthOnly : SHARE_LOST.withWords),
  );
  const dropped =
    knowledge === undefined
      ? short.length === sentences.length
        ? short
        : []
      : withoutWords(short, source, target, knowledge);
  if (dropped.length === 0) return [];
  const places = knowledge === undefined ? [] : dropped.map(({ start, end }) => ({ start, end }));
  return [
    {
      kind: "sentence-dropped",
      source: sentences.length,
      target: there,
      places: { source: places, target: [] },
    },
  ];
}

/** The sentences whose known words the target lacks. */
function withoutWords(
  sentences: readonly Span[],
  source: ReadText,
  target: ReadText,
  { stem, meanings }: WordKnowledge,
): readonly Span[] {
  if (sentences.length === 0) return [];
  const meaningsOf = ({ form }: PlacedWord, language: string): readonly number[] =>
    form.length < LEAST_WORD ? [] : meanings(stem(form, language), language);
  const there = new Set(target.words.flatMap((word) => meaningsOf(word, target.language)));
  let at = 0;
  return sentences.filter(({ start, end }) => {
    let [known, found] = [0, 0];
    for (; at < source.words.length; at++) {
      const word = source.words[at];
      if (word === undefined || word.start >= end) break;
      if (word.start < start) continue;
      const own = meaningsOf(word, source.language);
      if (own.length > 0) known++;
      if (own.some((each) => there.has(each))) found++;
    }
    return known >= LEAST_KNOWN && found <= known * MOST_FOUND;
  });
}
