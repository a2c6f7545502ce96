import { UI_LANGUAGES, isUiLanguage } from "#i18n/languages.ts";
import { useWords } from "#i18n/use-words.ts";
import { useSettings } from "#queries/settings.ts";
import "./LanguageSwitch.css";

const NAMES = { en: "English", ru: "Русский", be: "Беларуская" } as const;

/** The interface's language, always in reach and named in itself, for someone who cannot read the others. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const [, change] = useSettings();
  return (
    <select
      className="language-switch"
      aria-label={t("settings.language")}
      value={language}
      onChange={(event) => {
        if (isUiLanguage(event.target.value)) change({ language: event.target.value });
      }}
    >
      {UI_LANGUAGES.map((code) => (
        <option key={code} value={code} lang={code}>
          {NAMES[code]}
        </option>
      ))}
    </select>
  );
}
