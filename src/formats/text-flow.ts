/** Lays words, spaces and breaks out as plain text, the way a browser lays out a page. */
export interface TextFlow {
  /** UTF-16 length of the text so far, without the space or break that may follow. */
  readonly length: () => number;
  readonly text: () => string;
  /**
   * Adds text whose white space folds.
   * @returns where its first visible character stands, or null if it has none.
   */
  readonly add: (data: string) => number | null;
  /** Adds text whose white space is kept. */
  readonly addPreformatted: (data: string) => number | null;
  /** A line break, as `<br>`. */
  readonly lineBreak: () => void;
  /** The edge of a block: what follows starts a new line (1) or, after a blank one, a paragraph (2). */
  readonly block: (lines: 1 | 2) => void;
  /** What to put before the next visible character, as `• `. */
  readonly mark: (marker: string) => void;
}

// What HTML calls white space; a no-break space is none.
const FOLDING_SPACE = /[ \t\n\f\r]+/u;

/** Breaks and spaces are held back until something visible follows, so that none end the text. */
export function textFlow(): TextFlow {
  let text = "";
  let lineBreaks = 0;
  let blockBreaks = 0;
  let space = "";
  let marker = "";
  const ink = (visible: string): number => {
    if (text !== "") text += "\n".repeat(Math.max(lineBreaks, blockBreaks));
    text += marker + space;
    const start = text.length;
    text += visible;
    lineBreaks = 0;
    blockBreaks = 0;
    space = "";
    marker = "";
    return start;
  };
  const atLineStart = () => text === "" || lineBreaks > 0 || blockBreaks > 0;
  const add = (data: string): number | null => {
    let start: number | null = null;
    for (const [index, word] of data.split(FOLDING_SPACE).entries()) {
      if (index > 0 && space === "" && !atLineStart()) space = " ";
      if (word !== "") start = earliest(start, ink(word));
    }
    return start;
  };
  const lineBreak = () => {
    lineBreaks++;
    space = "";
  };
  return {
    length: () => text.length,
    text: () => text,
    add,
    addPreformatted: (data) => {
      let start: number | null = null;
      for (const [index, line] of data.split(/\r\n?|\n/u).entries()) {
        if (index > 0) lineBreak();
        const rest = line.trimStart();
        space += line.slice(0, line.length - rest.length);
        const visible = rest.trimEnd();
        if (visible === "") continue;
        start = earliest(start, ink(visible));
        space = rest.slice(visible.length);
      }
      return start;
    },
    lineBreak,
    block: (lines) => {
      blockBreaks = Math.max(blockBreaks, lines);
      space = "";
    },
    mark: (next) => (marker = next),
  };
}

const earliest = (before: number | null, now: number): number => before ?? now;
