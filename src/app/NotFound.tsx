import { Link } from "react-router";
import { useWords } from "#i18n/use-words.ts";
import { EmptyState } from "#ui/EmptyState.tsx";

export function NotFound() {
  const { t } = useWords();
  return (
    <div className="page">
      <EmptyState level="h1" title={t("app.notFoundTitle")} text={t("app.notFoundText")}>
        <Link to="/">{t("app.toLibrary")}</Link>
      </EmptyState>
    </div>
  );
}
