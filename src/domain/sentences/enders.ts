import { hasWords, LETTER, matchAt, SPACES, wordBefore, wordSet } from "./characters.ts";
import { dotEnds, unspacedDotEnds } from "./dot.ts";
import type { Line, Position, Verdict } from "./judgement.ts";
import { isTitleStop } from "./quotations.ts";
import { type SentenceStart, sentenceStartAt } from "./sentence-start.ts";
import { type Tail, tailAt } from "./tail.ts";
import { isEnglish } from "./writing-style.ts";

/** Enders that a quote or a bracket closes; `;` ends an HTML entity. */
const CLOSED = /[)\]}»”’›"'“;]/u;
const ELLIPSIS = /\.[ \u00a0]?\.|…/u;
const ONE_DOT = /^\.[^.!?…]*$/u;
/** `1.` and `2)` at a sentence's start number it; they do not end it. */
const LIST_NUMBER = /^\s*[•·⁃*-]?\s*(?:\d{1,3}|\p{L}|[ivx]{1,5})$/u;
/** `***` and `-----`, as letters are signed and sections parted. */
const SEPARATOR = /^\s*([*_=~-])\1{2}/u;
/** Names that are written with an exclamation mark. */
const EXCLAIMED_NAME = /(?:^|\P{L})(?:Yahoo|Jeopardy|Joomla|Wham)$/u;
const ENGLISH_I = /^i(?:['’]|$)/u;
const PRONOUN = /^(?:he|she|they|we|i|it)$/u;
const SAID = wordSet(
  "said says asked asks yelled yells cried cries shouted whispered replied answered exclaimed called",
);

/** What lies around an ender. */
interface Ender {
  readonly line: Line;
  readonly at: number;
  readonly sentence: number;
  readonly tail: Tail;
  readonly next: SentenceStart;
}

/** Whether a stop, a mark or an ellipsis ends a sentence. */
export function judgeEnder(line: Line, { at, sentence, brackets }: Position): Verdict {
  const { text } = line;
  const tail = tailAt(text, at);
  const to = tail.end;
  const none = { to, cut: null };
  if (!hasWords(text, sentence, at)) return none;
  if (at - sentence <= 12 && LIST_NUMBER.test(text.slice(sentence, at))) return none;
  const next = sentenceStartAt(text, to);
  // `(смеётся. — Ред.)`
  if (brackets > 0 && next.dash && !tail.text.includes(")")) return none;
  const ender = { line, at, sentence, tail, next };
  if (isRemark(ender) || isTitleStop(text, sentence, at)) return none;
  return ends(ender) ? { to, cut: to } : none;
}

/** `(!)` and `(?)` stand inside a sentence, `[...]" (Smith 55).` before the place it is quoted from. */
function isRemark({ line, at, tail, next }: Ender): boolean {
  if (!/[([]\s*$/u.test(line.text.slice(Math.max(0, at - 3), at))) return false;
  if (/^[!?]+[)\]]$/u.test(tail.text)) return true;
  return next.bracket && /[\])]["”»]$/u.test(tail.text);
}

function ends(ender: Ender): boolean {
  const { line, at, sentence, tail, next } = ender;
  const { text, style } = line;
  if (next.kind === "none") return SEPARATOR.test(text.slice(tail.end));
  if (matchAt(SPACES, text, tail.end) === "") return endsUnspaced(ender);
  if (next.dash && next.kind === "lower") return false;
  if (CLOSED.test(tail.text)) {
    if (isAttributed(text, tail)) return false;
    if (next.kind === "lower" && !style.lowerCase) return false;
    // `«Что делать?» (1863)`
    if (next.kind === "digit" && next.bracket) return false;
  }
  if (ONE_DOT.test(tail.text))
    return next.kind === "address" || dotEnds(text, sentence, at, next, style);
  if (ELLIPSIS.test(tail.text)) return endsAfterEllipsis(ender);
  return next.kind !== "lower" || !isInterrupted(ender);
}

/** Small letters go on after an ellipsis; a capital `I` says nothing about where a sentence starts. */
function endsAfterEllipsis({ line, tail, next }: Ender): boolean {
  if (line.style.lowerCase) return true;
  if (isEnglish(line.style) && ENGLISH_I.test(next.word)) return tail.text === "..";
  return next.kind !== "lower";
}

/** `Yahoo! and`, `Leave me! he yelled`: the sentence goes on after a `!` or a `?`. */
function isInterrupted({ line: { text }, at, tail, next }: Ender): boolean {
  if (EXCLAIMED_NAME.test(wordBefore(text, at))) return true;
  const words = text
    .slice(tail.end, tail.end + 40)
    .trim()
    .split(/[^\p{L}]+/u);
  return PRONOUN.test(next.word) && SAID.has(words[1] ?? "");
}

/** `"No!" Smith said` and `«Нет!» — Иванов`: who said what the quote closes. */
function isAttributed(line: string, { text, end }: Tail): boolean {
  if (!/["”»]$/u.test(text)) return false;
  if (/^\s+[–—―-]+\s/u.test(line.slice(end, end + 10))) return true;
  const words = line
    .slice(end, end + 60)
    .trimStart()
    .split(/\s+/u)
    .slice(0, 4);
  const verb = words.findIndex((word) => SAID.has(word.replace(/[,.:]$/u, "")));
  return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
}

/** `Ура!Победа` and `конец.Начало` were meant as two; `tut.by`, `Node.js` and `!Kung` were not. */
function endsUnspaced({ line: { text, style }, at, tail, next }: Ender): boolean {
  if (/^[。！？．｡]/u.test(tail.text)) return true;
  if (/^(?:[!?…]|\.\.)/u.test(tail.text))
    return (
      next.kind === "upper" &&
      LETTER.test(text.slice(tail.end, tail.end + 2)) &&
      wordBefore(text, at).length > 1
    );
  return tail.text === "." && tail.end === at + 1 && unspacedDotEnds(text, at, style);
}
