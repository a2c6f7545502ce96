import { ENDERS, LETTER, matchAt, PICTURE, wordBefore } from "./characters.ts";

/** What belongs to the sentence that an ender closes; one character class, so linear. */
const TAIL = new RegExp(
  String.raw`[${ENDERS}${PICTURE})\]}»”’›"'“]+(?:&(?:#39|quot|raquo);)*(?:\[\d{1,3}\])*`,
  "uy",
);
/** `word. . . . Next`: a stop, and then an omission before the next sentence. */
const FOUR_DOTS = /^[\p{L})](?:\.[ \u00a0]){4}\p{Lu}/u;
/** ` . .` */
const SPACED_DOTS = /(?:[ \u00a0]\.)+(?![\p{L}\p{N}.])[”"’»)]*/uy;
/** `. . .`, a smiley, enders or a closing quote that stand off from their sentence: `Да! :)`, `Да )) !!!`. */
const SPACED_CLOSER = new RegExp(
  String.raw`\s+(?:[»”›]+[.,]?|["\x60']{1,2}(?=[.,(])[.,]?|[:;=][-']?(?:[()]+|[DPp])|[)\]]+|[${ENDERS}]+)(?=[\s(]|$)`,
  "uy",
);
const SPACED_PICTURES = new RegExp(String.raw`(?:\s+[${PICTURE}]+(?=\s|$))+`, "uy");
/** Emoji that stand before what they point at, tick off or number. */
const POINTER =
  /^(?:[\d#*]\ufe0f?\u20e3|[✔✅☑✖❌❎✓✗➡⬇⬅👉👇🔹🔸🔶🔷▪▫◾◽⏺▶🔺🔻🔴🔵📌📍⏰🕐-🕧📅📆🗓☎📞📱📧✉🔗ℹ⚠❗❓❕❔‼⚡🚩📢📣🆘])/u;
const FIRST_PICTURE = new RegExp(
  String.raw`^\s*([\p{Extended_Pictographic}\p{Regional_Indicator}])`,
  "u",
);
const HASHTAGS = /(?:\s+(?:#[\p{L}\p{M}\p{N}_]+)+)+/uy;
/** A footnote's number after a stop: `as was shown.12 Later`. */
const FOOTNOTE = /\d{1,3}(?:[ ,]\d{1,3})*(?=\s+\p{Lu})/uy;

/** What an ender at `at` and all that belongs to it take up. */
export interface Tail {
  /** The enders, closing quotes and brackets that follow at once. */
  readonly text: string;
  readonly end: number;
}

/** The end of a sentence that an ender at `at` closes. */
export function tailAt(line: string, at: number): Tail {
  let text = closersAt(line, at);
  let end = at + text.length;
  if (text === "." && FOUR_DOTS.test(line.slice(at - 1, at + 10))) return { text, end };
  if (text.startsWith(".")) {
    text += matchAt(SPACED_DOTS, line, end);
    end = at + text.length;
  }
  end += footnoteAt(line, at, end).length;
  for (let more = -1; more !== 0; end += more) more = matchAt(SPACED_CLOSER, line, end).length;
  end += trailingPicturesAt(line, end).length;
  end += lastHashtagsAt(line, end).length;
  return { text, end };
}

/** A quote that a word follows at once opens the next sentence instead of closing this one. */
function closersAt(line: string, at: number): string {
  const tail = matchAt(TAIL, line, at);
  const end = at + tail.length;
  return /["'“]$/u.test(tail) && tail.length > 1 && LETTER.test(line.slice(end, end + 2))
    ? tail.slice(0, -1)
    : tail;
}

function footnoteAt(line: string, at: number, end: number): string {
  if (end !== at + 1 || !/[\p{L})\]”»]/u.test(line.charAt(at - 1))) return "";
  const word = wordBefore(line, at);
  return word.length > 3 || word === "" ? matchAt(FOOTNOTE, line, end) : "";
}

/**
 * An emoji after a stop belongs to what it comments on, unless a word follows it at once, it points at
 * what follows, or the line starts with the same one.
 */
function trailingPicturesAt(line: string, end: number): string {
  const pictures = spacedPicturesAt(line, end);
  const bullet = FIRST_PICTURE.exec(line.slice(0, 20))?.[1];
  const isBullet = bullet !== undefined && pictures.trimStart().startsWith(bullet);
  return isBullet && end + pictures.length < line.length ? "" : pictures;
}

/** Hashtags after the last stop of a line or a paragraph sum up the sentence before them. */
function lastHashtagsAt(line: string, end: number): string {
  const hashtags = matchAt(HASHTAGS, line, end);
  if (hashtags === "") return "";
  const after = line.slice(end + hashtags.length).trimStart();
  if (after === "") return hashtags;
  return hashtags.split("#").length > 2 && /^[\p{Lu}@]/u.test(after) ? hashtags : "";
}

/** The emoji that stand apart after an offset and neither point at a word nor touch one. */
export function spacedPicturesAt(line: string, at: number): string {
  const pointer = POINTER.test(line.slice(at, at + 8).trimStart());
  return pointer ? "" : matchAt(SPACED_PICTURES, line, at);
}

/** Whether an emoji at `at` points at what follows it: it does not touch the word before. */
export const isPointer = (line: string, at: number): boolean =>
  !/\S/u.test(line.charAt(at - 1)) && POINTER.test(line.slice(at, at + 4));
