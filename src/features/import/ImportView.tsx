import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { filesOf, type Imported, type ReadRequest, useReadThread } from "#queries/import.ts";
import { problemOf } from "#queries/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { Notice } from "#ui/Notice.tsx";
import { BookmarkletBox } from "./BookmarkletBox.tsx";
import { FromAddress } from "./FromAddress.tsx";
import { ImportInput } from "./ImportInput.tsx";
import { asLink } from "./as-link.ts";
import { Preview } from "./Preview.tsx";
import { type KeptPage, useKeeping } from "./use-keeping.ts";
import "./ImportView.css";

interface ImportViewProps {
  /** An address the link asks to load a thread from; null for none. */
  readonly from: string | null;
  /** Files the system hands over, as it does where Nitka is installed and a file was opened with it. */
  readonly files: readonly File[] | null;
  /** Where the reader says which service is asked for threads of X. */
  readonly service: ReactNode;
  readonly onSaved: (document: ThreadDocument) => void;
  /** Hears a thread made around an address, and the source to open in it. */
  readonly onAround: KeptPage;
}

/** What is being read, and what came of it. */
function useReading() {
  const read = useReadThread();
  const [imported, setImported] = useState<Imported | null>(null);
  const [request, setRequest] = useState<ReadRequest | null>(null);
  const [reads, setReads] = useState(0);
  const start = (next: ReadRequest) => {
    read.mutate(next, {
      onSuccess: (value) => {
        setRequest(next);
        setImported(value);
        setReads((count) => count + 1);
      },
    });
  };
  return {
    imported,
    reads,
    busy: read.isPending,
    error: read.error,
    start,
    /** Reads the same input again for another of its threads. */
    pick: (pick: string) => {
      if (request !== null) start({ ...request, pick });
    },
    back: () => {
      setImported(null);
    },
    forget: read.reset,
  };
}

/** Brings a thread in: take the text, show what was recognised, save. What was given is never lost on the way. */
export function ImportView({ from, files, service, onSaved, onAround }: ImportViewProps) {
  const { t, told } = useWords();
  const reading = useReading();
  const [link, setLink] = useState(from);
  const readHanded = useEffectEvent((handed: readonly File[]) => {
    reading.start({ files: filesOf(handed) });
  });
  useEffect(() => {
    if (files !== null) readHanded(files);
  }, [files]);
  const keeping = useKeeping(onAround);
  const error = reading.error ?? keeping.error;
  const { imported } = reading;
  const take = (input: string | readonly File[]) => {
    const address = typeof input === "string" ? asLink(input) : null;
    setLink(address);
    if (address === null) reading.start({ files: filesOf(input) });
    else reading.forget();
  };
  return (
    <div className="page import">
      <h1>{t(imported === null ? "import.title" : "import.preview")}</h1>
      {/* In sight over a preview too: a file can be dropped there. */}
      {error !== null && <Notice {...told(problemOf(error))} />}
      {imported !== null && (
        <Preview
          key={reading.reads}
          imported={imported}
          busy={reading.busy}
          onPick={reading.pick}
          onBack={reading.back}
          onSaved={onSaved}
        />
      )}
      {/* Hidden, not removed: going back finds the text as it was. */}
      <div className="import-input" hidden={imported !== null}>
        <p className="page-lead">{t("import.lead")}</p>
        {link !== null && (
          <FromAddress
            key={link}
            address={link}
            service={service}
            onRead={reading.start}
            onRefused={() => {
              setLink(null);
            }}
            onAround={(address) => {
              keeping.alone({ page: { url: address, text: "" }, how: "shared" });
            }}
          />
        )}
        <ImportInput busy={reading.busy} onRead={take} />
        <BookmarkletBox />
      </div>
    </div>
  );
}
