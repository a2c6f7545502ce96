import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Arrival } from "#queries/exchange.ts";
import { useReadHanded } from "#queries/take-in.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Panel } from "./Panel.tsx";
import { Review } from "./Review.tsx";
import type { Change } from "./use-review.ts";

interface ReceivePanelProps {
  readonly document: ThreadDocument;
  readonly change: Change;
  /** What came with the address; null where the reader opened the panel to choose a file. */
  readonly arrival: Arrival | null;
  readonly onClose: () => void;
}

function FileChooser({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="exchange-buttons">
      <Button
        icon={<FileUp aria-hidden="true" />}
        disabled={busy}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {t("exchange.review.choose")}
      </Button>
      <span className="exchange-soft">{t("exchange.review.drop")}</span>
      <span role="status">{busy && t("exchange.review.reading")}</span>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t("exchange.review.choose")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Choosing the same file again, corrected meanwhile, must be heard.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}

/** Takes files dropped on an element. */
function useDrop(take: (file: File) => void) {
  const [dragging, setDragging] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setDragging(true);
  };
  const leave = () => {
    setDragging(false);
  };
  const drop = (event: DragEvent) => {
    setDragging(false);
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    take(file);
  };
  return {
    "data-dragging": dragging ? "" : undefined,
    onDragOver: over,
    onDragLeave: leave,
    onDrop: drop,
  };
}

/** What came, or why it cannot be read. A review begins anew with each arrival. */
function Arrived({
  arrival,
  document,
  change,
}: Pick<ReceivePanelProps, "document" | "change"> & { readonly arrival: Arrival }) {
  const { told } = useWords();
  if (arrival.kind === "problem") return <Notice {...told(arrival.problem)} />;
  return <Review document={document} set={arrival.set} change={change} />;
}

/** Takes in what somebody handed on: from a link, or from a file. */
export function ReceivePanel({ document, change, arrival, onClose }: ReceivePanelProps) {
  const { t } = useWords();
  const reading = useReadHanded(document);
  // What came last is shown: another link opened over a file, or the other way round.
  const [chosen, setChosen] = useState<{ readonly over: Arrival | null; readonly count: number }>({
    over: null,
    count: 0,
  });
  const fromFile = chosen.count > 0 && chosen.over === arrival ? (reading.data ?? null) : null;
  const shown = fromFile ?? arrival;
  const read = (file: File) => {
    reading.mutate(file, {
      onSuccess: () => {
        setChosen({ over: arrival, count: chosen.count + 1 });
      },
    });
  };
  const drop = useDrop(read);
  return (
    <Panel title={t("exchange.review.title")} called={arrival !== null} onClose={onClose} {...drop}>
      {shown === null && <p>{t("exchange.review.lead")}</p>}
      {shown !== null && (
        <Arrived
          key={fromFile === null ? "link" : chosen.count}
          arrival={shown}
          document={document}
          change={change}
        />
      )}
      {(shown === null || shown.kind === "problem" || fromFile !== null) && (
        <FileChooser busy={reading.isPending} onFile={read} />
      )}
    </Panel>
  );
}
