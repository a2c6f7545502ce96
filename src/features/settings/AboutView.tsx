import { useWords } from "#i18n/use-words.ts";
import "./SettingsView.css";

/** What Nitka is, what leaves the browser, how far to trust it. */
export function AboutView() {
  const { t } = useWords();
  const sections = [
    { title: t("about.whatTitle"), text: t("about.what") },
    { title: t("about.privacyTitle"), text: t("about.privacy") },
    { title: t("about.translationTitle"), text: t("about.translation") },
    { title: t("about.dataTitle"), text: t("about.data") },
  ];
  return (
    <div className="page about">
      <h1>{t("about.title")}</h1>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <p>{section.text}</p>
        </section>
      ))}
      <p>
        <a href={new URL("schema/thread-v1.schema.json", document.baseURI).href}>
          {t("about.schema")}
        </a>
      </p>
      <p>{t("about.licence")}</p>
    </div>
  );
}
