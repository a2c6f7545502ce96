import type { BitextRow } from "#domain/bitext.ts";
import type { EngineProblem } from "#domain/problem.ts";
import type { Translation } from "#domain/thread.ts";
import { isActive, type Job } from "#queries/desk/job.ts";
import type { DeskHandle } from "#queries/desk/use-desk.ts";

/** What a machine has to do with a row, while its translation is the one shown. */
export interface RowMachine {
  /** The row is to be translated, or is at work. */
  readonly waiting: boolean;
  /** Why it was not translated. */
  readonly problem: EngineProblem | null;
  readonly retry: () => void;
}

/** The same for every row that nothing is wrong with. */
const idle: RowMachine = { waiting: false, problem: null, retry: () => undefined };

/** Null where no machine works, or has worked since the thread was opened, at the translation shown. */
export function rowMachine(
  row: BitextRow,
  translation: Translation | null,
  job: Job | null,
  desk: DeskHandle | null,
): RowMachine | null {
  if (job === null || translation?.id !== job.translation) return null;
  const ids = row.segments.map(({ id }) => id);
  const problem = ids.flatMap((id) => job.failures.get(id) ?? [])[0] ?? null;
  const waiting = isActive(job) && row.unit === null && ids.some((id) => job.waiting.has(id));
  if (problem === null && !waiting) return idle;
  return {
    waiting,
    problem,
    retry: () =>
      desk?.retry(
        job.key,
        ids.filter((id) => job.failures.has(id)),
      ),
  };
}
