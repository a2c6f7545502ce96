import { ENDERS, PICTURE } from "./characters.ts";
import { judgeEnder } from "./enders.ts";
import type { Line, Position, Verdict } from "./judgement.ts";
import { listMarkers } from "./list-items.ts";
import { judgeColon, judgeQuote, judgeSoft } from "./unstopped.ts";
import type { WritingStyle } from "./writing-style.ts";

/** Where a sentence might end: a smiley, an ender, a bracket, a colon before speech, a quote, an emoji. */
const CANDIDATE = new RegExp(
  String.raw`[:;=][-']?[()]|[${ENDERS}()]|:(?=\s+[–—―-])|(?<=\p{L})[»”"](?=\s+\p{Lu})|[\d#*]\ufe0f?\u20e3|[${PICTURE}]`,
  "gu",
);
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gu;
const AFTER_ADDRESS = ".,!?…:;)»”\"']";

/** Two brackets in a row are a sad smiley, and so is one between a word and a space that nothing closes. */
function opensBracket(line: string, at: number): boolean {
  if (line.charAt(at) !== "(" || line.charAt(at + 1) === "(") return false;
  const isApart = !/^[^\s(]\((?:\s|$)/u.test(line.slice(Math.max(0, at - 1), at + 2));
  return isApart || /^[^()]*\)/u.test(line.slice(at + 1, at + 200));
}

function judge(line: Line, position: Position, mark: string): Verdict {
  const { at, brackets } = position;
  if (ENDERS.includes(mark)) return judgeEnder(line, position);
  if (mark === ":") return judgeColon(line, position);
  if (/^[»”"]$/u.test(mark)) return judgeQuote(line, position);
  if (opensBracket(line.text, at)) return { to: at + 1, cut: null };
  if (mark === ")" && brackets > 0) return { to: at + 1, cut: null };
  return judgeSoft(line, position, mark);
}

/** A stretch that nothing inside ends: an address, or a list's marker, which starts a sentence itself. */
interface Whole {
  readonly start: number;
  readonly end: number;
  readonly starts: boolean;
}

function wholes(line: string): readonly Whole[] {
  const addresses = [...line.matchAll(ADDRESS)].map(({ 0: address, index }) => {
    let length = address.length;
    while (AFTER_ADDRESS.includes(address.charAt(length - 1)) && length > 0) length--;
    return { start: index, end: index + length, starts: false };
  });
  const markers = listMarkers(line).map(({ start, end }) => ({ start, end, starts: true }));
  return [...addresses, ...markers].sort((a, b) => a.start - b.start);
}

/**
 * The offsets in a line (UTF-16) after which a new sentence starts, in order. White space around them is
 * not trimmed. Linear: each candidate looks a bounded way back, and forward to the next word.
 *
 * @param text one line, in NFC.
 */
export function sentenceBreaks(text: string, style: WritingStyle): readonly number[] {
  const line = { text, style };
  const breaks: number[] = [];
  const skipped = wholes(text);
  let sentence = 0;
  let brackets = 0;
  let passed = 0;
  const cutAt = (offset: number): void => {
    if (offset > (breaks.at(-1) ?? 0)) breaks.push(offset);
    sentence = offset;
    brackets = 0;
  };
  const scan = new RegExp(CANDIDATE);
  for (let found = scan.exec(text); found !== null; found = scan.exec(text)) {
    const { 0: mark, index: at } = found;
    const whole = skipped[passed];
    if (whole !== undefined && whole.start <= at) {
      if (whole.starts) cutAt(whole.start);
      scan.lastIndex = Math.max(at, whole.end);
      passed++;
      continue;
    }
    const { to, cut } = judge(line, { at, sentence, brackets }, mark);
    if (opensBracket(text, at)) brackets++;
    else if (mark === ")" && brackets > 0) brackets--;
    scan.lastIndex = to;
    if (cut !== null) cutAt(cut);
  }
  for (const { start, starts } of skipped.slice(passed)) if (starts) cutAt(start);
  return breaks;
}
