import { Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { mergeThreads } from "#domain/merge.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Imported } from "#queries/import.ts";
import { problemOf } from "#queries/problem.ts";
import { useServices } from "#queries/services.ts";
import { useSaveThread, useStoredThread } from "#queries/threads.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { HeadFields } from "./HeadFields.tsx";
import { PreviewPost } from "./PreviewPost.tsx";
import { type Arranging, useArranging } from "./use-arranging.ts";

interface PreviewProps {
  readonly imported: Imported;
  readonly onBack: () => void;
  readonly onSaved: (document: ThreadDocument) => void;
}

function Recognised({ imported, document }: { imported: Imported; document: ThreadDocument }) {
  const { t, format } = useWords();
  const { report } = imported;
  const known = {
    "nitka-json": t("import.formatNitka"),
    "unrolled-text": t("import.formatUnrolled"),
  };
  const name = Object.hasOwn(known, report.format)
    ? known[report.format as keyof typeof known]
    : report.format;
  const dropped = report.dropped.length;
  return (
    <div className="import-recognised">
      <p>
        {[
          t("import.recognised", { format: name }),
          counted(t, format, "posts", document.posts.length),
          counted(t, format, "sources", document.sources.length),
        ].join(" · ")}
      </p>
      {dropped > 0 && (
        <details>
          <summary>
            {t("import.droppedTitle", { count: dropped, formatted: format.number(dropped) })}
          </summary>
          <ul>
            {report.dropped.map((piece, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- equal lines occur; the list never changes
              <li key={`${i}:${piece.text}`}>{piece.text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
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

/** Shows what was recognised and lets the reader put it right before it is saved. */
export function Preview({ imported, onBack, onSaved }: PreviewProps) {
  const { t, told } = useWords();
  const { draft } = useServices();
  const arranging = useArranging(imported.document);
  const { document } = arranging;
  const stored = useStoredThread(imported.document.thread.id).data ?? null;
  const save = useSaveThread();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus();
    scrollTo(0, 0);
  }, []);
  const saveNow = () => {
    const finished = arranging.finished();
    save.mutate(stored === null ? finished : mergeThreads(stored, finished), {
      onSuccess: (saved) => {
        draft.write("");
        onSaved(saved);
      },
    });
  };
  const buttons = (
    <PreviewButtons busy={save.isPending} arranging={arranging} onSave={saveNow} onBack={onBack} />
  );
  return (
    <div className="import-preview" ref={top} tabIndex={-1}>
      <p className="page-lead">{t("import.previewLead")}</p>
      <Recognised imported={imported} document={document} />
      {stored !== null && <Notice text={`${t("import.already")} ${t("import.alreadyText")}`} />}
      {save.error !== null && <Notice {...told(problemOf(save.error))} />}
      <HeadFields document={document} head={arranging.head} onChange={arranging.describe} />
      {buttons}
      <ol className="preview-posts">
        {document.posts.map((post, i) => (
          <PreviewPost
            key={post.id}
            post={post}
            index={i}
            last={i === document.posts.length - 1}
            only={document.posts.length === 1}
            document={document}
            arranging={arranging}
          />
        ))}
      </ol>
      {buttons}
    </div>
  );
}
