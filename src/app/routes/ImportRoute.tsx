import { useNavigate, useSearchParams } from "react-router";
import { ImportView } from "#features/import/ImportView.tsx";
import { useWords } from "#i18n/use-words.ts";

/** `/import?from=ADDRESS` */
export function ImportRoute() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <>
      <title>{`${t("import.title")} · ${t("app.name")}`}</title>
      <ImportView
        from={search.get("from")}
        onSaved={({ thread }) => void navigate(`/t/${encodeURIComponent(thread.id)}`)}
      />
    </>
  );
}
