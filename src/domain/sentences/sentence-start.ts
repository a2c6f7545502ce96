import { isLower, LETTER, matchAt, PICTURE } from "./characters.ts";

/** Where the next sentence would start, and how. */
export interface SentenceStart {
  readonly kind: "upper" | "lower" | "digit" | "address" | "mention" | "hashtag" | "other" | "none";
  /** Whether a dash stands before the first word. */
  readonly dash: boolean;
  /** Whether a bracket opens before the first word. */
  readonly bracket: boolean;
  /** The word itself, in lower case, at most 20 characters of it. */
  readonly word: string;
  /** Whether the word is one letter with a dot: `Ф.` of `Ф. Скарына`. */
  readonly initial: boolean;
  /** Whether the word has two capitals or more at its start. */
  readonly shouted: boolean;
}

/** What may stand between a sentence's start and its first letter or digit; bounded, so that all stays linear. */
const LEADING = new RegExp(
  String.raw`[\s\u2800\u200b«"“”„‘'\x60(\[{¿¡*_~>•·▪●■►→${PICTURE}–—―-]{0,60}`,
  "uy",
);
const WORD = /^[\p{L}\p{M}'’]+/u;

/** How what stands at an offset would start a sentence. Looks at most 80 characters ahead. */
export function sentenceStartAt(line: string, at: number): SentenceStart {
  const leading = matchAt(LEADING, line, at);
  const from = at + leading.length;
  const rest = line.slice(from, from + 20);
  const written = WORD.exec(rest)?.[0] ?? "";
  return {
    kind: kindOf(rest),
    dash: /[–—―-]/u.test(leading),
    bracket: /[([{]/u.test(leading),
    word: written.toLowerCase(),
    initial: written.length === 1 && rest.charAt(1) === ".",
    shouted: /^\p{Lu}{2}/u.test(written),
  };
}

function kindOf(rest: string): SentenceStart["kind"] {
  if (rest === "") return "none";
  if (/^(?:https?:|www\.)/u.test(rest)) return "address";
  if (/^@[\p{L}\p{N}_]/u.test(rest)) return "mention";
  if (/^#[\p{L}\p{N}_]/u.test(rest)) return "hashtag";
  if (/^\p{N}/u.test(rest)) return "digit";
  if (!LETTER.test(rest)) return "other";
  return isLower(rest.charAt(0)) ? "lower" : "upper";
}
