import { useWords } from "#i18n/use-words.ts";
import { useNoteWriting } from "#queries/notes.ts";
import { Button } from "#ui/Button.tsx";
import { download } from "#ui/download.ts";
import { Notice } from "#ui/Notice.tsx";

/** Tells of stored values that this version cannot read, and hands them over as they are. */
export function UnreadableNotes({ keys }: { keys: readonly string[] }) {
  const { t, format } = useWords();
  const { raw } = useNoteWriting();
  if (keys.length === 0) return null;
  const count = keys.length;
  return (
    <Notice text={t("notes.unreadable", { count, formatted: format.number(count) })}>
      <Button
        onClick={() => {
          const values = Object.fromEntries(keys.map((key) => [key, raw(key)]));
          download("nitka-unreadable.json", JSON.stringify(values, null, 2), "application/json");
        }}
      >
        {t("notes.unreadableSave")}
      </Button>
    </Notice>
  );
}
