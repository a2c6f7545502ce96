/** Recognises text whose lines were broken at a fixed width, and joins them again. */

/** Lines between blank lines. */
export type Block = readonly string[];

const NARROWEST = 36;
const WIDEST = 100;
/** Programs count width in bytes, characters or columns; this much they may differ on a line. */
const SLACK = 4;
const FULL_SHARE = 0.8;
/** Without blank lines, the last line of each post counts against the share. */
const FULL_SHARE_UNBROKEN = 0.6;

/** The width lines were wrapped at, or `null` where line breaks are the author's own. */
export function wrapWidth(blocks: readonly Block[]): number | null {
  let width = 0;
  for (const line of blocks.flat()) {
    // A lone long word, such as an address, sticks out at any width.
    if (line.includes(" ")) width = Math.max(width, line.length);
  }
  if (width < NARROWEST || width > WIDEST) return null;
  let pairs = 0;
  let full = 0;
  for (const block of blocks) {
    for (let index = 1; index < block.length; index++) {
      pairs++;
      if (runsOn(block[index - 1] ?? "", block[index] ?? "", width)) full++;
    }
  }
  const [fewest, share] = blocks.length > 1 ? [2, FULL_SHARE] : [3, FULL_SHARE_UNBROKEN];
  return pairs >= fewest && full / pairs >= share ? width : null;
}

/** Whether the second line begins with a word that had no room on the first, or hardly any. */
function runsOn(line: string, next: string, width: number): boolean {
  return widthWithNextWord(line, next) > width - SLACK;
}

/**
 * Whether a paragraph ends with the line, as far as its width tells: the next word would have fitted.
 * Where it would have fitted only just, the line must also end like a sentence.
 */
export function endsParagraph(line: string, next: string, width: number): boolean {
  const needed = widthWithNextWord(line, next);
  return needed <= (/[.!?…)”»"]$/u.test(line) ? width : width - SLACK);
}

function widthWithNextWord(line: string, next: string): number {
  const end = next.indexOf(" ");
  return line.length + 1 + (end < 0 ? next.length : end);
}
