import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Note } from "#domain/note.ts";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { readNotesAhead, searchNotes } from "#queries/note-search.ts";
import { useAllNotes } from "#queries/notes.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Select, TextField } from "#ui/Field.tsx";
import { HubNote } from "./HubNote.tsx";
import { NotesTransfer } from "./NotesTransfer.tsx";
import { UnreadableNotes } from "./UnreadableNotes.tsx";
import "./NotesHub.css";

interface Filter {
  readonly text: string;
  readonly tag: string;
  readonly thread: string;
}

const NO_FILTER: Filter = { text: "", tag: "", thread: "" };

/** The filter with its empty parts left out. */
const wanted = ({ text, tag, thread }: Filter) => ({
  ...(text === "" ? {} : { text }),
  ...(tag === "" ? {} : { tag }),
  ...(thread === "" ? {} : { thread }),
});

function Filters({
  notes,
  filter,
  onFilter,
}: {
  notes: readonly Note[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const { t, format } = useWords();
  const any = { value: "", text: t("notes.any") };
  const tags = [...new Set(notes.flatMap((note) => note.tags))].sort(format.compare);
  const threads = new Map(notes.map(({ target }) => [target.thread as string, target.threadTitle]));
  return (
    <search className="hub-filters">
      <TextField
        label={t("notes.search")}
        type="search"
        value={filter.text}
        onChange={(event) => {
          onFilter({ ...filter, text: event.target.value });
        }}
      />
      <Select
        label={t("notes.filterTag")}
        value={filter.tag}
        options={[any, ...tags.map((value) => ({ value, text: `#${value}` }))]}
        onPick={(tag) => {
          onFilter({ ...filter, tag });
        }}
      />
      <Select
        label={t("notes.filterThread")}
        value={filter.thread}
        options={[any, ...[...threads].map(([value, text]) => ({ value, text }))]}
        onPick={(thread) => {
          onFilter({ ...filter, thread });
        }}
      />
    </search>
  );
}

/** All notes over all threads. */
export function NotesHub() {
  const { t, format } = useWords();
  const { notes, unreadable } = useAllNotes();
  const [filter, setFilter] = useState(NO_FILTER);
  const settled = useDeferredValue(filter);
  useEffect(() => readNotesAhead(notes), [notes]);
  const found = useMemo(() => searchNotes(notes, wanted(settled)), [notes, settled]);
  return (
    <div className="page hub">
      <h1>{t("notes.title")}</h1>
      <p className="page-lead">{t("notes.lead")}</p>
      <UnreadableNotes keys={unreadable} />
      <NotesTransfer notes={notes} />
      {notes.length === 0 ? (
        <EmptyState title={t("notes.none")} text={t("notes.noneText")} />
      ) : (
        <>
          <Filters notes={notes} filter={filter} onFilter={setFilter} />
          <p role="status" className="hub-count">
            {counted(t, format, "notes", found.length)}
          </p>
          {found.length === 0 ? (
            <EmptyState title={t("notes.noneFound")} text={t("notes.noneFoundText")}>
              <Button
                onClick={() => {
                  setFilter(NO_FILTER);
                }}
              >
                {t("notes.clear")}
              </Button>
            </EmptyState>
          ) : (
            <ul className="hub-list">
              {found.map((note) => (
                <li key={note.id}>
                  <HubNote note={note} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
