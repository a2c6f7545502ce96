import { lazy, Suspense } from "react";
import type { ComparedRows } from "#domain/compare-rows.ts";
import type { Translation } from "#domain/thread.ts";

// What finds the words that differ comes when somebody compares.
const Compared = lazy(async () => ({ default: (await import("./Compared.tsx")).Compared }));

interface LazyComparedProps {
  /** Undefined where nothing is compared under the row. */
  readonly group: ComparedRows | undefined;
  readonly original: string;
  readonly shown: Translation | null;
  readonly other: Translation | null;
}

/** {@link Compared}, loaded when there is something to compare. */
export function LazyCompared({ group, original, shown, other }: LazyComparedProps) {
  if (group === undefined || shown === null || other === null) return null;
  return (
    <Suspense>
      <Compared group={group} original={original} shown={shown} other={other} />
    </Suspense>
  );
}
