import { Link } from "react-router";
import { useWords } from "#i18n/use-words.ts";
import "./SourceTools.css";

/** Says why a source has no text yet, and what to do about it. */
export function NoText() {
  const { t } = useWords();
  return (
    <div className="source-empty">
      <strong>{t("source.noText")}</strong>
      <p>{t("source.noTextLead")}</p>
      <ol>
        <li>{t("source.ways.open")}</li>
        <li>{t("source.ways.file")}</li>
        <li>
          {t("source.ways.bookmarklet")}{" "}
          <Link to="/import#bookmarklet">{t("source.ways.bookmarkletLink")}</Link>
        </li>
      </ol>
    </div>
  );
}
