/** Punctuation that ends a sentence or a quotation rather than an address. */
const TRAILING = new Set(".,;:!?…'\"`*‘’‚“”„«»‹›—–·。，、；：！？｡､<>([{（【「『|\\^");
/** The closing brackets, each with the one that opens it. */
export const BRACKETS: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "}": "{",
  "）": "（",
  "】": "【",
  "」": "「",
  "』": "『",
};
const CLOSES: ReadonlyMap<string, string> = new Map(
  Object.entries(BRACKETS).map(([close, open]) => [open, close]),
);
const BLANK = /[\s\p{Cc}\p{Cf}]/u;

/**
 * Takes off what running text puts after an address: punctuation, quotes, white space, and brackets
 * that close nothing within it. Takes linear time; doing it again changes nothing.
 */
export function trimAddress(text: string): string {
  const surplus = new Map(
    Object.entries(BRACKETS).map(([close, open]) => [
      close,
      count(text, close) - count(text, open),
    ]),
  );
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    const more = surplus.get(last) ?? 0;
    if (more > 0) surplus.set(last, more - 1);
    else if (TRAILING.has(last)) uncount(last, surplus);
    else if (!BLANK.test(last)) break;
  }
  return text.slice(0, end);
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

/** An opening bracket that was taken off no longer opens anything. */
function uncount(last: string, surplus: Map<string, number>): void {
  const close = CLOSES.get(last);
  if (close !== undefined) surplus.set(close, (surplus.get(close) ?? 0) + 1);
}
