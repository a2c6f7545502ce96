import type { Span } from "../thread.ts";

/** What opens a quotation, with what may close it. */
const CLOSERS: Readonly<Record<string, string>> = {
  "«": "»",
  "„": "“”",
  "“": "”",
  "‹": "›",
  "‘": "’",
  '"': '"',
};
const MARK = /[«»„“”‹›‘’"]/gu;
const CLOSING = /[»“”›’"]/u;
/** Quotations within quotations; what is deeper is inside anyway. */
const DEEPEST = 8;
const WORD_BEFORE = /[\p{L}\p{N}]$/u;
const WORD_AFTER = /^[\p{L}\p{N}]/u;

interface Opened {
  readonly mark: string;
  readonly piece: number;
  readonly at: number;
}

interface Quotation {
  readonly from: Opened;
  readonly piece: number;
  /** After its last mark. */
  readonly end: number;
}

/**
 * What stands between quotation marks, for each of the pieces of one text in order: a quotation opened in one
 * sentence may end in a later one. Spans include their marks, are in order and may touch, not overlap. A
 * quotation never closed is taken to end with its piece, for what is quoted is better left alone too often
 * than too seldom; a lone single mark is an apostrophe. Takes time linear in the texts.
 */
export function quotedSpans(texts: readonly string[]): readonly (readonly Span[])[] {
  const found: Quotation[] = [];
  let open: Opened[] = [];
  for (const [piece, text] of texts.entries()) {
    // A single mark that its sentence does not close was none.
    open = open.filter(({ mark }) => mark !== "‘");
    for (const { 0: mark, index } of text.matchAll(MARK))
      readMark({ mark, piece, at: index }, text, open, found);
  }
  const unclosed = open
    .filter(({ mark }) => mark !== "‘")
    .map((from) => ({ from, piece: from.piece, end: texts[from.piece]?.length ?? 0 }));
  return spread(texts, [...found, ...unclosed]);
}

function readMark(mark: Opened, text: string, open: Opened[], found: Quotation[]): void {
  const last = open.findLastIndex((each) => (CLOSERS[each.mark] ?? "").includes(mark.mark));
  const closed = open[last];
  if (CLOSING.test(mark.mark) && closed !== undefined && closes(mark, closed, text)) {
    found.push({ from: closed, piece: mark.piece, end: mark.at + 1 });
    // What was opened within and never closed ends with it.
    open.length = last;
  } else if (CLOSERS[mark.mark] !== undefined && open.length < DEEPEST && opens(mark, text)) {
    // Each paragraph of a long quotation opens it again.
    if (mark.at > 0 || open.at(-1)?.mark !== mark.mark) open.push(mark);
  }
}

const isStraight = (mark: string): boolean => mark === '"';

function closes({ mark, piece, at }: Opened, closed: Opened, text: string): boolean {
  if (mark === "’") return !WORD_AFTER.test(text.slice(at + 1, at + 3));
  // A straight mark that looks as if it opened does not close one left open in another sentence.
  return !isStraight(mark) || closed.piece === piece || !opens({ mark, piece, at }, text);
}

/** Inches and apostrophes stand after a word. */
function opens({ mark, at }: Opened, text: string): boolean {
  if (mark !== "‘" && !isStraight(mark)) return true;
  return (
    !WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\S/u.test(text.slice(at + 1, at + 2))
  );
}

/** The quotations cut where pieces end, those within others left out. */
function spread(
  texts: readonly string[],
  quotations: readonly Quotation[],
): readonly (readonly Span[])[] {
  const spans: Span[][] = texts.map(() => []);
  const ordered = quotations.toSorted(
    (a, b) =>
      a.from.piece - b.from.piece || a.from.at - b.from.at || b.piece - a.piece || b.end - a.end,
  );
  let reached = { piece: 0, end: 0 };
  for (const { from, piece, end } of ordered) {
    if (piece < reached.piece || (piece === reached.piece && end <= reached.end)) continue;
    for (let i = Math.max(from.piece, reached.piece); i <= piece; i++) {
      const least = i === reached.piece ? reached.end : 0;
      const start = Math.max(i === from.piece ? from.at : 0, least);
      const stop = i === piece ? end : (texts[i]?.length ?? 0);
      if (start < stop) spans[i]?.push({ start, end: stop });
    }
    reached = { piece, end };
  }
  return spans;
}
