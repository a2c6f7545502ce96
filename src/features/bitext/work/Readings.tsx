import type { TranslationUnit } from "#domain/thread.ts";
import { provenanceWords } from "#i18n/provenance-words.ts";
import { useWords } from "#i18n/use-words.ts";
import { wordDifference } from "#queries/word-difference.ts";
import { Button } from "#ui/Button.tsx";
import { Byline } from "#ui/Byline.tsx";
import { WordDiff } from "#ui/WordDiff.tsx";
import "./History.css";

interface ReadingsProps {
  readonly unit: TranslationUnit;
  /** BCP 47, of the translation. */
  readonly language: string;
  readonly onTake: (reading: number) => void;
  readonly onDrop: (reading: number) => void;
}

/** What others say in place of a sentence's translation, with what differs, until somebody decides. */
export function Readings({ unit, language, onTake, onDrop }: ReadingsProps) {
  const { t, format, language: ui } = useWords();
  const { alternatives = [] } = unit;
  if (alternatives.length === 0) return null;
  return (
    <section className="unit-readings" aria-label={t("work.readings.label")}>
      <ul>
        {alternatives.map((reading, i) => (
          <li key={`${reading.at} ${reading.by ?? ""} ${reading.text}`} data-reading="">
            <WordDiff
              pieces={
                wordDifference(unit.text, reading.text, language) ?? [
                  { in: "both", text: reading.text },
                ]
              }
              lang={language}
              onlyOther={t("work.readings.added")}
              onlyShown={t("work.readings.removed")}
              wordsLang={ui}
            />
            <Byline>{provenanceWords(t, format, reading, reading.state)}</Byline>
            <Button
              look="quiet"
              onClick={() => {
                onTake(i);
              }}
            >
              {t("work.readings.take")}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                onDrop(i);
              }}
            >
              {t("work.readings.drop")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
