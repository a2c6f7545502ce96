import { ACCENTED, CYRILLIC } from "./characters.ts";

const LETTERS = `A-Za-z${ACCENTED}${CYRILLIC}\\d`;
const IN_PATH = `[${LETTERS}!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&]`;
/** Path characters, pairs of brackets two deep, and apostrophes within Cyrillic words. */
const PATH = new RegExp(
  `(?:${IN_PATH}+` +
    `|\\((?:${IN_PATH}+|${IN_PATH}*\\(${IN_PATH}+\\)${IN_PATH}*)\\)` +
    `|(?<=[${CYRILLIC}])[’ʼ](?=[${CYRILLIC}]))+`,
  "uy",
);
const PATH_ENDING = new RegExp(`[${LETTERS}+\\-=_#/)]`, "u");
const QUERY = new RegExp(`[${LETTERS}!?*'@();:&=+$/%#\\[\\]\\-_.,~|]+`, "uy");
const QUERY_ENDING = new RegExp(`[${LETTERS}\\-_&=#/]`, "u");
const PORT = /:(?<port>\d+)/y;

/** Twitter's own short addresses are letters and digits; what follows is text. */
const SHORTENER = /^t\.co$/iu;
const SLUG = /\/(?<slug>[a-z\d]+)/iy;
const LONGEST_SLUG = 40;

/** Where port, path, query and fragment after a host end; -1 if there is no such address. */
export function addressRest(text: string, hostEnd: number, host: string): number {
  if (SHORTENER.test(host)) {
    const slug = matchAt(SLUG, text, hostEnd)?.groups?.["slug"] ?? "";
    if (slug.length > LONGEST_SLUG) return -1;
    if (slug !== "") return queryEnd(text, hostEnd + slug.length + 1);
  }
  const port = matchAt(PORT, text, hostEnd);
  if (Number(port?.groups?.["port"] ?? 0) > 65_535) return -1;
  return queryEnd(text, pathEnd(text, hostEnd + (port?.[0].length ?? 0)));
}

function pathEnd(text: string, start: number): number {
  if (text.charAt(start) !== "/") return start;
  const path = matchAt(PATH, text, start)?.[0] ?? "";
  return lastOf(PATH_ENDING, text, start, start + path.length);
}

function queryEnd(text: string, start: number): number {
  if (text.charAt(start) !== "?") return start;
  const query = matchAt(QUERY, text, start + 1)?.[0] ?? "";
  const end = lastOf(QUERY_ENDING, text, start + 1, start + 1 + query.length);
  return end === start + 1 ? start : end + closingBrackets(text, start, end);
}

/** How many brackets at the end of a query close what it opened. */
function closingBrackets(text: string, start: number, end: number): number {
  let open = 0;
  for (let at = start; at < end; at++) {
    if (text.charAt(at) === "(") open++;
    else if (text.charAt(at) === ")") open--;
  }
  let closing = 0;
  while (closing < open && text.charAt(end + closing) === ")") closing++;
  return closing;
}

/** The end of a stretch without the characters at its end that may not stand there. */
function lastOf(ending: RegExp, text: string, start: number, end: number): number {
  let last = end;
  while (last > start && !ending.test(text.charAt(last - 1))) last--;
  return last;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
