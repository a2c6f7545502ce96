import { useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { type Imported, useReadThread } from "#queries/import.ts";
import { problemOf } from "#queries/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { Notice } from "#ui/Notice.tsx";
import { FromAddress } from "./FromAddress.tsx";
import { ImportInput } from "./ImportInput.tsx";
import { Preview } from "./Preview.tsx";
import "./ImportView.css";

interface ImportViewProps {
  /** An address the link asks to load a thread from; null for none. */
  readonly from: string | null;
  readonly onSaved: (document: ThreadDocument) => void;
}

/** Brings a thread in: take the text, show what was recognised, save. What was given is never lost on the way. */
export function ImportView({ from, onSaved }: ImportViewProps) {
  const { t, told } = useWords();
  const read = useReadThread();
  const [imported, setImported] = useState<Imported | null>(null);
  const [reads, setReads] = useState(0);
  const start = (input: File | string) => {
    read.mutate(input, {
      onSuccess: (value) => {
        setImported(value);
        setReads((count) => count + 1);
      },
    });
  };
  return (
    <div className="page import">
      <h1>{t(imported === null ? "import.title" : "import.preview")}</h1>
      {/* In sight over a preview too: a file can be dropped there. */}
      {read.error !== null && <Notice {...told(problemOf(read.error))} />}
      {imported !== null && (
        <Preview
          key={reads}
          imported={imported}
          onBack={() => {
            setImported(null);
          }}
          onSaved={onSaved}
        />
      )}
      {/* Hidden, not removed: going back finds the text as it was. */}
      <div className="import-input" hidden={imported !== null}>
        <p className="page-lead">{t("import.lead")}</p>
        {from !== null && <FromAddress address={from} onText={start} />}
        <ImportInput busy={read.isPending} onRead={start} />
      </div>
    </div>
  );
}
