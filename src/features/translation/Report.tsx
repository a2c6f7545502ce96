import type { TranslationPlan } from "#domain/translation-plan.ts";
import type { TextOwner, ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import type { Job } from "#queries/desk/use-desk.ts";

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

function Names({
  texts,
  document,
}: {
  readonly texts: readonly TextOwner[];
  readonly document: ThreadDocument;
}) {
  const name = useTextName(document);
  return (
    <ul>
      {texts.map((of) => (
        <li key={`${of.kind}:${of.id}`}>
          <bdi>{name(of)}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** What came of translating a whole thread: done, not done, and what there was nothing to do with. */
export function Report({ document, jobs, plan }: ReportProps) {
  const { t, format } = useWords();
  const done = jobs.filter(isWhole);
  const failed = jobs.filter((job) => !isWhole(job));
  const begun = new Set(jobs.map(({ key }) => key));
  const others = (texts: readonly TextOwner[]) =>
    texts.filter(({ kind, id }) => !begun.has(`${kind}:${id}`));
  const lines = [
    ["translated", done.map(({ of }) => of)],
    ["failed", failed.map(({ of }) => of)],
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
                  <Names texts={texts} document={document} />
                </details>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
