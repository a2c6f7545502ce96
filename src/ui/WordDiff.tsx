import "./WordDiff.css";

/** A piece of two texts laid over each other. */
export interface WordDiffPiece {
  readonly in: "both" | "shown" | "other";
  readonly text: string;
}

interface WordDiffProps {
  readonly pieces: readonly WordDiffPiece[];
  /** BCP 47, of the texts. */
  readonly lang: string;
  /** What the marks mean, heard before the words they stand at; in the language of the page. */
  readonly onlyOther: string;
  readonly onlyShown: string;
  /** BCP 47, of those meanings. */
  readonly wordsLang: string;
}

/** A text over another, word by word: what only one of them has is marked, for the eye and for the ear. */
export function WordDiff({ pieces, lang, onlyOther, onlyShown, wordsLang }: WordDiffProps) {
  return (
    <p className="word-diff" lang={lang} translate="no">
      {pieces.map((piece, i) => {
        if (piece.in === "both") return piece.text;
        const Mark = piece.in === "other" ? "ins" : "del";
        return (
          // oxlint-disable-next-line react/no-array-index-key -- pieces are made anew, never moved
          <Mark key={i}>
            <span className="visually-hidden" lang={wordsLang}>
              {` [${piece.in === "other" ? onlyOther : onlyShown} `}
            </span>
            {piece.text}
            <span className="visually-hidden">{"] "}</span>
          </Mark>
        );
      })}
    </p>
  );
}
