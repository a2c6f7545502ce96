import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { pickUiLanguage } from "#i18n/detect-language.ts";
import { changeLanguage } from "#i18n/i18n.ts";
import { useSettings } from "#queries/settings.ts";

/** Keeps the page's language and theme in step with the settings. */
export function useInterface(): void {
  const [settings] = useSettings();
  const { i18n } = useTranslation();
  const language = pickUiLanguage(settings.language, navigator.languages);
  useEffect(() => {
    void changeLanguage(i18n, language);
  }, [i18n, language]);
  const shown = i18n.language;
  useEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);
  useEffect(() => {
    if (settings.theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = settings.theme;
  }, [settings.theme]);
}
