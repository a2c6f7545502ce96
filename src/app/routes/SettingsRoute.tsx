import { SettingsView } from "#features/settings/SettingsView.tsx";
import { TranslationSettings } from "#features/translation/TranslationSettings.tsx";
import { useWords } from "#i18n/use-words.ts";

/** `/settings` */
export function SettingsRoute() {
  const { t } = useWords();
  return (
    <>
      <title>{`${t("settings.title")} · ${t("app.name")}`}</title>
      <SettingsView translation={<TranslationSettings />} />
    </>
  );
}
