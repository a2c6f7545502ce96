import type { HeadChange } from "#domain/rearrange.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Select, TextField } from "#ui/Field.tsx";

const LANGUAGES = ["en", "ru", "be", "uk", "pl", "de", "fr", "lt", "lv"];

interface HeadFieldsProps {
  readonly document: ThreadDocument;
  /** What was typed so far. */
  readonly head: HeadChange;
  readonly onChange: (change: HeadChange) => void;
}

/** Title, author and language of the thread that is about to be saved. */
export function HeadFields({ document, head, onChange }: HeadFieldsProps) {
  const { t, format } = useWords();
  const { thread, people } = document;
  const author = people.find((person) => person.id === thread.author);
  const languages = new Set([...LANGUAGES, thread.language]);
  return (
    <div className="head-fields">
      <TextField
        label={t("import.threadTitle")}
        value={head.title ?? thread.title}
        onChange={(event) => {
          onChange({ title: event.target.value });
        }}
      />
      <TextField
        label={t("import.authorName")}
        value={head.authorName ?? author?.name ?? ""}
        onChange={(event) => {
          onChange({ authorName: event.target.value });
        }}
      />
      <TextField
        label={t("import.authorHandle")}
        value={head.authorHandle ?? author?.handle ?? ""}
        onChange={(event) => {
          onChange({ authorHandle: event.target.value });
        }}
      />
      <Select
        label={t("import.language")}
        value={head.language ?? thread.language}
        options={[...languages].map((value) => ({ value, text: format.languageName(value) }))}
        onPick={(language) => {
          onChange({ language });
        }}
      />
    </div>
  );
}
