import { useState } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import { segmentText } from "#domain/segment.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import type { BitextText } from "./Bitext.tsx";

interface SplitFormProps {
  readonly row: BitextRow;
  readonly text: BitextText;
  readonly language: string;
  readonly onSplit: (sources: number, targets: number) => void;
  readonly onCancel: () => void;
}

interface StayingProps {
  readonly legend: string;
  readonly language: string;
  readonly sentences: readonly string[];
  readonly count: number;
  readonly onCount: (count: number) => void;
}

/** Which sentences of one side stay in the first pair: the first `count` of them. */
function Staying({ legend, language, sentences, count, onCount }: StayingProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {sentences.map((sentence, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- equal sentences occur; the list never changes
        <label key={`${i}:${sentence}`}>
          <input
            type="checkbox"
            checked={i < count}
            onChange={(event) => {
              onCount(event.target.checked ? i + 1 : i);
            }}
          />
          <span lang={language}>{sentence}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Cuts a pair in two: the ticked sentences stay, the rest becomes a pair below. */
export function SplitForm({ row, text, language, onSplit, onCancel }: SplitFormProps) {
  const { t } = useWords();
  const originals = row.segments.map((segment) => text.text.slice(segment.start, segment.end));
  const unit = row.unit?.text ?? "";
  const targets = segmentText(unit, language).map(({ start, end }) => unit.slice(start, end));
  const [sourceCount, setSourceCount] = useState(Math.min(1, originals.length));
  const [targetCount, setTargetCount] = useState(Math.min(1, targets.length));
  const whole = sourceCount === originals.length && targetCount === targets.length;
  return (
    <form
      className="split-form"
      aria-label={t("bitext.splitTitle")}
      onSubmit={(event) => {
        event.preventDefault();
        onSplit(sourceCount, targetCount);
      }}
    >
      <p>{t("bitext.splitTitle")}</p>
      <div className="split-sides">
        <Staying
          legend={t("bitext.splitOriginal")}
          language={text.language}
          sentences={originals}
          count={sourceCount}
          onCount={setSourceCount}
        />
        <Staying
          legend={t("bitext.splitTranslation")}
          language={language}
          sentences={targets}
          count={targetCount}
          onCount={setTargetCount}
        />
      </div>
      <div className="unit-editor-buttons">
        <Button type="submit" look="primary" disabled={whole || sourceCount + targetCount === 0}>
          {t("bitext.split")}
        </Button>
        <Button onClick={onCancel}>{t("action.cancel")}</Button>
      </div>
    </form>
  );
}
