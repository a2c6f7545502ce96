import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { Note } from "#domain/note.ts";
import type { NoteSubject } from "#domain/note-subject.ts";
import { draftNote } from "#queries/notes.ts";
import { useServices } from "#queries/services.ts";

interface Desk {
  /** The new note being written, if any; its place shows the editor. */
  readonly writing: Note | null;
  readonly begin: (subject: NoteSubject) => void;
  readonly end: () => void;
}

const DeskContext = createContext<Desk | null>(null);

/** Holds the one new note that is being written on a page. */
export function NoteDesk({ children }: { children: ReactNode }) {
  const services = useServices();
  const [writing, setWriting] = useState<Note | null>(null);
  const desk = useMemo(
    () => ({
      writing,
      begin: (subject: NoteSubject) => {
        // Words that could not be stored are only in their editor: it may not be replaced by another.
        const unsaved = document.querySelector<HTMLElement>(
          '[data-save-state="not-saved"] textarea',
        );
        if (unsaved === null) setWriting(draftNote(services, subject.target, subject.pair));
        else unsaved.focus();
      },
      end: () => {
        setWriting(null);
      },
    }),
    [writing, services],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useNoteDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("useNoteDesk outside of NoteDesk");
  return desk;
}
