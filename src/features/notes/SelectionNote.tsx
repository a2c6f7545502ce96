import { NotebookPen } from "lucide-react";
import { useEffect, useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { readSelection, type SelectedWords } from "./read-selection.ts";
import "./SelectionNote.css";

/** Offers a note on the words the reader has selected, near them but not over them. */
export function SelectionNote({ onNote }: { onNote: (words: SelectedWords) => void }) {
  const { t } = useWords();
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let frame = 0;
    const changed = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        setWords(readSelection());
      });
    };
    document.addEventListener("selectionchange", changed);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", changed);
    };
  }, []);
  if (words === null) return null;
  return (
    <div
      className="selection-note"
      style={{
        insetBlockStart: words.bottom + scrollY + 6,
        insetInlineStart: words.left + scrollX,
      }}
    >
      <Button
        look="primary"
        icon={<NotebookPen aria-hidden="true" />}
        // The press would otherwise clear the selection before the click is heard.
        onPointerDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          onNote(words);
          getSelection()?.removeAllRanges();
          setWords(null);
        }}
      >
        {t("notes.addSelection")}
      </Button>
    </div>
  );
}
