import { useId } from "react";
import { useWords } from "#i18n/use-words.ts";
import { ModelManager } from "./ModelManager.tsx";
import { ServerForms } from "./ServerForms.tsx";
import "./TranslationSettings.css";

/** What translates by machine: models on this device, servers elsewhere. */
export function TranslationSettings() {
  const { t } = useWords();
  const title = useId();
  return (
    <section className="translation-settings" aria-labelledby={title}>
      <h2 id={title}>{t("engines.title")}</h2>
      <ModelManager />
      <ServerForms />
    </section>
  );
}
