/** Signs that nobody sees: soft hyphen, zero-width space, word joiner. */
const INVISIBLE = /[\u00AD\u200B\u2060]/gu;
const QUOTES = /[«»„“”‟‹›″〝〞]/gu;
const APOSTROPHES = /[’ʼ‘`´ʹ‛′]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const FIRST_LETTER = /^[^\p{L}\p{N}]*\p{L}/u;
/** Marks whose absence at the end changes nothing. A question and an exclamation say more. */
const ENDS = new Set([" ", ".", "…", ",", ";", ":"]);

/**
 * One form for the writings of one sentence: NFC, white space folded, one shape of quotation mark, dash and
 * apostrophe, the first letter small, no full stop at the end. A fold of a fold is the fold.
 */
export function foldSentence(text: string): string {
  const plain = text
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(QUOTES, '"')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .replace(/\s+/gu, " ")
    .trim();
  return withoutEnd(plain)
    .replace(FIRST_LETTER, (start) => start.toLowerCase())
    .normalize("NFC");
}

/** A text of nothing but such marks keeps them. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ENDS.has(text.charAt(end - 1))) end--;
  return end === 0 ? text : text.slice(0, end);
}
