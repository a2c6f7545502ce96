import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { useWords } from "#i18n/use-words.ts";
import { type TakenFiles, useTakeModels } from "#queries/models.ts";
import { problemOf } from "#queries/problem.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import "./FilesFromDisk.css";

const RESULTS = ["taken", "damaged", "unknown"] as const;

function Results({ taken }: { taken: TakenFiles }) {
  const { t, told } = useWords();
  const details = RESULTS.flatMap((result) =>
    taken[result].map((name) => t(`engines.models.${result}`, { name })),
  );
  return (
    <>
      {taken.problem !== undefined && <Notice {...told(taken.problem)} />}
      {details.length > 0 && <Notice text={t("engines.models.results")} details={details} />}
    </>
  );
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** Files dropped here; true while some are held over it. */
function useDropPlace(take: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    place: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => {
        setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        take([...event.dataTransfer.files]);
      },
    },
  };
}

/** Takes models out of files the reader has: chosen or dropped, told file by file. */
export function FilesFromDisk() {
  const { t, told } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const taking = useTakeModels();
  const take = (files: readonly File[]) => {
    if (files.length > 0) taking.mutate(files);
  };
  const { over, place } = useDropPlace(take);
  return (
    <div className="model-files">
      <div className="model-files-place" data-over={over ? "" : undefined} {...place}>
        <Button
          icon={<FileUp aria-hidden="true" />}
          onClick={() => {
            chooser.current?.click();
          }}
        >
          {t("engines.models.choose")}
        </Button>
        <span>{t(taking.isPending ? "engines.models.checking" : "engines.models.orDrop")}</span>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={t("engines.models.choose")}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            // Choosing the same file again, corrected meanwhile, must be heard.
            event.target.value = "";
          }}
        />
      </div>
      {taking.error !== null && <Notice {...told(problemOf(taking.error))} />}
      {taking.data !== undefined && !taking.isPending && <Results taken={taking.data} />}
    </div>
  );
}
