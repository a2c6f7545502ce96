import { Square } from "lucide-react";
import { useWords } from "#i18n/use-words.ts";
import { type Job, useDesk } from "#queries/desk/use-desk.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Progress } from "#ui/Progress.tsx";
import { engineName, ranWords } from "./engine-name.ts";
import "./machine.css";

interface JobStripProps {
  readonly job: Job;
  /** Opens the choice of other ways. */
  readonly onOther: () => void;
}

/** What is under way, as one line of words. */
function useGoing(job: Job): string {
  const { t, format } = useWords();
  if (job.state === "waiting") return t("machine.run.waiting");
  if (job.state === "preparing")
    return t("machine.run.preparing", { engine: engineName(t, job.engine) });
  const { done, total } = job;
  return t("machine.run.progress", { done: format.number(done), total: format.number(total) });
}

function Going({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const desk = useDesk();
  const words = useGoing(job);
  const share = job.state === "preparing" ? job.preparing : null;
  const done = share?.done ?? job.done;
  const total = job.state === "translating" ? job.total : (share?.total ?? null);
  return (
    <div className="job-strip" aria-label={t("machine.run.label")} role="group">
      <p className="job-engine">
        {engineName(t, job.engine)}{" "}
        {job.runsAt.kind !== "browser" && <span>{ranWords(t, job.runsAt)}</span>}
      </p>
      <Progress
        label={t("machine.run.label")}
        done={done}
        total={job.state === "waiting" ? 1 : total}
        text={words}
      />
      <div className="job-buttons">
        <Button
          look="quiet"
          icon={<Square aria-hidden="true" />}
          onClick={() => desk?.stop(job.key)}
        >
          {t("machine.run.stop")}
        </Button>
      </div>
    </div>
  );
}

/** It stopped before the end: by the reader, or for a cause common to all sentences. */
function Halted({ job, onOther }: JobStripProps) {
  const { t, told, format } = useWords();
  const desk = useDesk();
  const counts = { done: format.number(job.done), total: format.number(job.total) };
  const again = () => desk?.retry(job.key);
  if (job.problem === null)
    return (
      <Notice text={t("machine.run.stopped", counts)}>
        <div className="job-buttons">
          <Button onClick={again}>{t("machine.run.goOn")}</Button>
        </div>
      </Notice>
    );
  const { text, ...problem } = told(job.problem);
  return (
    <Notice {...problem} text={`${t("machine.run.failed", counts)} ${text}`}>
      <div className="job-buttons">
        <Button look="primary" onClick={again}>
          {t("machine.run.retry")}
        </Button>
        <Button onClick={onOther}>{t("machine.run.other")}</Button>
      </div>
    </Notice>
  );
}

function Finished({ job }: { readonly job: Job }) {
  const { t, format } = useWords();
  const desk = useDesk();
  const count = job.failures.size;
  if (count === 0)
    return (
      <p className="visually-hidden" role="status">
        {t("machine.run.done", { count: job.done, formatted: format.number(job.done) })}
      </p>
    );
  return (
    <Notice text={t("machine.run.someFailed", { count, formatted: format.number(count) })}>
      <div className="job-buttons">
        <Button onClick={() => desk?.retry(job.key)}>{t("machine.run.retryAll")}</Button>
      </div>
    </Notice>
  );
}

/** How far a translation has come, and what can be done about it. */
export function JobStrip({ job, onOther }: JobStripProps) {
  switch (job.state) {
    case "waiting":
    case "preparing":
    case "translating":
      return <Going job={job} />;
    case "stopped":
    case "failed":
      return <Halted job={job} onOther={onOther} />;
    case "done":
      return <Finished job={job} />;
  }
}
