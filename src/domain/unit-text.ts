import { hashText } from "./hash.ts";
import type { Segment } from "./thread.ts";

/** A piece of text, and the number of the paragraph it stands in. */
export interface Piece {
  readonly text: string;
  readonly paragraph: number;
}

/** The pieces as one text: a space between sentences of one paragraph, a line break between paragraphs. */
export function joinPieces(pieces: readonly Piece[]): string {
  let joined = "";
  pieces.forEach(({ text, paragraph }, i) => {
    const before = pieces[i - 1];
    if (before !== undefined) joined += before.paragraph === paragraph ? " " : "\n";
    joined += text;
  });
  return joined;
}

/** What the segments cover of their text, each with its paragraph. */
export function piecesOf(
  text: string,
  segments: readonly Pick<Segment, "start" | "end" | "paragraph">[],
): readonly Piece[] {
  return segments.map(({ start, end, paragraph }) => ({ text: text.slice(start, end), paragraph }));
}

/** Hashes of single segments, which are asked for with every change of any row. */
const known = new WeakMap<Segment, { readonly text: string; readonly hash: string }>();

/** The hash a unit carries of the source it was made from; `hashText("")` where it has no segments. */
export function sourceHashOf(text: string, segments: readonly Segment[]): string {
  const [first] = segments;
  if (first === undefined || segments.length > 1)
    return hashText(joinPieces(piecesOf(text, segments)));
  const before = known.get(first);
  if (before?.text === text) return before.hash;
  const hash = hashText(text.slice(first.start, first.end));
  known.set(first, { text, hash });
  return hash;
}
