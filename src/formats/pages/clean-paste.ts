import type { SourceText } from "../source-text.ts";
import { kindOfLine } from "./paste-lines.ts";
import type { PasteLine } from "./paste-lines.ts";
import { readTelegramPaste } from "./telegram-paste.ts";
import { readWrittenDate } from "./written-date.ts";
import type { WrittenDate } from "./written-date.ts";

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/gu;
/** A post's head (name, date, buttons) is looked for among so many lines with something on them. */
const HEAD_LINES = 6;
const LONGEST_NAME = 80;
const NAME_WORDS = 8;
/** A heading above a date could be a name; these ends belong to sentences. */
const SENTENCE_END = /(?:[!?…:;,]|\p{L}{2}\.|[^\p{L}]\.)$/u;

/**
 * Text copied from a post of VK, Facebook, Telegram or Odnoklassniki or from a news page, without the
 * page's buttons and counters; author and date where they stand recognisably above the text. Only lines
 * that are a button and nothing else are left out, most of them only at the edges, and comments where the
 * page's own line opens them. Where nothing is recognised the text comes back as it was, trimmed.
 *
 * @param now RFC 3339; relative dates count from it.
 */
export function cleanPaste(text: string, now: string): SourceText {
  const asItWas: SourceText = { text: text.trim() };
  const lines = text
    .replace(INVISIBLE, "")
    .split(LINE_BREAK)
    .map((line) => line.trim());
  const telegram = readTelegramPaste(lines, now);
  if (telegram !== null) return telegram;
  const kinds = lines.map(kindOfLine);
  const end = endOfPost(lines, kinds);
  const head = readHead(lines, kinds, end, now);
  const stop = withoutTail(
    kinds,
    head.start,
    end,
    head.published !== undefined || head.author !== undefined,
  );
  const kept: string[] = [];
  for (let index = head.start; index < stop; index++) {
    if (kinds[index] !== "furniture") kept.push(lines[index] ?? "");
  }
  const body = kept
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  const unchanged = head.start === 0 && stop === lines.length && kept.length === lines.length;
  // What was taken for furniture was all there is.
  if (unchanged || body === "") return asItWas;
  return {
    ...(head.author !== undefined && { author: head.author }),
    ...(head.published !== undefined && { published: head.published }),
    text: body,
  };
}

/** Where comments begin: at the page's own line about them, if the post stands above it. */
function endOfPost(lines: readonly string[], kinds: readonly PasteLine[]): number {
  const firstText = kinds.indexOf("text");
  const at = kinds.findIndex(
    (kind, index) => kind === "comments" && firstText >= 0 && index > firstText,
  );
  if (at >= 0) return at;
  // Facebook: the row of buttons, then comments, each with its own button to answer.
  const answer = lines.findIndex((line) => /^(?:ответить|адказаць|reply)$/iu.test(line));
  const row = kinds.findIndex(
    (kind, index) => index > firstText && kind === "button" && nextInk(kinds, index) === "button",
  );
  return firstText >= 0 && row > firstText && answer > row + 1 ? row : kinds.length;
}

const nextInk = (kinds: readonly PasteLine[], index: number): PasteLine | undefined =>
  kinds.slice(index + 1, index + 4).find((kind) => kind !== "blank");

interface PasteHead {
  /** Index of the first line of the text. */
  readonly start: number;
  readonly author?: string;
  readonly published?: string;
}

/** The lines above the text: perhaps a name (twice, as pages copy a picture's description), then a date. */
function readHead(
  lines: readonly string[],
  kinds: readonly PasteLine[],
  end: number,
  now: string,
): PasteHead {
  const inked = [...lines.keys()]
    .filter((index) => index < end && kinds[index] !== "blank")
    .slice(0, HEAD_LINES);
  const names: number[] = [];
  for (const index of inked) {
    const line = lines[index] ?? "";
    const dated = readDateLine(line, now);
    if (dated !== null) return headWithDate(lines, kinds, names, index, dated);
    const kind = kinds[index];
    const again = names.length === 1 && line === lines[names[0] ?? 0];
    if (kind === "text" && names.length > 0 && !again) break;
    if (kind === "text") names.push(index);
  }
  const first = inked.find((index) => kinds[index] === "text") ?? 0;
  const before = inked.filter((index) => index < first);
  // A button or two above a text without a date are the page's only in company.
  const start =
    before.length > 1 || before.some((index) => kinds[index] === "furniture") ? first : 0;
  return { start };
}

function headWithDate(
  lines: readonly string[],
  kinds: readonly PasteLine[],
  names: readonly number[],
  at: number,
  dated: DateLine,
): PasteHead {
  const name = dated.name ?? lines[names[0] ?? -1];
  const isAuthor = name !== undefined && (dated.social || names.length === 2) && isName(name);
  const published = dated.published;
  const facts = {
    ...(isAuthor && { author: name }),
    ...(published !== undefined && { published }),
  };
  // `Сегодня` alone may be the first word of the text.
  if (names.length === 0 && dated.name === undefined && !/\d/u.test(lines[at] ?? ""))
    return { start: 0 };
  if (names.length === 0 || (isAuthor && dated.name === undefined)) {
    const below = kinds.findIndex(
      (kind, index) => index > at && kind !== "blank" && kind !== "button" && kind !== "furniture",
    );
    return { ...facts, start: below < 0 ? at + 1 : below };
  }
  // A heading, or a first sentence, stands above the date: nothing is left out.
  return { ...facts, start: 0 };
}

interface DateLine extends WrittenDate {
  /** `Name · 2 ч.` has the name on the same line. */
  readonly name?: string;
}

const ADORNED =
  /^[\s·•|\p{Extended_Pictographic}\p{Mn}]+|[\s·•|\p{Extended_Pictographic}\p{Mn}]+$/gu;
const SAID =
  /(?:[·•|,]? ?(?:изменено|отредактировано|ред\.|edited|зменена|доступно всем|public|shared with public|(?:из|с|от) (?:android|iphone)))$/iu;

function readDateLine(line: string, now: string): DateLine | null {
  if (line.length > LONGEST_NAME + 60) return null;
  const bare = line.replace(ADORNED, "").replace(SAID, "").replace(ADORNED, "");
  const dated = readWrittenDate(bare, now);
  if (dated !== null) return bare === line ? dated : { ...dated, social: true };
  const cut = Math.max(bare.lastIndexOf(" · "), bare.lastIndexOf(" • "));
  if (cut <= 0) return null;
  const after = readWrittenDate(bare.slice(cut + 3), now);
  const name = bare.slice(0, cut).trim();
  return after === null || !isName(name) ? null : { ...after, social: true, name };
}

const isName = (line: string): boolean =>
  line.length <= LONGEST_NAME &&
  /\p{L}/u.test(line) &&
  !SENTENCE_END.test(line) &&
  line.split(/\s+/u).length <= NAME_WORDS;

/** The end of the text without the buttons and counters under it. */
function withoutTail(
  kinds: readonly PasteLine[],
  start: number,
  end: number,
  hasHead: boolean,
): number {
  let stop = end;
  while (stop > start && kinds[stop - 1] !== "text") stop--;
  const tail = kinds.slice(stop, end).filter((kind) => kind !== "blank");
  const cut = end < kinds.length;
  const counters = tail.filter((kind) => kind === "counter").length;
  const buttons = tail.filter((kind) => kind === "button").length;
  // A number or a word alone may end the text itself.
  const isPages =
    cut ||
    tail.includes("furniture") ||
    buttons > 1 ||
    (buttons > 0 && counters > 0) ||
    counters > (hasHead ? 1 : 2);
  return isPages ? stop : end;
}
