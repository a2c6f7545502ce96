import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { After } from "../deadline.ts";
import type { Outcome } from "../engine.ts";
import type { LoadedModel } from "../models/model.ts";
import { type EngineWorker, type RunningWorker, runWorker } from "./running-worker.ts";
import { untilAborted } from "./until-aborted.ts";

export interface SeatParts {
  /** The model, verified. Asked again whenever a worker starts: nobody else keeps its bytes. */
  readonly load: () => Promise<Result<LoadedModel, EngineProblem>>;
  readonly startWorker: () => EngineWorker;
  readonly after: After;
  /** Milliseconds without work after which the worker goes: its memory never shrinks. */
  readonly idleMs: number;
}

/** The place of one model's worker, be there one at the moment or not. Calls wait for each other. */
export interface Seat {
  /** Starts the worker with its model, if it does not run. */
  readonly ready: () => Promise<Result<null, EngineProblem>>;
  /** An outcome a segment, in order. Never rejects. After the signal all are `cancelled`, at once. */
  readonly translate: (
    segments: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly Outcome[]>;
  /** Of the program; 0 where none runs. */
  readonly heapBytes: () => Promise<number>;
  /** Ends the worker; what runs is `cancelled`. */
  readonly close: () => void;
}

/** Milliseconds a cancelled batch may go on: to start anew costs about as much. */
const PATIENCE = 500;

const CANCELLED: EngineProblem = { kind: "cancelled" };

export function makeSeat({ load, startWorker, after, idleMs }: SeatParts): Seat {
  let worker: RunningWorker | null = null;
  let closings = 0;
  let stayIdle = (): void => undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const ensure = async (): Promise<Ready> => {
    if (worker?.alive() === true) return ok(worker);
    const before = closings;
    const model = await load();
    if (!model.ok) return model;
    if (before !== closings) return failed(CANCELLED);
    const started = runWorker(startWorker, after);
    worker = started;
    const loaded = await started.load(model.value);
    if (loaded.ok) return ok(started);
    // A worker that has no model is of no use, whatever the reason.
    started.stop(loaded.problem);
    return loaded;
  };

  /** Runs one thing after another, and the clock of idleness while nothing runs. */
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    stayIdle();
    waiting++;
    const done = last.then(work).finally(() => {
      if (--waiting === 0) stayIdle = after(idleMs, () => worker?.stop(CANCELLED));
    });
    last = done.catch(() => undefined);
    return done;
  };

  return {
    ready: async () => {
      const ready = await queued(ensure);
      return ready.ok ? ok(null) : ready;
    },
    translate: async (segments, signal) => {
      const all = (problem: EngineProblem) => segments.map((): Outcome => failed(problem));
      if (signal.aborted) return all(CANCELLED);
      const done = queued(() => translateSafely(segments, { ensure, after, signal })).catch(
        (error: unknown) => all({ kind: "engine-crashed", detail: String(error) }),
      );
      return untilAborted(done, signal, () => all(CANCELLED));
    },
    heapBytes: async () => (await worker?.heapBytes()) ?? 0,
    close: () => {
      closings++;
      stayIdle();
      worker?.stop(CANCELLED);
    },
  };
}

type Ready = Result<RunningWorker, EngineProblem>;
type Answer = Result<readonly Outcome[], EngineProblem>;

interface Work {
  readonly ensure: () => Promise<Ready>;
  readonly after: After;
  readonly signal: AbortSignal;
}

/**
 * A batch; where the worker goes down with it, once more segment by segment, each time it goes down with a fresh
 * one. The segment that does it fails alone.
 */
async function translateSafely(
  segments: readonly string[],
  { ensure, after, signal }: Work,
): Promise<readonly Outcome[]> {
  const all = (problem: EngineProblem) => segments.map((): Outcome => failed(problem));
  if (signal.aborted) return all(CANCELLED);
  const first = await ensure();
  if (!first.ok) return all(first.problem);
  const whole = await attempt(first.value, segments, after, signal);
  if (whole.ok) return whole.value;
  if (!wentDown(whole.problem)) return all(whole.problem);
  const outcomes: Outcome[] = [];
  /** Stands for all that follow: of another kind than what one segment does, or twice nothing in a long time. */
  let over: EngineProblem | null = null;
  let silent = 0;
  for (const segment of segments) {
    const ready: Ready =
      over === null && !signal.aborted ? await ensure() : failed(over ?? CANCELLED);
    const alone: Answer = ready.ok ? await attempt(ready.value, [segment], after, signal) : ready;
    if (alone.ok) outcomes.push(...alone.value);
    else {
      outcomes.push(alone);
      if (alone.problem.kind === "timed-out") silent++;
      if (!ready.ok || silent > 1) over = alone.problem;
    }
  }
  return outcomes;
}

/** Whether the worker is gone, and what it was given may be why. */
const wentDown = ({ kind }: EngineProblem): boolean =>
  kind === "engine-crashed" || kind === "timed-out";

async function attempt(
  worker: RunningWorker,
  segments: readonly string[],
  after: After,
  signal: AbortSignal,
): Promise<Answer> {
  if (signal.aborted) return failed(CANCELLED);
  let callOff = (): void => undefined;
  const giveUp = (): void => {
    callOff = after(PATIENCE, () => worker.stop(CANCELLED));
  };
  signal.addEventListener("abort", giveUp, { once: true });
  const answer = await worker.translate(segments);
  signal.removeEventListener("abort", giveUp);
  callOff();
  return answer;
}
