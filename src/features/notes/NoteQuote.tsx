import type { Note } from "#domain/note.ts";
import { useWords } from "#i18n/use-words.ts";
import "./NoteQuote.css";

/** The words a note is about, and their twin in the other language as they stood when it was written. */
export function NoteQuote({ note, pair = false }: { note: Note; pair?: boolean }) {
  const { t } = useWords();
  const { target } = note;
  const exact = target.selector?.quote.exact;
  if (exact === undefined) return null;
  const twin =
    target.side === "original"
      ? { text: note.pair?.translation, language: note.pair?.translationLanguage }
      : { text: note.pair?.original, language: note.pair?.originalLanguage };
  return (
    <figure className="note-quote" data-colour={note.colour}>
      <blockquote lang={target.language} translate="no">
        {exact}
      </blockquote>
      {pair && twin.text !== undefined && (
        <figcaption lang={twin.language} translate="no">
          <span className="visually-hidden">
            {t(target.side === "original" ? "notes.translation" : "notes.original")}
          </span>
          {twin.text}
        </figcaption>
      )}
    </figure>
  );
}
