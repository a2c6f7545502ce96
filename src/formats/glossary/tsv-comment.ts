import type { TermForm } from "#domain/thread.ts";

/** What a line of a glossary says beside its two columns. */
export interface TermComment {
  /** The source form of the line this one belongs to: another name of the same term. */
  readonly same?: string;
  /** The tradition of the source form, and of the form in the second column. */
  readonly sourceTradition?: string;
  readonly targetTradition?: string;
  /** Further forms for the second column. */
  readonly also: readonly Pick<TermForm, "text" | "tradition">[];
  readonly forbidden: readonly string[];
  readonly note?: string;
}

const SEPARATOR = " | ";
const KEY = /^(note|same|source|as|or(?: (?:[^:\\]|\\.)+)?|not): /u;
const ESCAPED: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r" };
const NAMED: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escape = (text: string, special: RegExp): string =>
  text.replace(special, (found) => NAMED[found] ?? `\\${found}`);
const escapeValue = (text: string): string => escape(text, /[\\|\t\n\r]/gu);
const escapeName = (text: string): string => escape(text, /[\\|:\t\n\r]/gu);
const unescape = (text: string): string =>
  text.replace(/\\(.)/gu, (_, found: string) => ESCAPED[found] ?? found);

/**
 * The third column: the note as it is, then `as: belarusian | or lacinka: Cichanoŭskaja | not: Tsikhanovskaya`.
 * A reader understands it, and {@link readComment} gives back all of it.
 */
export function writeComment(comment: TermComment): string {
  const { same, sourceTradition, targetTradition, also, forbidden, note } = comment;
  return [
    ...(note === undefined ? [] : [noteField(note)]),
    ...field("same", same),
    ...field("source", sourceTradition),
    ...field("as", targetTradition),
    ...also.flatMap(({ text, tradition }) =>
      field(tradition === undefined ? "or" : `or ${escapeName(tradition)}`, text),
    ),
    ...forbidden.flatMap((form) => field("not", form)),
  ].join(SEPARATOR);
}

const field = (key: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${key}: ${escapeValue(value)}`];

/** A note that looks like a field says that it is none. */
function noteField(note: string): string {
  const escaped = escapeValue(note);
  return KEY.test(escaped) || escaped.trim() !== escaped || escaped === ""
    ? `note: ${escaped}`
    : escaped;
}

/** Reads what {@link writeComment} wrote; anything else, such as another tool's comment, is the note. */
export function readComment(text: string): TermComment {
  const also: { text: string; tradition?: string }[] = [];
  const forbidden: string[] = [];
  const notes: string[] = [];
  const single: { same?: string; sourceTradition?: string; targetTradition?: string } = {};
  for (const part of text === "" ? [] : text.split(SEPARATOR)) {
    const key = KEY.exec(part)?.[1];
    const value = unescape(key === undefined ? part : part.slice(key.length + 2));
    if (key === undefined || key === "note") notes.push(value);
    else if (key === "same") single.same = value;
    else if (key === "source") single.sourceTradition = value;
    else if (key === "as") single.targetTradition = value;
    else if (key === "not") forbidden.push(value);
    else if (key === "or") also.push({ text: value });
    else also.push({ text: value, tradition: unescape(key.slice(3)) });
  }
  return { ...single, also, forbidden, ...(notes.length > 0 && { note: notes.join(SEPARATOR) }) };
}
