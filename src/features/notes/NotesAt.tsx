import { useCallback } from "react";
import type { Note } from "#domain/note.ts";
import { useWords } from "#i18n/use-words.ts";
import { useNotesWhere } from "#queries/notes.ts";
import { NoteCard } from "./NoteCard.tsx";
import { useNoteDesk } from "./NoteDesk.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { type NotePlace, type PlaceTexts, standsAt, wordsAreThere } from "./note-place.ts";
import "./NotesAt.css";

interface NotesAtProps {
  readonly thread: string;
  readonly place: NotePlace;
  readonly texts: PlaceTexts;
}

/** The notes at one place of a thread, and the editor of a new one there. */
export function NotesAt({ thread, place, texts }: NotesAtProps) {
  const { t } = useWords();
  const { writing, end } = useNoteDesk();
  const here = useCallback((note: Note) => standsAt(note, thread, place), [thread, place]);
  const notes = useNotesWhere(here);
  const writingHere = writing !== null && here(writing) ? writing : null;
  const written = notes.filter((note) => note.id !== writing?.id);
  if (written.length === 0 && writingHere === null) return null;
  return (
    <div className="notes-at pair-below" role="group" aria-label={t("notes.here")}>
      {writingHere !== null && (
        <NoteEditor key={writingHere.id} start={writingHere} onClose={end} />
      )}
      {written.map((note) => (
        <NoteCard key={note.id} note={note}>
          {!wordsAreThere(note, texts) && <p className="note-orphan">{t("notes.orphan")}</p>}
        </NoteCard>
      ))}
    </div>
  );
}
