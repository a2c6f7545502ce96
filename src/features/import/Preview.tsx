import { Undo2 } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { mergeThreads } from "#domain/merge.ts";
import type { Note } from "#domain/note.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Imported } from "#queries/import.ts";
import { problemOf } from "#queries/problem.ts";
import { useServices } from "#queries/services.ts";
import { keepSendersNotes, sendersNotes } from "#queries/take-in.ts";
import { useSaveThread, useStoredThread } from "#queries/threads.ts";
import { useToast } from "#ui/Toasts.tsx";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Already } from "./Already.tsx";
import { HeadFields } from "./HeadFields.tsx";
import { PreviewPost } from "./PreviewPost.tsx";
import { Recognised } from "./Recognised.tsx";
import { ThreadChoices } from "./ThreadChoices.tsx";
import { type Arranging, useArranging } from "./use-arranging.ts";

interface PreviewProps {
  readonly imported: Imported;
  /** Another thread of the input is being read. */
  readonly busy: boolean;
  readonly onPick: (id: string) => void;
  readonly onBack: () => void;
  readonly onSaved: (document: ThreadDocument) => void;
}

interface PreviewButtonsProps {
  readonly busy: boolean;
  readonly arranging: Arranging;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

function PreviewButtons({ busy, arranging, onSave, onBack }: PreviewButtonsProps) {
  const { t } = useWords();
  return (
    <div className="import-buttons">
      <Button look="primary" disabled={busy} onClick={onSave}>
        {t("import.save")}
      </Button>
      <Button onClick={onBack}>{t("import.backToText")}</Button>
      <Button
        look="quiet"
        icon={<Undo2 aria-hidden="true" />}
        disabled={!arranging.canUndo}
        onClick={arranging.undo}
      >
        {t("app.undo")}
      </Button>
    </div>
  );
}

/** Posts that were not written for everybody stay out until the reader says otherwise. */
function PrivatePosts({ count, onInclude }: { count: number; onInclude: () => void }) {
  const { t, format } = useWords();
  return (
    <Notice text={t("import.private", { count, formatted: format.number(count) })}>
      <Button onClick={onInclude}>{t("import.privateInclude")}</Button>
    </Notice>
  );
}

/** So many posts are listed at once; each has its own tools, and a chat may have thousands. */
const LISTED = 100;

function Posts({ arranging }: { arranging: Arranging }) {
  const { t, format } = useWords();
  const [listed, setListed] = useState(LISTED);
  const { posts } = arranging.document;
  const more = posts.length - listed;
  return (
    <>
      <ol className="preview-posts">
        {posts.slice(0, listed).map((post, i) => (
          <PreviewPost key={post.id} post={post} index={i} arranging={arranging} />
        ))}
      </ol>
      {more > 0 && (
        <Button
          onClick={() => {
            setListed(listed + LISTED * 5);
          }}
        >
          {t("import.showMore", { count: more, formatted: format.number(more) })}
        </Button>
      )}
    </>
  );
}

/** Stores the thread, and the sender's notes where the reader takes them along. */
function useSaving(onSaved: PreviewProps["onSaved"], stored: ThreadDocument | null) {
  const { told } = useWords();
  const { draft, notes: store } = useServices();
  const toast = useToast();
  const save = useSaveThread();
  return {
    ...save,
    save: (finished: ThreadDocument, notes: readonly Note[]) => {
      save.mutate(stored === null ? finished : mergeThreads(stored, finished), {
        onSuccess: (saved) => {
          draft.write("");
          const problem = keepSendersNotes(store, notes);
          if (problem !== null) toast(told(problem).text);
          onSaved(saved);
        },
      });
    },
  };
}

/** The sender's notes in a file, and whether the reader wants them: not unless they say so. */
function useSendersNotes({ document, notes: entries }: Imported) {
  const { id } = document.thread;
  const notes = useMemo(() => sendersNotes(entries ?? [], id), [entries, id]);
  const [wanted, want] = useState(false);
  return { count: notes.length, wanted, want, taken: wanted ? notes : [] };
}

function NotesChoice({ notes }: { readonly notes: ReturnType<typeof useSendersNotes> }) {
  const { t, format } = useWords();
  const { count, wanted, want } = notes;
  if (count === 0) return null;
  return (
    <label className="import-notes">
      <input
        type="checkbox"
        checked={wanted}
        onChange={(event) => {
          want(event.target.checked);
        }}
      />
      {t("exchange.review.notes", { count, formatted: format.number(count) })}
    </label>
  );
}

/** Shows what was recognised and lets the reader put it right before it is saved. */
export function Preview({ imported, busy, onPick, onBack, onSaved }: PreviewProps) {
  const { t, told } = useWords();
  const { report } = imported;
  const arranging = useArranging(imported.document);
  const { document, hidden } = arranging;
  const stored = useStoredThread(imported.document.thread.id).data ?? null;
  const saving = useSaving(onSaved, stored);
  const notes = useSendersNotes(imported);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus();
    scrollTo(0, 0);
  }, []);
  const buttons = (
    <PreviewButtons
      busy={saving.isPending || document.posts.length === 0}
      arranging={arranging}
      onSave={() => {
        saving.save(arranging.finished(), notes.taken);
      }}
      onBack={onBack}
    />
  );
  return (
    <div className="import-preview" ref={top} tabIndex={-1}>
      <p className="page-lead">{t("import.previewLead")}</p>
      <Recognised imported={imported} document={document} />
      {report.choices !== undefined && (
        <ThreadChoices
          choices={report.choices}
          picked={report.picked}
          busy={busy}
          onPick={onPick}
        />
      )}
      {hidden > 0 && <PrivatePosts count={hidden} onInclude={arranging.showHidden} />}
      {stored !== null && <Already stored={stored} incoming={imported.document} />}
      <NotesChoice notes={notes} />
      {saving.error !== null && <Notice {...told(problemOf(saving.error))} />}
      <HeadFields document={document} head={arranging.head} onChange={arranging.describe} />
      {buttons}
      <Posts arranging={arranging} />
      {buttons}
    </div>
  );
}
