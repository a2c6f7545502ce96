import { type AbbreviationKind, abbreviationKind, ENGLISH_STARTERS } from "./abbreviations.ts";

/** How a text is written: its language, and whether its sentences start in lower case. */
export interface WritingStyle {
  readonly language: string;
  readonly lowerCase: boolean;
}

const ENDERS = ".!?…‼⁇⁈⁉。！？؟۔।";
const PICTURE = String.raw`\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\ufe0f\u20e3`;

/** Where a sentence might end: a smiley, an ender, a bracket, an emoji. */
const CANDIDATE = new RegExp(`[:;=][-']?[()]|[${ENDERS}()]|[${PICTURE}]`, "gu");
/** What belongs to the sentence that an ender closes; one character class, so linear. */
const TAIL = new RegExp(String.raw`[${ENDERS}${PICTURE})\]}»”’›"'“]+(?:\[\d{1,3}\])*`, "uy");
/** `. . .` */
const SPACED_DOTS = /(?:[ \u00a0]\.){2,}/uy;
/** A smiley or a closing quote that stands off from its sentence: `Да! :)`. */
const SPACED_CLOSER = /\s+(?:[»”›]|[:;=][-']?[()]+|\){2,})(?=\s|$)/uy;
const SPACED_PICTURES = new RegExp(String.raw`\s+[${PICTURE}][${PICTURE}\s]*`, "uy");
/** What a smiley or an emoji may run on with. */
const SOFT_TAIL = new RegExp(String.raw`[:;=()${PICTURE}'-]+`, "uy");
const PICTURE_FIRST = new RegExp(String.raw`^\s*[${PICTURE}]`, "u");
const SPACES = /\s+/uy;
/** What may stand between a sentence's start and its first letter or digit. */
const LEADING = new RegExp(String.raw`[\s«"“”„‘'(\[{¿¡*_~>•·▪●■►→${PICTURE}–—―-]*`, "uy");
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gu;
const AFTER_ADDRESS = ".,!?…:;)»”\"']";
const LETTER = /^\p{L}/u;
const ROMAN = /^[IVXLCDM]+$/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
/** `a.b.c`: parts of at most three letters. */
const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
/** `Л.Н` of `Л.Н. Толстой`; Latin ones may be states and times of day. */
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;
/** Enders that a quote or a bracket closes. */
const CLOSED = /[)\]}»”’›"'“]/u;
const VOWEL = /[аеёиіїоуўыэюяєaeiouy]/u;

/** A letter of a script without case may start a sentence as an upper-case one does. */
const isLower = (letter: string): boolean => letter !== letter.toUpperCase();

function matchAt(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? "";
}

