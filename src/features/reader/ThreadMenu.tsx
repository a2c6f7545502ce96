import { Bot, Download, Trash2 } from "lucide-react";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";

interface ThreadMenuProps {
  readonly languages: readonly string[];
  readonly into: string | null;
  readonly onInto: (language: string | null) => void;
  readonly onTranslate: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

/** What can be done with the thread as a whole. */
export function ThreadMenu(props: ThreadMenuProps) {
  const { languages, into, onInto, onTranslate, onExport, onDelete } = props;
  const { t, format } = useWords();
  return (
    <div className="thread-menu">
      {languages.length > 0 && (
        <Select
          label={t("reader.postsIn")}
          value={into ?? ""}
          options={[
            { value: "", text: t("reader.postsOnly") },
            ...languages.map((value) => ({ value, text: format.languageName(value) })),
          ]}
          onPick={(value) => {
            onInto(value === "" ? null : value);
          }}
        />
      )}
      <Button look="quiet" icon={<Bot aria-hidden="true" />} onClick={onTranslate}>
        {t("machine.thread.button")}
      </Button>
      <Button look="quiet" icon={<Download aria-hidden="true" />} onClick={onExport}>
        {t("reader.export")}
      </Button>
      <Button look="quiet" icon={<Trash2 aria-hidden="true" />} onClick={onDelete}>
        {t("reader.delete")}
      </Button>
    </div>
  );
}
