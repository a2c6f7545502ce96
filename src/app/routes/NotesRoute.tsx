import { NotesHub } from "#features/notes/NotesHub.tsx";
import { useWords } from "#i18n/use-words.ts";

/** `/notes` */
export function NotesRoute() {
  const { t } = useWords();
  return (
    <>
      <title>{`${t("notes.title")} · ${t("app.name")}`}</title>
      <NotesHub />
    </>
  );
}
