import { diffArrays } from "diff";
import { wordSpans } from "#domain/word-spans.ts";

/** A piece of two texts laid over each other: in both, or in one of them only. */
export interface DiffPiece {
  readonly in: "both" | "shown" | "other";
  readonly text: string;
}

/** Words put in and taken out; beyond it marks say nothing, and finding them takes long. */
const MOST_EDITS = 400;

/** A word or a mark, with the white space before it. */
interface Token {
  readonly space: string;
  readonly text: string;
}

/**
 * What differs between two translations, word by word; white space makes no difference. The pieces of "both"
 * and "other" are the other text. Null where nearly everything differs in a long text.
 *
 * @param language BCP 47 tag of both.
 */
export function wordDifference(
  shown: string,
  other: string,
  language: string,
): readonly DiffPiece[] | null {
  const ours = tokensOf(shown, language);
  const theirs = tokensOf(other, language);
  // The package's own words are of Latin letters: each Cyrillic letter would be one.
  const changes = diffArrays(
    ours.map(({ text }) => text),
    theirs.map(({ text }) => text),
    { maxEditLength: MOST_EDITS },
  );
  if (changes === undefined) return null;
  const pieces: DiffPiece[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of changes) {
    const tokens = removed ? ours.slice(i, i + count) : theirs.slice(j, j + count);
    if (!added) i += count;
    if (!removed) j += count;
    pieces.push(...pieceOf(tokens, added ? "other" : removed ? "shown" : "both"));
  }
  return pieces;
}

/** The tokens as a piece; the white space before it is of both, so that no mark begins with it. */
function pieceOf(tokens: readonly Token[], where: DiffPiece["in"]): readonly DiffPiece[] {
  const text = tokens.map((token, i) => (i === 0 ? "" : token.space) + token.text).join("");
  const space = tokens[0]?.space ?? "";
  return space === ""
    ? [{ in: where, text }]
    : [
        { in: "both", text: space },
        { in: where, text },
      ];
}

function tokensOf(text: string, language: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const marks = (end: number): string => {
    let space = "";
    for (const character of text.slice(at, end)) {
      if (character.trim() === "") space += character;
      else {
        tokens.push({ space, text: character });
        space = "";
      }
    }
    at = end;
    return space;
  };
  for (const { start, end } of wordSpans(text, language)) {
    const space = marks(start);
    tokens.push({ space, text: text.slice(start, end) });
    at = end;
  }
  marks(text.length);
  return tokens;
}