/** Whether most lines and most words after an ender start in lower case, as some people write. */
export function isLowerCaseWriting(text: string): boolean {
  let lower = 0;
  let upper = 0;
  for (const { 1: letter = "" } of text.matchAll(/(?:^|[\n.!?…]["»”)]*\s)["«“„(—–-]*(\p{L})/gu)) {
    if (isLower(letter)) lower++;
    else upper++;
  }
  return lower > upper * 2;
}

/** Where the next sentence would start, and how. */
interface Start {
  readonly kind: "upper" | "lower" | "digit" | "address" | "other" | "none";
  readonly dash: boolean;
  /** The word itself, in lower case, at most 20 characters of it. */
  readonly word: string;
}

function startAt(line: string, at: number): Start {
  const leading = matchAt(LEADING, line, at);
  const dash = /[–—―-]/u.test(leading);
  const rest = line.slice(at + leading.length, at + leading.length + 20);
  const word = (/^[\p{L}\p{M}'’]+/u.exec(rest)?.[0] ?? "").toLowerCase();
  const first = rest.charAt(0);
  if (rest === "") return { kind: "none", dash, word };
  if (/^(?:https?:|www\.)/u.test(rest)) return { kind: "address", dash, word };
  if (/^\p{N}/u.test(rest)) return { kind: "digit", dash, word };
  if (!LETTER.test(rest)) return { kind: "other", dash, word };
  return { kind: isLower(first) ? "lower" : "upper", dash, word };
}

/** `1.` and `2)` at a sentence's start number it; they do not end it. */
function isListNumber(line: string, sentence: number, at: number): boolean {
  if (at - sentence > 12) return false;
  return /^\s*[•·⁃*-]?\s*(?:\d{1,3}|\p{L})$/u.test(line.slice(sentence, at));
}

/** `2)` inside a line: its bracket is no smile. */
const isListItem = (line: string, at: number): boolean =>
  /^(?:\d{1,3}|\p{L})$/u.test(wordBefore(line, at));

/** Whether there is a letter or a digit between two offsets; looks at 40 characters at most. */
function hasWords(line: string, from: number, to: number): boolean {
  return /[\p{L}\p{N}]/u.test(line.slice(Math.max(from, to - 40), to));
}

/** The word that ends at an offset, dots and hyphens inside it included; at most 30 characters of it. */
function wordBefore(line: string, end: number): string {
  return /[\p{L}\p{M}\p{N}.'’-]*$/u.exec(line.slice(Math.max(0, end - 30), end))?.[0] ?? "";
}

/** Whether a dot after a word ends the sentence, given how the next one would start. */
function dotEnds(line: string, dot: number, next: Start, style: WritingStyle): boolean {
  const word = wordBefore(line, dot);
  const previous = wordBefore(line, dot - word.length - 1);
  const bare = word.toLowerCase();
  if (CYRILLIC.test(word) && INITIALS.test(word)) return false;
  if (isInitial(word)) return next.word.length > 1 && ENGLISH_STARTERS.has(next.word);
  const kind = kindOf(bare, previous.toLowerCase(), style.language);
  const counted = /\d$/u.test(previous) || ROMAN.test(previous);
  if (kind === "number") return next.kind !== "digit";
  if (kind === "lead" && !counted) return false;
  if (kind !== null || DOTTED.test(bare))
    return next.kind === "upper" && isStart(word, next, style);
  if (next.kind !== "lower") return true;
  return style.lowerCase || (VOWEL.test(bare) && bare.length > 3);
}

/** Looks up `т. е.` whole before `е.` alone, and the last part of `куб.м`. */
function kindOf(bare: string, previous: string, language: string): AbbreviationKind | null {
  const joined = previous.endsWith(".") ? previous + bare : bare;
  return (
    abbreviationKind(joined, language) ??
    abbreviationKind(bare, language) ??
    abbreviationKind(bare.slice(bare.lastIndexOf(".") + 1), language)
  );
}

const isInitial = (word: string): boolean =>
  /^(?:\p{Lu}|Дж|Дз|Ю|Я|Є|Ї)$/u.test(word) && word !== "I";

/** After a Latin name with dots inside, only a word known to begin sentences begins one. */
function isStart(word: string, next: Start, style: WritingStyle): boolean {
  if (!word.includes(".") || CYRILLIC.test(word) || !style.language.startsWith("en")) return true;
  return ENGLISH_STARTERS.has(next.word);
}

/** Whether the enders and closers of `tail`, which starts at `at`, end a sentence. */
function tailEnds(line: string, at: number, tail: string, style: WritingStyle): boolean {
  const end = at + tail.length;
  const next = startAt(line, end);
  if (next.kind === "none") return true;
  if (matchAt(SPACES, line, end) === "") return unspacedEnds(line, at, tail, next);
  if (next.dash && next.kind === "lower") return false;
  if (next.kind === "lower" && !style.lowerCase && CLOSED.test(tail)) return false;
  if (/^\.[^.!?…]*$/u.test(tail)) return next.kind === "address" || dotEnds(line, at, next, style);
  return next.kind !== "lower" || style.lowerCase || !/^(?:\.|…)/u.test(tail);
}

/** `Ура!Победа` and `конец.Начало` were meant as two; `tut.by`, `Node.js` and `1.5` were not. */
function unspacedEnds(line: string, at: number, tail: string, next: Start): boolean {
  const after = line.slice(at + tail.length, at + tail.length + 2);
  if (/^[!?…]/u.test(tail)) return next.kind === "upper" && LETTER.test(after);
  const word = wordBefore(line, at);
  return (
    tail === "." &&
    /^\p{Lu}\p{Ll}/u.test(after) &&
    CYRILLIC.test(after) &&
    /^[\p{Ll}-]{3,}$/u.test(word.slice(1)) &&
    CYRILLIC.test(word)
  );
}

/** A quote that a word follows at once opens the next sentence instead of closing this one. */
function tailAt(line: string, at: number): string {
  const tail = matchAt(TAIL, line, at);
  const after = line.slice(at + tail.length);
  return /["'“]$/u.test(tail) && tail.length > 1 && LETTER.test(after.slice(0, 2))
    ? tail.slice(0, -1)
    : tail;
}

/** Where the addresses of a line stand, final punctuation excluded: nothing inside one ends a sentence. */
function addresses(line: string): readonly (readonly [number, number])[] {
  return [...line.matchAll(ADDRESS)].map(({ 0: address, index }) => {
    let length = address.length;
    while (AFTER_ADDRESS.includes(address.charAt(length - 1)) && length > 0) length--;
    return [index, index + length];
  });
}

/** The end of a sentence that an ender at `at` closes, with all that belongs to it. */
function hardEnd(line: string, at: number): { readonly tail: string; readonly end: number } {
  let tail = tailAt(line, at);
  tail += matchAt(SPACED_DOTS, line, at + tail.length);
  let end = at + tail.length;
  end += matchAt(SPACED_CLOSER, line, end).length;
  // An emoji after the stop belongs to what it comments on, unless the writer uses emoji as bullets.
  const pictures = matchAt(SPACED_PICTURES, line, end);
  if (end + pictures.length === line.length || !PICTURE_FIRST.test(line)) end += pictures.length;
  return { tail, end };
}

/** Whether a smiley or an emoji ends a sentence: what follows must look like a new one. */
function softEnds(line: string, end: number, smiley: boolean, style: WritingStyle): boolean {
  if (matchAt(SPACES, line, end) === "") return false;
  const next = startAt(line, end);
  return next.kind === "upper" || (smiley && style.lowerCase && next.kind === "lower");
}

/**
 * The offsets in a line after which a new sentence starts, in order. White space around them is not
 * trimmed. Linear: each candidate looks a bounded way back, and forward to the next letter.
 */
export function sentenceBreaks(line: string, style: WritingStyle): readonly number[] {
  const breaks: number[] = [];
  const skip = addresses(line);
  let address = 0;
  let sentence = 0;
  let brackets = 0;
  const scan = new RegExp(CANDIDATE);
  for (let found = scan.exec(line); found !== null; found = scan.exec(line)) {
    const at = found.index;
    const mark = found[0];
    while ((skip[address]?.[1] ?? Infinity) <= at) address++;
    if ((skip[address]?.[0] ?? Infinity) <= at) {
      scan.lastIndex = skip[address]?.[1] ?? line.length;
      continue;
    }
    let end: number;
    let ends = false;
    if (ENDERS.includes(mark)) {
      const hard = hardEnd(line, at);
      end = hard.end;
      ends = !isListNumber(line, sentence, at) && tailEnds(line, at, hard.tail, style);
    } else if (mark === "(" && line.charAt(at + 1) !== "(") {
      brackets++;
      end = at + 1;
    } else if (mark === ")" && brackets > 0) {
      brackets--;
      end = at + 1;
    } else {
      end = at + Math.max(mark.length, matchAt(SOFT_TAIL, line, at).length);
      const item = mark === ")" && isListItem(line, at);
      ends = !item && hasWords(line, sentence, at) && softEnds(line, end, mark !== ")", style);
    }
    scan.lastIndex = end;
    if (ends) {
      breaks.push(end);
      sentence = end;
      brackets = 0;
    }
  }
  return breaks;
}
