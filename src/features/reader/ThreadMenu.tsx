import { BookA, Bot, Inbox, Send, Trash2 } from "lucide-react";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Field.tsx";

/** What can be opened below the head of a thread. */
export type ThreadPanel = "translate" | "names" | "share" | "receive";

const PANELS = [
  { panel: "translate", icon: Bot },
  { panel: "names", icon: BookA },
  { panel: "share", icon: Send },
  { panel: "receive", icon: Inbox },
] as const;

interface ThreadMenuProps {
  readonly languages: readonly string[];
  readonly into: string | null;
  readonly onInto: (language: string | null) => void;
  /** Which of the panels below the menu is open. */
  readonly panel: ThreadPanel | null;
  readonly onPanel: (panel: ThreadPanel) => void;
  readonly onDelete: () => void;
}

/** What can be done with the thread as a whole. */
export function ThreadMenu(props: ThreadMenuProps) {
  const { languages, into, onInto, panel: open, onPanel, onDelete } = props;
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
      {PANELS.map(({ panel, icon: Icon }) => (
        <Button
          key={panel}
          look="quiet"
          icon={<Icon aria-hidden="true" />}
          aria-expanded={panel === open}
          onClick={() => {
            onPanel(panel);
          }}
        >
          {t(`reader.panel.${panel}`)}
        </Button>
      ))}
      <Button look="quiet" icon={<Trash2 aria-hidden="true" />} onClick={onDelete}>
        {t("reader.delete")}
      </Button>
    </div>
  );
}
