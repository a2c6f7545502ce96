import { Square } from "lucide-react";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { isActive, type Job } from "#queries/desk/job.ts";
import { useDesk } from "#queries/desk/use-desk.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Progress } from "#ui/Progress.tsx";

/** How far the translation of several texts has come; one message for what stopped them together. */
export function JobsStrip({ jobs }: { readonly jobs: readonly Job[] }) {
  const { t, told, format } = useWords();
  const desk = useDesk();
  const going = jobs.filter(isActive);
  const problem = jobs.find((job) => job.problem !== null)?.problem ?? null;
  const sum = (of: (job: Job) => number) => jobs.reduce((all, job) => all + of(job), 0);
  const halted = jobs.filter(({ state }) => state === "failed" || state === "stopped");
  const again = () => {
    for (const { key } of halted) desk?.retry(key);
  };
  if (going.length === 0)
    return (
      problem !== null && (
        <Notice {...told(problem)}>
          <div className="job-buttons">
            <Button onClick={again}>{t("machine.run.retry")}</Button>
          </div>
        </Notice>
      )
    );
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
