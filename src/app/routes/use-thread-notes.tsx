import { createContext, lazy, Suspense, use, useCallback, useEffect, useMemo, useRef } from "react";
import { NotebookPen } from "lucide-react";
import type { BitextRow } from "#domain/bitext.ts";
import { postId, sourceId } from "#domain/ids.ts";
import { noteSubject, type Pointed } from "#domain/note-subject.ts";
import type { Post, Source, TextOwner, ThreadDocument, Translation } from "#domain/thread.ts";
import type { RowNotes as RowNotesOfBitext } from "#features/bitext/Bitext.tsx";
import { SourceBody } from "#features/bitext/SourceBody.tsx";
import { useNoteDesk } from "#features/notes/NoteDesk.tsx";
import { NotesAt } from "#features/notes/NotesAt.tsx";
import type { SelectedWords } from "#features/notes/read-selection.ts";
import type { PostSlots } from "#features/reader/PostRow.tsx";
import { SourceMachine } from "#features/translation/SourceMachine.tsx";
import { useWords } from "#i18n/use-words.ts";
import { IconButton } from "#ui/Button.tsx";

/** The open thread as it is now, for what stands in its rows. */
export const OpenThreadContext = createContext<ThreadDocument | null>(null);

function useOpenThread(): ThreadDocument {
  const document = use(OpenThreadContext);
  if (document === null) throw new Error("a source outside of a thread");
  return document;
}

interface ThreadNotes {
  readonly document: ThreadDocument;
  readonly change: (apply: (current: ThreadDocument) => ThreadDocument) => void;
  readonly now: () => string;
}

function ownerOf(name: string): TextOwner | null {
  const colon = name.indexOf(":");
  const [kind, id] = [name.slice(0, colon), name.slice(colon + 1)];
  if (kind === "post") return { kind, id: postId(id) };
  return kind === "source" ? { kind, id: sourceId(id) } : null;
}

function NoteButton({ label, onClick }: { label: string; onClick: () => void }) {
  return <IconButton label={label} icon={<NotebookPen aria-hidden="true" />} onClick={onClick} />;
}

interface PostNotesProps {
  readonly thread: string;
  readonly number: number;
  readonly post: Post;
  readonly note: (pointed: Pointed) => void;
}

function PostNotes({ thread, number, post, note }: PostNotesProps) {
  const { t, format } = useWords();
  const place = useMemo(() => ({ kind: "post", post: post.id }) as const, [post.id]);
  return (
    <div className="post-foot">
      <NoteButton
        label={t("notes.addPost", { number: format.number(number) })}
        onClick={() => {
          const owner = { kind: "post", id: post.id } as const;
          note({
            post: post.id,
            owner,
            side: "original",
            translation: null,
            row: null,
            span: null,
          });
        }}
      />
      <NotesAt thread={thread} place={place} texts={{ original: post.text, translation: null }} />
    </div>
  );
}

interface RowNotesProps {
  readonly post: Post;
  readonly source: Source;
  readonly row: BitextRow;
  readonly translation: Translation | null;
  readonly note: (pointed: Pointed) => void;
}

/** The note on a whole row is on its original; where there is none, on its translation. */
function pointAtRow({ post, source, row, translation }: Omit<RowNotesProps, "note">): Pointed {
  const common = {
    post: post.id,
    owner: { kind: "source", id: source.id } as const,
    translation,
    row: row.key,
  };
  const [first] = row.segments;
  const last = row.segments.at(-1);
  if (first !== undefined && last !== undefined)
    return { ...common, side: "original", span: { start: first.start, end: last.end } };
  return { ...common, side: "translation", span: { start: 0, end: row.unit?.text.length ?? 0 } };
}

function RowNotes({
  thread,
  post,
  source,
  row,
  translation,
}: Omit<RowNotesProps, "note"> & { thread: string }) {
  const place = useMemo(
    () =>
      ({
        kind: "row",
        post: post.id,
        source: source.id,
        segments: row.segments.map(({ id }) => id),
        translation: translation?.id ?? null,
        unitText: row.unit?.text ?? "",
      }) as const,
    [post.id, source.id, row, translation?.id],
  );
  // A note on another translation than the one shown cannot be checked here.
  const texts = { original: source.text ?? "", translation: null };
  return <NotesAt thread={thread} place={place} texts={texts} />;
}

