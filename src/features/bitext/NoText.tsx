import { useWords } from "#i18n/use-words.ts";
import "./SourceTools.css";

/** Says why a source has no text yet, and what to do about it. */
export function NoText() {
  const { t } = useWords();
  return (
    <div className="source-empty">
      <strong>{t("source.noText")}</strong>
      <p>{t("source.noTextLead")}</p>
    </div>
  );
}
