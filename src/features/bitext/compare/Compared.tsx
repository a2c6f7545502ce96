import { useMemo } from "react";
import { type BitextRow, rowState } from "#domain/bitext.ts";
import { type ComparedRows, textOfRows } from "#domain/compare-rows.ts";
import { sameLanguage } from "#domain/language-tag.ts";
import type { Translation } from "#domain/thread.ts";
import { provenanceWords } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { Byline } from "#ui/Byline.tsx";
import { type DiffPiece, wordDifference } from "#queries/word-difference.ts";
import { WordDiff } from "#ui/WordDiff.tsx";
import "./Compared.css";

interface ComparedProps {
  readonly group: ComparedRows;
  /** The original's text, which tells what is out of date. */
  readonly original: string;
  readonly shown: Translation;
  readonly other: Translation;
}

type Found =
  | { readonly kind: "missing" | "same" }
  | { readonly kind: "plain"; readonly text: string; readonly tooMuch: boolean }
  | { readonly kind: "marked"; readonly pieces: readonly DiffPiece[] };

function compare(group: ComparedRows, shown: Translation, other: Translation): Found {
  const ours = textOfRows(group.shown);
  const text = textOfRows(group.other);
  if (text === "") return { kind: "missing" };
  if (ours === "" || !sameLanguage(shown.language, other.language))
    return { kind: "plain", text, tooMuch: false };
  const pieces = wordDifference(ours, text, other.language);
  if (pieces === null) return { kind: "plain", text, tooMuch: true };
  if (pieces.every((piece) => piece.in === "both")) return { kind: "same" };
  return { kind: "marked", pieces };
}

/** Who made the rows' words, each said once. */
function useMakers(original: string) {
  const { t, format } = useWords();
  return (rows: readonly BitextRow[]): string => {
    const words = rows.flatMap((row) => {
      const state = rowState(row, original);
      return row.unit === null || row.unit.text === "" || state === null
        ? []
        : [provenanceWords(t, format, row.unit, state)];
    });
    return [...new Set(words)].join("; ");
  };
}

function Makers({ group, original }: ComparedProps) {
  const { t } = useWords();
  const makers = useMakers(original);
  const [ours, theirs] = [makers(group.shown), makers(group.other)];
  return (
    <>
      {theirs !== "" && <Byline>{t("machine.compare.madeOther", { who: theirs })}</Byline>}
      {ours !== "" && <Byline>{t("machine.compare.madeShown", { who: ours })}</Byline>}
    </>
  );
}

function Words({ found, language }: { readonly found: Found; readonly language: string }) {
  const { t, language: ui } = useWords();
  switch (found.kind) {
    case "missing":
      return <p className="compared-said">{t("machine.compare.missing")}</p>;
    case "same":
      return <p className="compared-said">{t("machine.compare.same")}</p>;
    case "plain":
      return (
        <>
          <p className="compared-text" lang={language} translate="no">
            {found.text}
          </p>
          {found.tooMuch && <p className="compared-said">{t("machine.compare.unmarked")}</p>}
        </>
      );
    case "marked":
      return (
        <WordDiff
          pieces={found.pieces}
          lang={language}
          onlyOther={t("machine.compare.onlyOther")}
          onlyShown={t("machine.compare.onlyShown")}
          wordsLang={ui}
        />
      );
  }
}

/** Under a row's translation: what another translation says there, with the words that differ marked. */
export function Compared(props: ComparedProps) {
  const { group, shown, other } = props;
  const { t } = useWords();
  const found = useMemo(() => compare(group, shown, other), [group, shown, other]);
  const nothing = [...group.shown, ...group.other].every(
    ({ unit }) => unit === null || unit.text === "",
  );
  if (nothing) return null;
  return (
    <div className="compared" role="group" aria-label={t("machine.compare.row")}>
      {group.shown.length > 1 && <p className="compared-said">{t("machine.compare.above")}</p>}
      <Words found={found} language={other.language} />
      <Makers {...props} />
    </div>
  );
}
