import type { CaptureMethod, Source } from "#domain/thread.ts";
import { safeHref } from "#domain/links/safe-href.ts";
import { translatedView } from "#domain/links/translated-view.ts";
import { useWords } from "#i18n/use-words.ts";
import { Byline } from "#ui/Byline.tsx";

function Outside({ address, text }: { address: string | undefined; text: string }) {
  const { t } = useWords();
  const href = address === undefined ? null : safeHref(address);
  if (href === null) return null;
  return (
    <li>
      <a
        href={href}
        target="_blank"
        rel="noreferrer noopener"
        title={t("reader.opensElsewhere", { host: new URL(href).host })}
      >
        {text}
      </a>{" "}
      <span className="source-link-host">{new URL(href).host}</span>
    </li>
  );
}

function useCaptured(source: Source): string | null {
  const { t, format } = useWords();
  if (source.captured === undefined) return null;
  const when = format.date(source.captured.at, "medium");
  const words: Record<CaptureMethod, string> = {
    pasted: t("source.capturedPasted", { when }),
    file: t("source.capturedFile", { when }),
    bookmarklet: t("source.capturedBookmarklet", { when }),
    shared: t("source.capturedShared", { when }),
    api: t("source.capturedApi", { when }),
    authored: t("source.capturedAuthored"),
  };
  return words[source.captured.how];
}

/** The ways to the original and its copies, and how the text here was had. */
export function SourceLinks({ source }: { source: Source }) {
  const { t, language } = useWords();
  const captured = useCaptured(source);
  const translated =
    source.language === language ? null : translatedView(source.canonical, language);
  // A text that was published with Nitka has no page elsewhere.
  if (source.captured?.how === "authored") return <Byline>{captured}</Byline>;
  return (
    <div className="source-links">
      <ul>
        <Outside address={source.canonical} text={t("source.original")} />
        <Outside address={source.mobile} text={t("source.mobile")} />
        <Outside address={source.archived ?? source.archive} text={t("source.archive")} />
        <Outside address={translated ?? undefined} text={t("source.translated")} />
      </ul>
      <Byline>{t("source.visits")}</Byline>
      {captured !== null && <Byline>{captured}</Byline>}
    </div>
  );
}
