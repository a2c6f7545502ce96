import { Download, Upload } from "lucide-react";
import { useRef, useState } from "react";
import type { Note } from "#domain/note.ts";
import type { Problem } from "#domain/problem.ts";
import { useWords } from "#i18n/use-words.ts";
import { exportNotes, importNotes, type NotesImported } from "#queries/notes.ts";
import { useServices } from "#queries/services.ts";
import { Button } from "#ui/Button.tsx";
import { download } from "#ui/download.ts";
import { Notice } from "#ui/Notice.tsx";

type Outcome =
  | { readonly kind: "done"; readonly counts: NotesImported }
  | { readonly kind: "refused"; readonly problem: Problem };

const COUNTS = ["imported", "newer", "same", "older", "bad", "failed"] as const;

function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const { t, format, told } = useWords();
  if (outcome.kind === "refused") return <Notice {...told(outcome.problem)} />;
  const { counts } = outcome;
  const details = COUNTS.filter((name) => counts[name] > 0 || name === "imported").map((name) =>
    t(`notes.${name}`, { count: counts[name], formatted: format.number(counts[name]) }),
  );
  return <Notice text={t("notes.importedTitle")} details={details} />;
}

/** Takes the notes out as a file and in again. */
export function NotesTransfer({ notes }: { notes: readonly Note[] }) {
  const { t } = useWords();
  const { notes: store, now } = useServices();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    try {
      const result = importNotes(store, await file.text());
      setOutcome(
        result.ok
          ? { kind: "done", counts: result.value }
          : { kind: "refused", problem: result.problem },
      );
    } catch {
      setOutcome({ kind: "refused", problem: { kind: "file-unreadable", name: file.name } });
    }
  };
  return (
    <>
      <div className="hub-transfer">
        <Button
          icon={<Download aria-hidden="true" />}
          disabled={notes.length === 0}
          onClick={() => {
            const name = `nitka-notes-${now().slice(0, 10)}.json`;
            download(name, exportNotes(notes), "application/json");
          }}
        >
          {t("notes.export")}
        </Button>
        <Button
          icon={<Upload aria-hidden="true" />}
          onClick={() => {
            chooser.current?.click();
          }}
        >
          {t("notes.import")}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={t("notes.import")}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file !== undefined) void take(file);
          }}
        />
      </div>
      {outcome !== null && <OutcomeNotice outcome={outcome} />}
    </>
  );
}
