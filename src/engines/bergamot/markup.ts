import type { Span } from "#domain/thread.ts";
import type { WordLink } from "../engine.ts";

/*
 * Bergamot gives no word alignments to JavaScript, but it moves tags of HTML to the words that stand for those
 * that had them. So each word goes in as `<a id=3>word</a>`, and what must not be translated as `<var>1</var>`.
 */

/** A text that goes to Bergamot, with what is in it. */
export interface Marked {
  readonly html: string;
  readonly body: string;
  /** Of the words with an id, in order: the id is the index. */
  readonly words: readonly Span[];
  /** What must come out unchanged; the number in its tag is the index. */
  readonly kept: readonly Span[];
}

export interface Unmarked {
  readonly text: string;
  /** Offsets in `Marked.body` and in `text`. */
  readonly words: readonly WordLink[];
  /** Nothing came back but what was kept. */
  readonly blank: boolean;
}

const WORDY = /[\p{L}\p{N}]/u;
/** Marks, such as a stress, belong to the letter before them. */
const WORDY_OR_MARK = /[\p{L}\p{N}\p{M}]/gu;
const RUN = /[^ ]+/gu;

/**
 * What has no meaning for the engine and could have one in its program: line breaks end a sentence there, NUL ends
 * the text. Every kind of space becomes the common one, beside which alone it adds none of its own at a tag.
 */
const BLANK = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/gu;

/**
 * Marks up a text for Bergamot. `kept` are spans of it, in order, not overlapping. The HTML is well-formed whatever
 * the text is: an unclosed tag would abort the program.
 *
 * A run of letters and signs without a space is one word: Bergamot puts a space where a tag meets a letter or sign
 * directly, and the model would see another text than without tags.
 */
export function markUp(body: string, kept: readonly Span[]): Marked {
  // Both change one unit into one, so that offsets stay.
  const clean = body.toWellFormed().replace(BLANK, " ");
  const words: Span[] = [];
  const html: string[] = [];
  const between = (from: number, to: number): void => {
    let done = from;
    for (const { index, 0: run } of clean.slice(from, to).matchAll(RUN)) {
      const start = from + index;
      const word = wordOf(run, start);
      html.push(clean.slice(done, start));
      html.push(word === null ? escaped(run) : `<a id=${words.length}>${escaped(run)}</a>`);
      if (word !== null) words.push(word);
      done = start + run.length;
    }
    html.push(clean.slice(done, to));
  };
  let at = 0;
  for (const [index, { start, end }] of kept.entries()) {
    between(at, start);
    // Of the tags whose content goes through as it is, `<var>` is inline; `<code>` would end the sentence.
    html.push(`<var>${index}</var>`);
    at = end;
  }
  between(at, clean.length);
  return { html: html.join(""), body, words, kept };
}

/** The part of a run from its first letter or digit to its last; null where it has none. */
function wordOf(run: string, start: number): Span | null {
  const first = run.search(WORDY);
  if (first === -1) return null;
  const last = [...run.matchAll(WORDY_OR_MARK)].at(-1);
  return {
    start: start + first,
    end: start + (last === undefined ? 0 : last.index + last[0].length),
  };
}

/** Quotation marks stay: no text ever stands in an attribute. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const TAG = /<a id="(\d+)">|<\/a>|<var>(\d+)<\/var>/gu;

/**
 * Reads Bergamot's answer. Whatever it is, each kept span of the source is in the text once: where it was lost, at
 * the end. Never throws.
 */
export function readMarked(marked: Marked, answer: string): Unmarked {
  const pieces = readPieces(answer, marked);
  const blank = pieces.every((piece) => piece.keeps !== null || piece.text.trim() === "");
  const came = new Set(pieces.map(({ keeps }) => keeps));
  const missing = [...marked.kept.keys()].filter((id) => !came.has(id));
  const all = [...pieces, ...missing.map((id) => keptPiece(marked, id))];
  const { text, placed } = join(all, marked);
  return { text, words: linksOf(marked, text, placed), blank };
}

interface Piece {
  readonly text: string;
  /** Index of the word it stands for. */
  readonly word: number | null;
  /** Index of what was kept. */
  readonly keeps: number | null;
}

