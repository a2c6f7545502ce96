import type { BitextRow } from "#domain/bitext.ts";
import type { Span, Translation } from "#domain/thread.ts";
import { counterpartWords, phraseOf, type WordLink } from "#domain/word-counterparts.ts";
import { wordSpans } from "#domain/word-spans.ts";
import { type LinkedSentence, linkedSentence } from "#queries/word-links.ts";
import type { BitextText } from "../Bitext.tsx";

/** A word of a row that was pressed or stepped to. */
export interface Choice {
  readonly row: string;
  /** What stood there then: words do not stay lit on another text. */
  readonly sentence: LinkedSentence;
  /** Which of the original's words, from 0. */
  readonly word: number;
}

/** A lit word and what stands for it. */
export interface TappedWord {
  readonly row: string;
  readonly word: string;
  /** "" where the translation has no word for it. */
  readonly translation: string;
  /** BCP 47 */
  readonly from: string;
  readonly to: string;
  /** Spans of the row's original and of its translation. */
  readonly lit: { readonly original: Span; readonly translation: readonly Span[] };
}

/** The sentence of a row whose words a machine may have named counterparts for; null in other rows. */
export function sentenceOf(
  { segments, unit }: BitextRow,
  text: BitextText,
  translation: Translation | null,
): LinkedSentence | null {
  const [segment] = segments;
  if (translation === null || unit === null || segment === undefined || segments.length > 1)
    return null;
  const words = text.text.slice(segment.start, segment.end);
  return linkedSentence(unit, words, text.language, translation.language);
}

export const sameSentence = (a: LinkedSentence, b: LinkedSentence): boolean =>
  a.translation === b.translation && a.work.text === b.work.text && a.work.to === b.work.to;

/** Another sentence's word, or the same one pressed again, which puts it out. */
export const toggled = (before: Choice | null, pressed: Choice): Choice | null =>
  before !== null &&
  before.row === pressed.row &&
  before.word === pressed.word &&
  sameSentence(before.sentence, pressed.sentence)
    ? null
    : pressed;

/** The word a step further: into the row at its nearer end, never beyond its ends. Null without words. */
export function stepped(
  before: Choice | null,
  row: string,
  sentence: LinkedSentence,
  step: 1 | -1,
): Choice | null {
  const last = wordSpans(sentence.work.text, sentence.work.from).length - 1;
  if (last < 0) return null;
  const here = before !== null && before.row === row ? before.word : null;
  const word = here === null ? (step === 1 ? 0 : last) : Math.min(last, Math.max(0, here + step));
  return { row, sentence, word };
}

/** What to light and say of a choice, given the links of its sentence. */
export function tappedWord(
  { row, sentence, word }: Choice,
  links: readonly WordLink[],
): TappedWord | null {
  const { work, translation } = sentence;
  const original = wordSpans(work.text, work.from)[word];
  if (original === undefined) return null;
  const spans = counterpartWords(links, original, translation, work.to);
  return {
    row,
    word: work.text.slice(original.start, original.end),
    translation: phraseOf(translation, spans),
    from: work.from,
    to: work.to,
    lit: { original, translation: spans },
  };
}
