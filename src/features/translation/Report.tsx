import { useId } from "react";
import type { TranslationPlan } from "#domain/translation-plan.ts";
import type { TextOwner, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { jobKey } from "#queries/desk/job.ts";
import { type Job, useDesk } from "#queries/desk/use-desk.ts";
import { Button } from "#ui/Button.tsx";

interface ReportProps {
  readonly document: ThreadDocument;
  readonly jobs: readonly Job[];
  readonly plan: TranslationPlan;
}

const isWhole = ({ state, failures }: Job): boolean => state === "done" && failures.size === 0;

/** A text by a name its reader knows it by. */
function useTextName(document: ThreadDocument) {
  const { t, format } = useWords();
  return ({ kind, id }: TextOwner): string => {
    if (kind === "source") {
      const source = document.sources.find((one) => one.id === id);
      return source?.title ?? source?.canonical ?? id;
    }
    const number = document.posts.findIndex((post) => post.id === id) + 1;
    return t("machine.report.post", { number: format.number(number) });
  };
}

interface FailedProps {
  readonly job: Job;
  readonly name: string;
}

/** A text that was not translated whole: why not, and once more. */
function Failed({ job, name }: FailedProps) {
  const { t, told } = useWords();
  const desk = useDesk();
  const id = useId();
  const problems = job.problem === null ? [...job.failures.values()] : [job.problem];
  const reasons = new Set(problems.map((problem) => told(problem).text));
  return (
    <li>
      <bdi id={`${id}-name`}>{name}</bdi>
      {[...reasons].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {/* Many such buttons stand here: each is called after its text too. */}
      <Button
        look="quiet"
        id={`${id}-again`}
        aria-labelledby={`${id}-again ${id}-name`}
        onClick={() => desk?.retry(job.key)}
      >
        {t(problems.length === 0 ? "machine.run.goOn" : "machine.run.retry")}
      </Button>
    </li>
  );
}

interface NamesProps {
  readonly texts: readonly TextOwner[];
  readonly document: ThreadDocument;
  /** The jobs among these that failed, by their keys. */
  readonly failed: ReadonlyMap<string, Job>;
}

function Names({ texts, document, failed }: NamesProps) {
  const name = useTextName(document);
  return (
    <ul>
      {texts.map((of) => {
        const key = jobKey(of);
        const job = failed.get(key);
        return job === undefined ? (
          <li key={key}>
            <bdi>{name(of)}</bdi>
          </li>
        ) : (
          <Failed key={key} job={job} name={name(of)} />
        );
      })}
    </ul>
  );
}

/** What came of translating a whole thread: done, not done, and what there was nothing to do with. */
export function Report({ document, jobs, plan }: ReportProps) {
  const { t, format } = useWords();
  const done = jobs.filter(isWhole);
  const failed = new Map(jobs.flatMap((job) => (isWhole(job) ? [] : [[job.key, job] as const])));
  const begun = new Set(jobs.map(({ key }) => key));
  const others = (texts: readonly TextOwner[]) => texts.filter((of) => !begun.has(jobKey(of)));
  const lines = [
    ["translated", done.map(({ of }) => of)],
    ["failed", [...failed.values()].map(({ of }) => of)],
    ["already", plan.already],
    ["left", others(plan.left)],
    ["without", plan.without],
    ["unknown", plan.unknown],
  ] as const;
  return (
    <section className="machine-report" role="status" aria-label={t("machine.report.title")}>
      <h3>{t("machine.report.title")}</h3>
      <ul>
        {lines.map(
          ([what, texts]) =>
            texts.length > 0 && (
              <li key={what} data-report={what}>
                <details open={what === "failed"}>
                  <summary>
                    {t(`machine.report.${what}`, {
                      count: texts.length,
                      formatted: format.number(texts.length),
                    })}
                  </summary>
                  <Names texts={texts} document={document} failed={failed} />
                </details>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
