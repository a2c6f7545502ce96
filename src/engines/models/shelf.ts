import { type EngineProblem, ProblemError } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Stored } from "./catalogue.ts";
import type { ModelFiles } from "./model.ts";

/** {@link ModelFiles} whose content is known without waiting, and whose failures are values. */
export interface Shelf {
  /** As far as this page knows; a new object whenever it changed. */
  readonly stored: () => Stored;
  /** Looks what lies there: another tab may have changed it. Where nothing can be read, nothing is there. */
  readonly look: () => Promise<void>;
  /** null where it is not there. */
  readonly get: (sha256: string) => Promise<Result<ArrayBuffer | null, EngineProblem>>;
  readonly put: (sha256: string, bytes: ArrayBuffer) => Promise<Result<null, EngineProblem>>;
  readonly remove: (sha256: string) => Promise<Result<null, EngineProblem>>;
}

export function makeShelf(files: ModelFiles): Shelf {
  let stored = new Map<string, number>();
  let changes = 0;
  const change = (act: (next: Map<string, number>) => void): void => {
    stored = new Map(stored);
    act(stored);
    changes++;
  };
  return {
    stored: () => stored,
    async look() {
      let before;
      let found;
      do {
        before = changes;
        found = await attempt(files.list());
        // What changed meanwhile may be in it or not.
      } while (before !== changes);
      stored = new Map(found.ok ? found.value : []);
    },
    async get(sha256) {
      const found = await attempt(files.get(sha256));
      if (found.ok && found.value === null) change((next) => next.delete(sha256));
      return found;
    },
    async put(sha256, bytes) {
      // It may be given away on the way.
      const size = bytes.byteLength;
      const done = await attempt(files.put(sha256, bytes));
      if (!done.ok) return done;
      change((next) => next.set(sha256, size));
      return ok(null);
    },
    async remove(sha256) {
      const done = await attempt(files.remove(sha256));
      if (!done.ok) return done;
      change((next) => next.delete(sha256));
      return ok(null);
    },
  };
}

async function attempt<T>(action: Promise<T>): Promise<Result<T, EngineProblem>> {
  try {
    return ok(await action);
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : null;
    return failed(problem?.kind === "storage-full" ? problem : { kind: "storage-blocked" });
  }
}
