import { Square } from "lucide-react";
import { counted } from "#i18n/counted.ts";
import { useWords } from "#i18n/use-words.ts";
import { isActive, type Job } from "#queries/desk/job.ts";
import { useDesk } from "#queries/desk/use-desk.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { Progress } from "#ui/Progress.tsx";
import { engineName, ranWords } from "./engine-name.ts";

const sumOf = (jobs: readonly Job[], of: (job: Job) => number): number =>
  jobs.reduce((all, job) => all + of(job), 0);

interface HaltedProps {
  readonly jobs: readonly Job[];
  /** Those that stopped before their end, all for a problem of one kind, or all by the reader. */
  readonly halted: readonly Job[];
}

/** They stopped before the end: by the reader, or for a cause common to all. */
function Halted({ jobs, halted }: HaltedProps) {
  const { t, told, format } = useWords();
  const desk = useDesk();
  const problem = halted[0]?.problem ?? null;
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

/** Each kind of problem once, however many texts it stopped. */
function AllHalted({ jobs }: { readonly jobs: readonly Job[] }) {
  const halted = jobs.filter(({ state }) => state === "failed" || state === "stopped");
  const kinds = new Set(halted.map(({ problem }) => problem?.kind));
  return [...kinds].map((kind) => (
    <Halted
      key={kind ?? "stopped"}
      jobs={jobs}
      halted={halted.filter(({ problem }) => problem?.kind === kind)}
    />
  ));
}

/** What is at work, and where: the texts go there. */
function AtWork({ going }: { readonly going: readonly Job[] }) {
  const { t } = useWords();
  const byEngine = new Map(going.map((job) => [job.engine, job]));
  return (
    <div>
      {[...byEngine.values()].map(({ engine, runsAt }) => (
        <p key={engine} className="job-engine">
          {engineName(t, engine)} {runsAt.kind !== "browser" && <span>{ranWords(t, runsAt)}</span>}
        </p>
      ))}
    </div>
  );
}

/** How far the translation of several texts has come; one message for each kind of cause that stopped them. */
export function JobsStrip({ jobs }: { readonly jobs: readonly Job[] }) {
  const { t, format } = useWords();
  const desk = useDesk();
  const going = jobs.filter(isActive);
  const sum = (of: (job: Job) => number) => sumOf(jobs, of);
  if (going.length === 0) return <AllHalted jobs={jobs} />;
  const first = going.find((job) => job.state === "preparing" && job.preparing !== null);
  const preparing = first?.preparing ?? null;
  // What a browser tells of its own download is a share of one, which no words are needed for.
  const text =
    first !== undefined
      ? t("machine.run.preparing", { engine: engineName(t, first.engine) })
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
      <AtWork going={going} />
      <Progress
        label={t("machine.run.label")}
        done={preparing?.done ?? sum(({ done }) => done)}
        total={preparing === null ? sum(({ total }) => total) : preparing.total}
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
