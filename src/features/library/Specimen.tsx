import { Link } from "react-router";
import { bitextRows } from "#domain/bitext.ts";
import { threadId } from "#domain/ids.ts";
import { preferredTranslation, translationsOf } from "#domain/translations.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { useThread } from "#queries/threads.ts";
import "./Specimen.css";

const SHOWN = 4;

/** A source in another language than the reader's, with a translation they can read. */
function specimenOf(document: ThreadDocument, language: string) {
  const [best] = document.sources
    .filter((source) => (source.text ?? "") !== "" && source.language !== language)
    .flatMap((source) => {
      const all = translationsOf(document, "source", source.id);
      const translation = preferredTranslation(all, [language, document.thread.language]);
      return translation === null ? [] : [{ source, translation }];
    });
  if (best === undefined) return null;
  const { source, translation } = best;
  const rows = bitextRows(source.segments ?? [], translation.units).slice(0, SHOWN);
  return { source, translation, rows };
}

/** The first sentences of a bundled source beside their translation. */
export function Specimen({ thread }: { thread: string }) {
  const { t, language } = useWords();
  const { data } = useThread(threadId(thread));
  const specimen = data === undefined ? null : specimenOf(data, language);
  // Its place is kept while it loads, so that nothing below it moves.
  return (
    <figure className="specimen">
      <figcaption>{t("library.specimen")}</figcaption>
      <ol>
        {specimen?.rows.map((row) => (
          <li key={row.key} tabIndex={0}>
            <span lang={specimen.source.language} translate="no">
              {row.segments
                .map(({ start, end }) => specimen.source.text?.slice(start, end) ?? "")
                .join(" ")}
            </span>
            <span lang={specimen.translation.language} translate="no">
              {row.unit?.text}
            </span>
          </li>
        ))}
      </ol>
      <Link to={`/t/${encodeURIComponent(thread)}`}>{t("library.specimenOpen")}</Link>
    </figure>
  );
}
