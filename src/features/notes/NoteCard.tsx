import { Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Note } from "#domain/note.ts";
import { useWords } from "#i18n/use-words.ts";
import { useNoteWriting } from "#queries/notes.ts";
import { IconButton } from "#ui/Button.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { NoteQuote } from "./NoteQuote.tsx";
import "./NoteCard.css";

interface NoteCardProps {
  readonly note: Note;
  /** Show the quote's twin too: on a page where the thread is not beside it. */
  readonly pair?: boolean;
  /** What stands under the note: where it is from, whether its words are still there. */
  readonly children?: ReactNode;
}

/** A written note. It opens for correction in its place; deleting it can be taken back. */
export function NoteCard({ note, pair = false, children }: NoteCardProps) {
  const { t, format } = useWords();
  const { remove, restore } = useNoteWriting();
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <NoteEditor
        start={note}
        onClose={() => {
          setEditing(false);
        }}
      />
    );
  return (
    <article className="note-card" data-note={note.id} data-colour={note.colour} tabIndex={-1}>
      <NoteQuote note={note} pair={pair} />
      {note.body !== "" && (
        <p className="note-body" lang="">
          {note.body}
        </p>
      )}
      <footer className="note-foot">
        <time dateTime={note.modified}>
          {t("notes.written", { when: format.dateTime(note.modified) })}
        </time>
        {note.tags.map((tag) => (
          <span key={tag} className="note-tag">
            <bdi>{`#${tag}`}</bdi>
          </span>
        ))}
        <span className="note-buttons">
          <IconButton
            label={t("notes.edit")}
            icon={<Pencil aria-hidden="true" />}
            onClick={() => {
              setEditing(true);
            }}
          />
          <IconButton
            label={t("notes.delete")}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => {
              remove(note.id);
              toast(t("notes.deleted"), {
                text: t("app.undo"),
                run: () => {
                  restore(note);
                },
              });
            }}
          />
        </span>
      </footer>
      {children}
    </article>
  );
}
