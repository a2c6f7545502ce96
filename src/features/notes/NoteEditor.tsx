import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type Note, type NoteColour, parseTags } from "#domain/note.ts";
import type { Problem } from "#domain/problem.ts";
import { useWords } from "#i18n/use-words.ts";
import { useNoteWriting } from "#queries/notes.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea, TextField } from "#ui/Field.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { NoteQuote } from "./NoteQuote.tsx";
import "./NoteEditor.css";

const COLOURS: readonly NoteColour[] = ["amber", "green", "blue", "rose", "violet"];

type SaveState =
  | { readonly kind: "empty" | "saved" }
  | { readonly kind: "not-saved"; readonly problem: Problem };

/** Stores the note at every input, synchronously; a new note without a word of its own is not kept. */
function useSaving(start: Note) {
  const { write, remove } = useNoteWriting();
  const [note, setNote] = useState(start);
  const [state, setState] = useState<SaveState>({ kind: start.body === "" ? "empty" : "saved" });
  /** True when what the field shows is what is stored. */
  const change = (part: Partial<Note>): boolean => {
    const next = { ...note, ...part };
    setNote(next);
    if (start.body === "" && next.body.trim() === "" && next.tags.length === 0) {
      remove(next.id);
      setState({ kind: "empty" });
      return true;
    }
    const result = write(next);
    setState(result.ok ? { kind: "saved" } : { kind: "not-saved", problem: result.problem });
    return result.ok;
  };
  return { note, state, change };
}

interface FieldsProps {
  readonly note: Note;
  readonly change: (part: Partial<Note>) => void;
}

function Fields({ note, change }: FieldsProps) {
  const { t } = useWords();
  const [tags, setTags] = useState(note.tags.join(", "));
  return (
    <>
      <TextArea
        label={t("notes.editor")}
        placeholder={t("notes.bodyHint")}
        rows={3}
        value={note.body}
        onChange={(event) => {
          change({ body: event.target.value });
        }}
      />
      <TextField
        label={t("notes.tags")}
        placeholder={t("notes.tagsHint")}
        value={tags}
        onChange={(event) => {
          setTags(event.target.value);
          change({ tags: parseTags(event.target.value) });
        }}
      />
      <Segmented
        label={t("notes.colour")}
        value={note.colour}
        options={COLOURS.map((value) => ({ value, text: t(`notes.${value}`) }))}
        onPick={(colour) => {
          change({ colour });
        }}
      />
    </>
  );
}

interface NoteEditorProps {
  readonly start: Note;
  readonly onClose: () => void;
}

/** Writes a note. What is typed is stored before the next key can be pressed, and the screen says so. */
export function NoteEditor({ start, onClose }: NoteEditorProps) {
  const { t, told } = useWords();
  const { note, state, change } = useSaving(start);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector("textarea")?.focus();
  }, []);
  const words = {
    empty: t("notes.stateEmpty"),
    saved: t("notes.stateSaved"),
    "not-saved": t("notes.stateNotSaved"),
  }[state.kind];
  // What could not be stored is tried once more; while there is no room, the words stay here.
  const finish = () => {
    if (state.kind !== "not-saved" || change({})) onClose();
  };
  const keys = (event: KeyboardEvent) => {
    const done =
      event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    finish();
  };
  return (
    <div
      ref={form}
      className="note-editor"
      role="group"
      aria-label={t("notes.editor")}
      data-save-state={state.kind === "not-saved" ? "not-saved" : "saved"}
      onKeyDown={keys}
    >
      <NoteQuote note={note} />
      <Fields note={note} change={change} />
      {state.kind === "not-saved" && <Notice {...told(state.problem)} />}
      <div className="note-editor-foot">
        <span className="note-save-state" data-state={state.kind}>
          {words}
        </span>
        <Button look="primary" onClick={finish}>
          {t("notes.done")}
        </Button>
      </div>
    </div>
  );
}