function readPieces(answer: string, marked: Marked): readonly Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<number>();
  let word: number | null = null;
  let done = 0;
  const read = (to: number): void => {
    const text = unescaped(answer.slice(done, to)).replace(/ {2,}/gu, " ");
    if (text !== "") pieces.push({ text, word, keeps: null });
  };
  for (const { index, 0: tag, 1: opened, 2: keeps } of answer.matchAll(TAG)) {
    read(index);
    done = index + tag.length;
    if (keeps === undefined) {
      const id = Number(opened);
      word = opened !== undefined && id < marked.words.length ? id : null;
    } else if (Number(keeps) < marked.kept.length && !seen.has(Number(keeps))) {
      seen.add(Number(keeps));
      pieces.push(keptPiece(marked, Number(keeps)));
    }
  }
  read(answer.length);
  return pieces;
}

function keptPiece({ body, kept }: Marked, id: number): Piece {
  return { text: body.slice(kept[id]?.start, kept[id]?.end), word: null, keeps: id };
}

interface Placed extends Piece {
  readonly start: number;
}

/** Puts the pieces together, with a space around what was kept where one is missing, and none at the ends. */
function join(
  pieces: readonly Piece[],
  marked: Marked,
): { readonly text: string; readonly placed: readonly Placed[] } {
  const placed: Placed[] = [];
  const parts: string[] = [];
  let length = 0;
  let last: Piece | null = null;
  let spaced = true;
  for (const piece of pieces) {
    const own: string = spaced && piece.keeps === null ? piece.text.trimStart() : piece.text;
    if (own === "") continue;
    if (last !== null && !spaced && needsSpace(marked, last, piece)) {
      parts.push(" ");
      length++;
    }
    placed.push({ ...piece, text: own, start: length });
    parts.push(own);
    length += own.length;
    spaced = own.endsWith(" ");
    last = piece;
  }
  return { text: parts.join("").trimEnd(), placed };
}

const BEFORE_SPACE = /[\p{L}\p{N}\p{M},.!?;:…)\]}»”%]$/u;
const AFTER_SPACE = /^[\p{L}\p{N}([{«„]/u;

/** Whether what was kept has lost the space between it and its neighbour. */
function needsSpace({ kept }: Marked, left: Piece, right: Piece): boolean {
  if (left.keeps === null && right.keeps === null) return false;
  if (left.keeps !== null && right.keeps !== null) {
    // Emoji that stood together stay together.
    return kept[left.keeps]?.end !== kept[right.keeps]?.start;
  }
  return left.keeps === null ? BEFORE_SPACE.test(left.text) : AFTER_SPACE.test(right.text);
}

/** Links of whole words: tags can stand around several words, or around a part of one with its comma. */
function linksOf(marked: Marked, text: string, placed: readonly Placed[]): readonly WordLink[] {
  const targets = [...text.matchAll(/\S+/gu)].flatMap(
    ({ index, 0: run }) => wordOf(run, index) ?? [],
  );
  const links = new Map<string, WordLink>();
  let next = 0;
  for (const { start, text: own, word, keeps } of placed) {
    const end = start + own.length;
    while ((targets[next]?.end ?? Infinity) <= start) next++;
    const source =
      word === null ? (keeps === null ? undefined : marked.kept[keeps]) : marked.words[word];
    if (source === undefined) continue;
    const link = (target: Span): void => {
      const one = [source.start, source.end, target.start, target.end] as const;
      links.set(one.join(), one);
    };
    if (keeps !== null) link({ start, end });
    else for (const target of touched(targets, next, start, end)) link(target);
  }
  return [...links.values()].sort((a, b) => a[0] - b[0] || a[2] - b[2]);
}

function* touched(
  targets: readonly Span[],
  from: number,
  start: number,
  end: number,
): Generator<Span> {
  for (let at = from; at < targets.length; at++) {
    const target = targets[at];
    if (target === undefined || target.start >= end) return;
    if (target.end > start) yield target;
  }
}

/**
 * Links through a third text: from the first to the second in `first`, from the second to the third in `second`.
 * Words are linked where the links meet in the second text.
 */
export function composeLinks(
  first: readonly WordLink[],
  second: readonly WordLink[],
): readonly WordLink[] {
  const links = new Map<string, WordLink>();
  for (const [start, end, middleStart, middleEnd] of first) {
    for (const [from, to, targetStart, targetEnd] of second) {
      if (from >= middleEnd || to <= middleStart) continue;
      const link = [start, end, targetStart, targetEnd] as const;
      links.set(link.join(), link);
    }
  }
  return [...links.values()].sort((a, b) => a[0] - b[0] || a[2] - b[2]);
}