interface RestNotesProps {
  readonly thread: string;
  readonly post: Post;
  readonly source: Source;
  readonly translation: Translation | null;
}

/** The notes on a source whose sentence is no longer in it: kept in sight, with their words. */
function RestNotes({ thread, post, source, translation }: RestNotesProps) {
  const place = useMemo(
    () =>
      ({
        kind: "rest",
        post: post.id,
        source: source.id,
        segments: (source.segments ?? []).map(({ id }) => id),
        unitTexts: (translation?.units ?? []).map(({ text }) => text),
      }) as const,
    [post.id, source, translation],
  );
  return <NotesAt thread={thread} place={place} texts={{ original: "", translation: "" }} />;
}

function RowNoteButton({ index, ...props }: RowNotesProps & { index: number }) {
  const { t, format } = useWords();
  return (
    <NoteButton
      label={t("notes.addRow", { number: format.number(index + 1) })}
      onClick={() => {
        props.note(pointAtRow(props));
      }}
    />
  );
}

interface SourceSlotProps extends Pick<ThreadNotes, "change" | "now"> {
  readonly post: Post;
  readonly source: Source;
  readonly note: (pointed: Pointed) => void;
}

/** What notes put into a source's rows. */
const rowNotes = ({
  thread,
  ...at
}: Pick<SourceSlotProps, "post" | "source" | "note"> & { thread: string }): RowNotesOfBitext => ({
  tool: (row, index, translation) => <RowNoteButton {...at} {...{ row, index, translation }} />,
  below: (row, translation) => <RowNotes {...{ thread, row, translation }} {...at} />,
  rest: (translation) => <RestNotes {...{ thread, translation }} {...at} />,
});

const machineOf =
  (document: ThreadDocument, source: Source) =>
  (shown: Translation | null, onShow: (id: string) => void) => (
    <SourceMachine document={document} source={source} shown={shown} onShow={onShow} />
  );

/** An open source: its bitext, the notes in its rows, and what translates it. */
function SourceSlot({ post, source, change, now, note }: SourceSlotProps) {
  const document = useOpenThread();
  const thread = document.thread.id;
  const notes = useMemo(
    () => rowNotes({ thread, post, source, note }),
    [thread, post, source, note],
  );
  return (
    <SourceBody
      document={document}
      source={source}
      change={change}
      now={now}
      machine={machineOf(document, source)}
      notes={notes}
    />
  );
}

const PostWork = lazy(async () => ({
  default: (await import("#features/bitext/work/PostWork.tsx")).PostWork,
}));

interface PostSlotProps extends Pick<ThreadNotes, "change" | "now"> {
  readonly post: Post;
  readonly number: string;
  readonly translation: Translation;
  readonly onDone: () => void;
}

/** A post to be worked at. */
function PostSlot(props: PostSlotProps) {
  const document = useOpenThread();
  return (
    <Suspense>
      <PostWork document={document} {...props} />
    </Suspense>
  );
}

/** What notes and bitexts put into the reader's rows. Nothing of it changes when only a translation does. */
export function useThreadNotes({ document, change, now }: ThreadNotes) {
  const { begin } = useNoteDesk();
  const latest = useRef(document);
  useEffect(() => {
    latest.current = document;
  });
  const note = useCallback(
    (pointed: Pointed) => {
      const subject = noteSubject(latest.current, pointed);
      if (subject !== null) begin(subject);
    },
    [begin],
  );
  const noteOnSelection = (words: SelectedWords) => {
    const owner = ownerOf(words.owner);
    if (owner === null) return;
    const translation = document.translations.find((entry) => entry.id === words.shown) ?? null;
    const { side, row, start, end } = words;
    note({ post: postId(words.post), owner, side, translation, row, span: { start, end } });
  };
  const { posts } = document;
  const thread = document.thread.id;
  const slots: PostSlots = useMemo(
    () => ({
      notes: (post) => (
        <PostNotes thread={thread} number={posts.indexOf(post) + 1} post={post} note={note} />
      ),
      sourceBody: (source, post) => <SourceSlot {...{ post, source, change, now, note }} />,
      postWork: (post, number, translation, onDone) => (
        <PostSlot {...{ post, number, translation, change, now, onDone }} />
      ),
    }),
    [thread, posts, change, now, note],
  );
  return { slots, noteOnSelection };
}
