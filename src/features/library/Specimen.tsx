import { Link } from "react-router";
import { bitextRows } from "#domain/bitext.ts";
import { threadId } from "#domain/ids.ts";
import { preferredTranslation, translationsOf } from "#domain/source-edit.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { useThread } from "#queries/threads.ts";
import "./Specimen.css";

const SHOWN = 4;

/** The first source with a text, and a translation of it the reader can read. */
function specimenOf(document: ThreadDocument, language: string) {
  const source = document.sources.find((entry) => (entry.text ?? "") !== "");
  if (source === undefined) return null;
  const readable = translationsOf(document, "source", source.id).filter(
    (translation) => translation.language !== source.language,
  );
  const translation = preferredTranslation(readable, [language, document.thread.language]);
  if (translation === null) return null;
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
