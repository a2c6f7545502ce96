import { useCallback, useState } from "react";
import type { Note } from "#domain/note.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { threadFile } from "#queries/export.ts";
import { useNotesWhere } from "#queries/notes.ts";
import { Button } from "#ui/Button.tsx";
import { useHandOver } from "./use-hand-over.ts";

/** The thread whole, as Nitka's own file; the reader's notes go along only when asked. */
export function HandThread({ document }: { readonly document: ThreadDocument }) {
  const { t, format } = useWords();
  const handOver = useHandOver();
  const [withNotes, setWithNotes] = useState(false);
  const { id, title } = document.thread;
  const notes = useNotesWhere(useCallback((note: Note) => note.target.thread === id, [id]));
  const save = async () => {
    const content = await threadFile(document, withNotes ? notes : []);
    handOver({ title, extension: "nitka.json", content, mediaType: "application/json" });
  };
  return (
    <section>
      <h3>{t("exchange.share.thread")}</h3>
      <p>{t("exchange.share.threadLead")}</p>
      {notes.length > 0 && (
        <label className="exchange-choice">
          <input
            type="checkbox"
            checked={withNotes}
            onChange={(event) => {
              setWithNotes(event.target.checked);
            }}
          />
          {t("exchange.share.withNotes", { formatted: format.number(notes.length) })}
        </label>
      )}
      <div className="exchange-buttons">
        <Button
          onClick={() => {
            void save();
          }}
        >
          {t("exchange.share.saveThread")}
        </Button>
      </div>
    </section>
  );
}
