import { ClipboardPaste, FileText, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { Translation } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button, IconButton } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import type { BitextView } from "./Bitext.tsx";
import "./SourceTools.css";

interface SourceToolsProps {
  readonly view: BitextView;
  readonly onView: (view: BitextView) => void;
  readonly translations: readonly Translation[];
  readonly shown: Translation | null;
  readonly onChoose: (translation: Translation) => void;
  /** The way to a machine's translation. */
  readonly machine: ReactNode;
  /** The choice of another translation to compare with. */
  readonly compare: ReactNode;
  /** The way to one that a person made. */
  readonly onAdd: () => void;
  readonly onEdit: () => void;
  readonly onDrop: (translation: Translation) => void;
}

/** A translation by its language, and by its translator where there are several into one. */
function useTranslationName(translations: readonly Translation[]) {
  const { format } = useWords();
  return ({ language, units }: Translation): string => {
    const by = units.find((unit) => unit.by !== undefined)?.by ?? units[0]?.engine;
    const same = translations.filter((other) => other.language === language).length > 1;
    const languageName = format.languageName(language);
    return same && by !== undefined ? `${languageName} (${by})` : languageName;
  };
}

/** What an open source shows, and what can be added to it. */
export function SourceTools(props: SourceToolsProps) {
  const { view, translations, shown, onChoose, onDrop } = props;
  const { t } = useWords();
  const name = useTranslationName(translations);
  return (
    <div className="source-tools">
      {shown !== null && (
        <Segmented
          label={t("bitext.view")}
          value={view}
          options={[
            { value: "both", text: t("bitext.both") },
            { value: "translation", text: t("bitext.translation") },
            { value: "original", text: t("bitext.original") },
          ]}
          onPick={props.onView}
        />
      )}
      {translations.length > 1 && (
        <Select
          label={t("bitext.into")}
          value={shown?.id ?? ""}
          options={translations.map((translation) => ({
            value: translation.id,
            text: name(translation),
          }))}
          onPick={(id) => {
            const picked = translations.find((translation) => translation.id === id);
            if (picked !== undefined) onChoose(picked);
          }}
        />
      )}
      {props.compare}
      {props.machine}
      <Button
        look={shown === null ? "plain" : "quiet"}
        icon={<ClipboardPaste aria-hidden="true" />}
        onClick={props.onAdd}
      >
        {t("source.addTranslation")}
      </Button>
      <IconButton
        label={t("source.editText")}
        icon={<FileText aria-hidden="true" />}
        onClick={props.onEdit}
      />
      {shown !== null && (
        <IconButton
          label={t("bitext.drop")}
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => {
            onDrop(shown);
          }}
        />
      )}
    </div>
  );
}
