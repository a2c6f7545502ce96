import { type AbbreviationKind, abbreviationKind } from "./abbreviations.ts";
import { CYRILLIC, isLower, wordBefore, wordSet } from "./characters.ts";
import { opensCyrillicSentences, opensEnglishSentences, opensSentences } from "./openers.ts";
import type { SentenceStart } from "./sentence-start.ts";
import { isEnglish, type WritingStyle } from "./writing-style.ts";

const ROMAN = /^[IVXLCDM]+$/u;
/** `a.b.c`: parts of at most three letters. */
const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
/** `Л.Н` of `Л.Н. Толстой`; Latin ones may be states and times of day. */
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const INITIAL = /^(?:\p{Lu}|Дж|Дз|Ю|Я|Є|Ї)$/u;
const VOWEL = /[аеёиіїоуўыэюяєaeiouy]/u;
/** A number and its unit written together: `2020г`; not the end of an ordinal, `1911-м`. */
const JOINED_UNIT = /^(\d(?:[\d–-]*\d)?)(\p{Script=Cyrillic}+)$/u;

/** What follows a time of day as part of it: `6 p.m. Moscow`, no; `6 p.m. EST`, yes. */
const TIME_OF_DAY = /^[ap]\.m$/u;
const AFTER_TIME = wordSet(
  "est edt pst pdt cst cdt mst mdt et pt ct mt gmt utc cet cest eet eest msk monday tuesday wednesday thursday friday " +
    "saturday sunday january february march april may june july august september october november december",
);

/** What a sentence in lower case starts with after a time of day. */
const SUBJECT =
  /^(?:i|he|she|it|we|you|they|every(?:one|body)|no(?:one|body)|some(?:one|body)|there|people|ppl)$/u;

/** A preposition and a date alone, as in `В 1990 г. Минск` and `At 5 a.m. Mr. Smith`, are no sentence yet. */
const ADVERBIAL_OPENING =
  /^[\s–—-]*(?:В|К|С|Со|До|На|От|Около|После|Ок|У|З|Са|Да|Ад|Каля|Пасля|Від|Після|At|In|By|On|From|Until|Since|Before|After|Around) +(?:\d[\d–.,:-]*|[IVXLCDM]+)(?:[ –—-]+(?:\d[\d–.,:-]*|[IVXLCDM]+))* *\p{L}{0,4}(?:\.\p{L})?$/u;

interface Dotted {
  readonly word: string;
  readonly bare: string;
  readonly kind: AbbreviationKind | null;
  /** Whether a number stands before it, or for a tail also an ordinal: `1930-я гг.`, but `1-я ул. Щорса`. */
  readonly counted: boolean;
}

/** Whether one dot at `dot` ends the sentence that began at `sentence`, given how the next would start. */
export function dotEnds(
  line: string,
  sentence: number,
  dot: number,
  next: SentenceStart,
  style: WritingStyle,
): boolean {
  const dotted = readDotted(line, dot, style);
  const { word, kind } = dotted;
  if (CYRILLIC.test(word) && INITIALS.test(word)) return false;
  if (isInitial(line, dot, word, style))
    return next.kind === "upper" && next.word.length > 1 && opensSentences(next.word);
  if (kind !== null || DOTTED.test(dotted.bare)) {
    if (dot - sentence <= 40 && ADVERBIAL_OPENING.test(line.slice(sentence, dot))) return false;
    if (kind !== null && !isShoutedWord(word, next)) return abbreviationEnds(dotted, next, style);
    if (kind === null) return next.kind === "upper" && isAfterDotted(word, next, style);
  }
  return next.kind !== "lower" || endsBeforeLower(dotted.bare, next, style);
}

function readDotted(line: string, dot: number, { language }: WritingStyle): Dotted {
  const written = wordBefore(line, dot);
  const joined = JOINED_UNIT.exec(written);
  const word = joined?.[2] ?? written;
  const previous = joined?.[1] ?? wordBefore(line, dot - word.length - 1);
  const bare = word.toLowerCase();
  const kind = kindOf(bare, previous.toLowerCase(), language);
  const number = kind === "tail" ? /\d(?:-?\p{L}{1,3})?$/u : /\d$/u;
  return { word, bare, kind, counted: number.test(previous) || ROMAN.test(previous) };
}

/** Looks up `т. е.` whole before `е.` alone, and the last part of `куб.м`. */
function kindOf(bare: string, previous: string, language: string): AbbreviationKind | null {
  const joined = previous.endsWith(".") ? previous + bare : bare;
  return (
    abbreviationKind(joined, language) ??
    abbreviationKind(bare, language) ??
    abbreviationKind(bare.replace(/^.*\.-?/su, ""), language)
  );
}

