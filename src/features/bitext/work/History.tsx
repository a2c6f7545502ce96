import { useMemo } from "react";
import type { TranslationUnit, UnitVersion } from "#domain/thread.ts";
import { provenanceWords } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { wordDifference } from "#queries/word-difference.ts";
import { Button } from "#ui/Button.tsx";
import { Byline } from "#ui/Byline.tsx";
import { WordDiff } from "#ui/WordDiff.tsx";
import "./History.css";

interface HistoryProps {
  readonly unit: TranslationUnit;
  /** BCP 47, of the translation. */
  readonly language: string;
  /** Index of the version among the unit's. */
  readonly onRevert: (version: number) => void;
  readonly onClose: () => void;
}

interface Entry {
  readonly version: UnitVersion;
  /** Null for what stands there now. */
  readonly index: number | null;
  /** What it said before that. */
  readonly before: string | null;
}

/** The newest first, each with the words before it. */
function entriesOf(unit: TranslationUnit): readonly Entry[] {
  const { versions = [] } = unit;
  const all = [...versions, unit];
  return all
    .map((version, i) => ({
      version,
      index: i === versions.length ? null : i,
      before: all[i - 1]?.text ?? null,
    }))
    .toReversed();
}

function Change({ entry, language }: { readonly entry: Entry; readonly language: string }) {
  const { t, language: ui } = useWords();
  const { version, before } = entry;
  const pieces = useMemo(
    () => (before === null ? null : wordDifference(before, version.text, language)),
    [before, version.text, language],
  );
  if (pieces === null)
    return (
      <p className="word-diff" lang={language} translate="no">
        {version.text === "" ? t("bitext.noCounterpart") : version.text}
      </p>
    );
  return (
    <WordDiff
      pieces={pieces}
      lang={language}
      onlyOther={t("work.history.added")}
      onlyShown={t("work.history.removed")}
      wordsLang={ui}
    />
  );
}

/** What a sentence of a translation said before, newest first, with what changed each time and the way back. */
export function History({ unit, language, onRevert, onClose }: HistoryProps) {
  const { t, format } = useWords();
  const entries = useMemo(() => entriesOf(unit), [unit]);
  return (
    <section className="unit-history" aria-label={t("work.history.title")}>
      <p className="unit-history-title">{t("work.history.title")}</p>
      <ol>
        {entries.map((entry) => {
          const { version, index } = entry;
          return (
            <li key={index ?? "now"}>
              <Byline>
                {index === null && <strong>{`${t("work.history.now")}: `}</strong>}
                {provenanceWords(t, format, version, version.state)}
              </Byline>
              <Change entry={entry} language={language} />
              {index !== null && (
                <Button
                  look="quiet"
                  onClick={() => {
                    onRevert(index);
                  }}
                >
                  {t("work.history.back")}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {entries.length === 1 && <p>{t("work.history.only")}</p>}
      <Button onClick={onClose}>{t("work.history.close")}</Button>
    </section>
  );
}
