import type { Term } from "#domain/thread.ts";

/**
 * Takes back what a file taught a glossary, in one that may have changed since: what was added, changed or
 * deleted after it stays so.
 */
export function undoTerms(
  before: readonly Term[],
  after: readonly Term[],
): (now: readonly Term[]) => readonly Term[] {
  const former = new Map(before.map((term) => [term.id, term]));
  const became = new Map(after.map((term) => [term.id, JSON.stringify(term)]));
  return (now) =>
    now.flatMap((term) => {
      if (JSON.stringify(term) !== became.get(term.id)) return [term];
      return former.get(term.id) ?? [];
    });
}
