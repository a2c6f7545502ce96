import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";

/** Calls back once, after so many milliseconds; what it gives calls that off. */
export type After = (ms: number, then: () => void) => () => void;

export const after: After = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

export interface Bounds {
  readonly signal: AbortSignal;
  readonly seconds: number;
  /** Goes into `timed-out`: a host, or an engine by its name. */
  readonly who: string;
  readonly after: After;
  /** What a rejection of the work means. */
  readonly explain: (error: unknown) => EngineProblem;
}

/**
 * Waits for work that may never end. The work hears of its end through a signal of its own; `alive` gives it
 * its whole time again. Never rejects, and what the work still does after its time is nobody's.
 *
 * Problems: `cancelled`, `timed-out`, and what `explain` makes of a rejection.
 */
export async function within<T>(
  { signal, seconds, who, after, explain }: Bounds,
  work: (signal: AbortSignal, alive: () => void) => Promise<T>,
): Promise<Result<T, EngineProblem>> {
  if (signal.aborted) return failed({ kind: "cancelled" });
  const inner = new AbortController();
  return new Promise((resolve) => {
    let callOff = (): void => {};
    const end = (result: Result<T, EngineProblem>): void => {
      callOff();
      signal.removeEventListener("abort", cancel);
      resolve(result);
    };
    const stop = (problem: EngineProblem): void => {
      end(failed(problem));
      inner.abort();
    };
    const start = () => after(seconds * 1000, () => stop({ kind: "timed-out", who, seconds }));
    const cancel = (): void => stop({ kind: "cancelled" });
    callOff = start();
    signal.addEventListener("abort", cancel, { once: true });
    const alive = (): void => {
      if (inner.signal.aborted) return;
      callOff();
      callOff = start();
    };
    // In a promise, so that work that throws at once is a rejection too.
    void Promise.resolve()
      .then(async () => work(inner.signal, alive))
      .then(
        (value) => end(ok(value)),
        (error: unknown) => end(failed(explain(error))),
      );
  });
}

/** What an engine is doing, and the end of all of it. */
export interface Running {
  /** Comes when either the caller or `end` says so. */
  readonly with: (signal: AbortSignal) => AbortSignal;
  /** Ends what runs; what is begun afterwards is not touched. */
  readonly end: () => void;
}

export function makeRunning(): Running {
  let now = new AbortController();
  return {
    with: (signal) => AbortSignal.any([signal, now.signal]),
    end: () => {
      now.abort();
      now = new AbortController();
    },
  };
}
