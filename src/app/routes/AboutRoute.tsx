import { AboutView } from "#features/settings/AboutView.tsx";
import { useWords } from "#i18n/use-words.ts";

/** `/about` */
export function AboutRoute() {
  const { t } = useWords();
  return (
    <>
      <title>{`${t("about.title")} · ${t("app.name")}`}</title>
      <AboutView />
    </>
  );
}
