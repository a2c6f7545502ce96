import { findAddresses } from "#domain/links/find.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { cleanText, oneLine } from "./clean-text.ts";
import { linkedPieces, type LinkedPiece, soundLinks } from "./linked-pieces.ts";

/**
 * What CommonMark 0.31 and GitHub (tables apart, which need two lines) read as markup in a line. `$` is GitHub's
 * mathematics; what begins with `www.` it makes a link of, with the strokes before its marks.
 */
const MARKS = /(?<=www)\.|[\\`*_[\]<>~$]|&(?=#?[\p{L}\p{N}]+;)/gu;
/** What makes a block where it begins a line: headings, lists, rules. A quote's `>` is among {@link MARKS}. */
const BLOCK = /^(?:#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)](?:\s|$)))/u;

/**
 * A text as Markdown that says just this text: paragraphs, a blank line between them. Addresses are links;
 * everything else that Markdown would read as markup is escaped. Takes linear time.
 */
export function markdownText(text: string): string {
  const clean = cleanText(text);
  return markdownPieces(
    linkedPieces(clean, { start: 0, end: clean.length }, soundLinks(clean, findAddresses(clean))),
  );
}

/** The same on one line: for headings and facts. */
export const markdownLine = (text: string): string =>
  // A run of `#` at the end would close a heading.
  markdownText(oneLine(text)).replace(/#(?=#*$)/u, "\\#");

/** Pieces of a text with their links, as paragraphs. */
export function markdownPieces(pieces: readonly LinkedPiece[]): string {
  const whole = pieces.map(({ text, href }, i) => {
    if (href !== null) return markdownLink(text, href);
    const marked = escapedMarks(cleanText(text));
    // Before the `[` of a link it would make a picture of it.
    return i + 1 < pieces.length ? marked.replace(/!$/u, "\\!") : marked;
  });
  return whole
    .join("")
    .split("\n")
    .map((line) => escapedBlock(line.trim()))
    .filter((line) => line !== "")
    .join("\n\n");
}

/** A link with its words; where these are the address itself, the short form. */
export function markdownLink(words: string, address: string): string {
  const href = safeHref(address);
  const line = oneLine(words);
  if (href === null) return escapedMarks(line);
  // In the short form nothing can be escaped.
  if ((line === href || line === address) && !/[\\;<>]/u.test(href)) return `<${href}>`;
  const target = href.replaceAll("\\", "%5C").replace(/&(?=#?\w+;)/gu, "\\&");
  return `[${escapedMarks(line)}](<${target}>)`;
}

/** An address that stands for itself. */
export const markdownAddress = (address: string): string => markdownLink(oneLine(address), address);

const escapedMarks = (text: string): string => text.replace(MARKS, "\\$&");

function escapedBlock(line: string): string {
  const start = BLOCK.exec(line)?.[0];
  if (start === undefined) return line;
  // A digit cannot be escaped; the dot or bracket after it can.
  return /^\d/u.test(start) ? `${start}\\${line.slice(start.length)}` : `\\${line}`;
}

/** Lines as a quotation. */
export const quoted = (markdown: string): string =>
  markdown
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
