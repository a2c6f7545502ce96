import { Square } from "lucide-react";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { isActive, type Job } from "#queries/desk/job.ts";
import { useDesk } from "#queries/desk/use-desk.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Progress } from "#ui/Progress.tsx";

const sumOf = (jobs: readonly Job[], of: (job: Job) => number): number =>
  jobs.reduce((all, job) => all + of(job), 0);

interface HaltedProps {
  readonly jobs: readonly Job[];
  /** Those that stopped before their end. */
  readonly halted: readonly Job[];
}

/** They stopped before the end: by the reader, or for a cause common to all. */
function Halted({ jobs, halted }: HaltedProps) {
  const { t, told, format } = useWords();
  const desk = useDesk();
  const problem = halted.find((job) => job.problem !== null)?.problem ?? null;
  const counts = {
    done: format.number(sumOf(jobs, ({ done }) => done)),
    total: format.number(sumOf(jobs, ({ total }) => total)),
  };
  return (
    <Notice {...(problem === null ? { text: t("machine.run.stopped", counts) } : told(problem))}>
      <div className="job-buttons">
        <Button
          onClick={() => {
            for (const { key } of halted) desk?.retry(key);
          }}
        >
          {t(problem === null ? "machine.run.goOn" : "machine.run.retry")}
        </Button>
      </div>
    </Notice>
  );
}

/** How far the translation of several texts has come; one message for what stopped them together. */
export function JobsStrip({ jobs }: { readonly jobs: readonly Job[] }) {
  const { t, format } = useWords();
  const desk = useDesk();
  const going = jobs.filter(isActive);
  const sum = (of: (job: Job) => number) => sumOf(jobs, of);
  const halted = jobs.filter(({ state }) => state === "failed" || state === "stopped");
  if (going.length === 0) return halted.length > 0 && <Halted jobs={jobs} halted={halted} />;
  const preparing = going.find((job) => job.state === "preparing")?.preparing ?? null;
  const text =
    preparing !== null && preparing.total !== null
      ? t("machine.run.downloading", {
          done: format.bytes(preparing.done),
          total: format.bytes(preparing.total),
        })
      : t("machine.thread.progress", {
          done: format.number(jobs.length - going.length),
          total: format.number(jobs.length),
          sentences: counted(
            t,
            format,
            "sentences",
            sum(({ done }) => done),
          ),
        });
  return (
    <div className="job-strip" role="group" aria-label={t("machine.run.label")}>
      <Progress
        label={t("machine.run.label")}
        done={preparing?.done ?? sum(({ done }) => done)}
        total={preparing?.total ?? sum(({ total }) => total)}
        text={text}
      />
      <div className="job-buttons">
        <Button
          look="quiet"
          icon={<Square aria-hidden="true" />}
          onClick={() => {
            for (const { key } of going) desk?.stop(key);
          }}
        >
          {t("machine.run.stop")}
        </Button>
      </div>
    </div>
  );
}
