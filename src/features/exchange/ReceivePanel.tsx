import { FileUp } from "lucide-react";
import { type DragEvent, useMemo, useRef, useState } from "react";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Arrival } from "#queries/exchange.ts";
import { arrivalFor, useReadHanded } from "#queries/take-in.ts";
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

interface ArrivedProps extends Pick<ReceivePanelProps, "document" | "change"> {
  readonly arrival: Arrival;
}

/** What came, or why it cannot be read. A review begins anew with each arrival. */
function Arrived({ arrival, document, change }: ArrivedProps) {
  const { told } = useWords();
  const [last, setLast] = useState({ arrival, count: 0 });
  if (last.arrival !== arrival) setLast({ arrival, count: last.count + 1 });
  if (arrival.kind === "problem") return <Notice {...told(arrival.problem)} />;
  return <Review key={last.count} document={document} set={arrival.set} change={change} />;
}

/** Takes in what somebody handed on: from a link, or from a file. */
export function ReceivePanel({ document, change, arrival, onClose }: ReceivePanelProps) {
  const { t } = useWords();
  const reading = useReadHanded(document);
  // What came last is shown: a link opened after a file takes its place.
  const [over, setOver] = useState<Arrival | "nothing" | null>("nothing");
  const fromFile = over === arrival ? (reading.data ?? null) : null;
  const fromLink = useMemo(
    () => (arrival === null ? null : arrivalFor(document, arrival)),
    [document, arrival],
  );
  const shown = fromFile ?? fromLink;
  const read = (file: File) => {
    reading.mutate(file, {
      onSuccess: () => {
        setOver(arrival);
      },
    });
  };
  const drop = useDrop(read);
  return (
    <Panel title={t("exchange.review.title")} called={arrival !== null} onClose={onClose} {...drop}>
      {shown === null && <p>{t("exchange.review.lead")}</p>}
      {shown !== null && <Arrived arrival={shown} document={document} change={change} />}
      {(shown === null || shown.kind === "problem" || fromFile !== null) && (
        <FileChooser busy={reading.isPending} onFile={read} />
      )}
    </Panel>
  );
}
