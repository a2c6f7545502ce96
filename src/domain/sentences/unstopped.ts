import { CYRILLIC, hasWords, LETTER, matchAt, PICTURE, SPACES, wordBefore } from "./characters.ts";
import type { Line, Position, Verdict } from "./judgement.ts";
import { opensCyrillicSentences } from "./openers.ts";
import { isLongQuotation } from "./quotations.ts";
import { sentenceStartAt } from "./sentence-start.ts";
import { isPointer, spacedPicturesAt } from "./tail.ts";
import { isEnglish } from "./writing-style.ts";

/** What a smiley or an emoji may run on with. */
const SOFT_TAIL = new RegExp(String.raw`[:;=()${PICTURE}'-]+`, "uy");
/** `2)` inside a line: its bracket is no smile. */
const LIST_NUMBER = /^(?:\d{1,3}|\p{L}|[ivx]{1,5})\.?$/u;
const UNFINISHED = /[:,;–—-]\s*$/u;

/**
 * Whether a smiley, an emoji, or a bracket that closes nothing ends a sentence: what follows must look like
 * a new one. An emoji that points at what follows (`✔ Первое ✔ Второе`) belongs to it.
 */
export function judgeSoft(
  { text, style }: Line,
  { at, sentence }: Position,
  mark: string,
): Verdict {
  const run = at + mark.length + matchAt(SOFT_TAIL, text, at + mark.length).length;
  const to = run + spacedPicturesAt(text, run).length;
  const none = { to, cut: null };
  if (mark === ")" && LIST_NUMBER.test(wordBefore(text, at))) return none;
  if (!hasWords(text, sentence, at)) return none;
  const next = sentenceStartAt(text, to);
  const upper = next.kind === "upper";
  if (isPointer(text, at)) {
    const goesOn = UNFINISHED.test(text.slice(Math.max(0, at - 5), at));
    return { to, cut: upper && !goesOn ? at : null };
  }
  if (matchAt(SPACES, text, to) === "") {
    if (!upper || mark === ")" || !LETTER.test(text.slice(to, to + 2))) return none;
    const apart = /\s/u.test(text.charAt(at - 1)) && !/[()]/u.test(mark);
    return { to, cut: apart ? at : to };
  }
  if (upper || next.kind === "mention") return { to, cut: to };
  return style.lowerCase && mark !== ")" && next.kind === "lower" ? { to, cut: to } : none;
}

/** A colon and a dash open speech: `Он сказал: — Нет`. Not so in English. */
export function judgeColon({ text, style }: Line, { at }: Position): Verdict {
  const to = at + 1;
  const next = sentenceStartAt(text, to);
  return { to, cut: next.kind === "upper" && next.dash && !isEnglish(style) ? to : null };
}

/**
 * A closing quote after a word ends a sentence that has no stop, as headlines have none, if a capital
 * function word follows or what it closes is too long for a name.
 */
export function judgeQuote({ text }: Line, { at }: Position): Verdict {
  const to = at + 1;
  const next = sentenceStartAt(text, to);
  if (!CYRILLIC.test(next.word) || next.initial) return { to, cut: null };
  const ends = opensCyrillicSentences(next.word) || isLongQuotation(text, at);
  return { to, cut: ends ? to : null };
}
