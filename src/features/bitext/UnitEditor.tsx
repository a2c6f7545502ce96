import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { BitextRow } from "#domain/bitext.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import type { BitextText } from "./Bitext.tsx";

interface UnitEditorProps {
  readonly row: BitextRow;
  readonly text: BitextText;
  readonly language: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Corrects one translation in its place, the original beside it. Ctrl/Cmd+Enter saves, Escape leaves. */
export function UnitEditor({ row, text, language, onSave, onCancel }: UnitEditorProps) {
  const { t } = useWords();
  const [words, setWords] = useState(row.unit?.text ?? "");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave(words.trim());
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const original = row.segments
    .map((segment) => text.text.slice(segment.start, segment.end))
    .join(" ");
  return (
    <form
      className="unit-editor"
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(words.trim());
      }}
    >
      <textarea
        ref={area}
        lang={language}
        aria-label={t("bitext.editLabel", { text: original })}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <div className="unit-editor-buttons">
        <Button type="submit" look="primary">
          {t("action.save")}
        </Button>
        <Button onClick={onCancel}>{t("action.cancel")}</Button>
      </div>
    </form>
  );
}