function abbreviationEnds(
  { word, bare, kind, counted }: Dotted,
  next: SentenceStart,
  style: WritingStyle,
): boolean {
  switch (kind) {
    case "never":
      return false;
    case "number":
      return next.kind === "lower" ? opensSentences(next.word) : next.kind !== "digit";
    case "lead":
      if (!counted) return next.kind === "upper" && (opensAfterLead(next) || isForeign(word, next));
      break;
    case "tail":
    case null:
      break;
  }
  if (next.dash || next.bracket) return false;
  if (TIME_OF_DAY.test(bare)) {
    if (next.kind === "upper") return !AFTER_TIME.has(next.word);
    return next.kind === "lower" && style.lowerCase && SUBJECT.test(next.word);
  }
  if (bare === "co" && /^kga?a?$/u.test(next.word)) return false;
  if (next.kind === "mention" || next.kind === "address") return true;
  // `д-р Б. Гутэнберг`, `пр. Ф. Скарыны`: what an initial follows is a title, unless a number counts it.
  if (next.initial && !counted && CYRILLIC.test(word)) return false;
  return next.kind === "upper" && isAfterDotted(word, next, style);
}

/** A Latin letter is no abbreviation before a Cyrillic name: `літара h. Цяпер`. */
const isForeign = (word: string, next: SentenceStart): boolean =>
  !CYRILLIC.test(word) && CYRILLIC.test(next.word);

const opensAfterLead = ({ word, initial }: SentenceStart): boolean =>
  !initial && opensSentences(word);

/** `США.` is no `сша.`, unless the whole line is in capitals. */
const isShoutedWord = (word: string, next: SentenceStart): boolean =>
  /^\p{Lu}{2,}$/u.test(word) && CYRILLIC.test(word) && !next.shouted;

function isInitial(line: string, dot: number, word: string, style: WritingStyle): boolean {
  if (!INITIAL.test(word)) return false;
  // "you and I." ends; "Albert I. Jones" goes on. `Карл V.` is a number where names are Cyrillic.
  if (word === "I" && isEnglish(style)) return /^\p{Lu}\p{Ll}/u.test(wordBefore(line, dot - 2));
  return isEnglish(style) || !/^[IVX]$/u.test(word);
}

/** After a Latin name with dots inside, only a word known to begin sentences begins one. */
function isAfterDotted(word: string, next: SentenceStart, style: WritingStyle): boolean {
  if (!word.includes(".") || CYRILLIC.test(word) || !isEnglish(style)) return true;
  return opensEnglishSentences(next.word);
}

/** Whether a word that is no known abbreviation ends a sentence although a small letter follows. */
function endsBeforeLower(bare: string, next: SentenceStart, style: WritingStyle): boolean {
  if (style.lowerCase || (isEnglish(style) && /^i(?:['’]|$)/u.test(next.word))) return true;
  if (bare === "" || (isEnglish(style) && opensEnglishSentences(bare))) return true;
  if (/\d(?:st|nd|rd|th)$|^(?:.*\D)?\d{4}$/u.test(bare)) return true;
  if (!CYRILLIC.test(bare)) return VOWEL.test(bare) && bare.length > (isEnglish(style) ? 2 : 3);
  if (bare.length < 4) return bare.length > 1 && opensCyrillicSentences(bare);
  // Cyrillic words are shortened before a vowel.
  return VOWEL.test(bare) && (bare.length > 5 || VOWEL.test(bare.slice(-1)));
}

/** Whether `слово.Слово` was meant as two sentences. `tut.by`, `Node.js`, `Л.Н.Толстой`, `1.5` were not. */
export function unspacedDotEnds(line: string, dot: number, style: WritingStyle): boolean {
  if (/^(?:Com|Net|Org|Info|Ru|By)\b/u.test(line.slice(dot + 1, dot + 7))) return false;
  const following = /^\p{Lu}[\p{L}\p{M}]*(?=[\s,.!?…:;)»”’'—-]|$)/u.exec(
    line.slice(dot + 1, dot + 31),
  );
  if (following === null) return false;
  const next = following[0];
  const { word, kind, counted } = readDotted(line, dot, style);
  const cyrillic = CYRILLIC.test(next);
  const opener = next.toLowerCase();
  if (cyrillic ? opensCyrillicSentences(opener) : opensEnglishSentences(opener)) {
    if (next.length === 1 && line.charAt(dot + 2) === ".") return false;
  } else if (!/^\p{Lu}\p{Ll}{2}/u.test(next) && !/^(?:Mr|Ms|Dr)$/u.test(next)) return false;
  if (kind !== null) return cyrillic && kind !== "never" && kind !== "number" && counted;
  if (!/^[\p{L}\p{N}](?:[\p{Ll}\p{M}’'-]{2,}|[\d,]+)$/u.test(word)) return false;
  return isLower(word.slice(-1)) ? CYRILLIC.test(word) === cyrillic : /^\d/u.test(word);
}
