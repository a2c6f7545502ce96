import type { ReactNode } from "react";
import { useWords } from "#i18n/use-words.ts";
import { useSettings } from "#queries/settings.ts";
import { TextField } from "#ui/Field.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { XServiceField } from "./XServiceField.tsx";
import { YourData } from "./YourData.tsx";
import "./SettingsView.css";

/** How Nitka looks and speaks, what it translates with (`translation`), and what it keeps. */
export function SettingsView({ translation }: { translation: ReactNode }) {
  const { t } = useWords();
  const [settings, change] = useSettings();
  return (
    <div className="page settings">
      <h1>{t("settings.title")}</h1>
      <Segmented
        label={t("settings.language")}
        labelled
        value={settings.language ?? "auto"}
        options={[
          { value: "auto", text: t("settings.languageAuto") },
          { value: "en", text: "English", lang: "en" },
          { value: "ru", text: "Русский", lang: "ru" },
          { value: "be", text: "Беларуская", lang: "be" },
        ]}
        onPick={(language) => {
          change({ language: language === "auto" ? null : language });
        }}
      />
      <Segmented
        label={t("settings.theme")}
        labelled
        value={settings.theme}
        options={[
          { value: "system", text: t("settings.themeSystem") },
          { value: "light", text: t("settings.themeLight") },
          { value: "dark", text: t("settings.themeDark") },
        ]}
        onPick={(theme) => {
          change({ theme });
        }}
      />
      <TextField
        label={t("settings.name")}
        hint={t("settings.nameHint")}
        value={settings.name}
        autoComplete="off"
        onChange={(event) => {
          change({ name: event.target.value });
        }}
      />
      <XServiceField />
      {translation}
      <YourData />
    </div>
  );
}
