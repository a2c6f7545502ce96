import { type Endpoint, type Remote, transfer, wrap } from "comlink";
import type { EngineProblem } from "#domain/problem.ts";
import { failed } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { After } from "../deadline.ts";
import type { Outcome } from "../engine.ts";
import type { LoadedModel } from "../models/model.ts";
import { BERGAMOT } from "./translate-segments.ts";
import type { BergamotWork } from "./worker-work.ts";

/** A Worker, as far as it is used. */
export interface EngineWorker extends Endpoint {
  readonly terminate: () => void;
}

/** A worker with its model. After a call that came to `engine-crashed` or `timed-out` it is gone. */
export interface RunningWorker {
  readonly load: (model: LoadedModel) => Promise<Result<null, EngineProblem>>;
  readonly translate: (
    segments: readonly string[],
  ) => Promise<Result<readonly Outcome[], EngineProblem>>;
  readonly heapBytes: () => Promise<number>;
  readonly alive: () => boolean;
  /** Ends the worker; what it was doing comes to the problem. */
  readonly stop: (problem: EngineProblem) => void;
}

/** Seconds. The program may still have to come over a slow network: 5 MB. */
const LOAD_SECONDS = 180;
/**
 * Seconds for a batch and for each UTF-16 unit of it: fifteen times what one core of a common computer needs at worst.
 * A program that went astray gives no other sign than silence.
 */
const BATCH_SECONDS = 20;
const UNIT_SECONDS = 0.04;

/** Starts a worker. `crashed` hears of it when it ends by itself or is stopped. Never rejects, never throws. */
export function runWorker(start: () => EngineWorker, after: After): RunningWorker {
  let end: EngineProblem | null = null;
  let heardEnd: (problem: EngineProblem) => void = () => undefined;
  const ended = new Promise<EngineProblem>((resolve) => {
    heardEnd = resolve;
  });
  let worker: EngineWorker | null = null;
  const stop = (problem: EngineProblem): void => {
    end ??= problem;
    worker?.terminate();
    heardEnd(end);
  };
  const crashed = (detail: string) => stop({ kind: "engine-crashed", detail });
  try {
    worker = start();
    const heard = (event: Event) =>
      crashed("message" in event ? String(event.message) : event.type);
    worker.addEventListener("error", heard);
    worker.addEventListener("messageerror", heard);
  } catch (error) {
    crashed(String(error));
  }
  const remote = worker === null ? null : wrap<BergamotWork>(worker);

  const call = async <T>(
    seconds: number,
    action: (remote: Remote<BergamotWork>) => Promise<Result<T, EngineProblem>>,
  ): Promise<Result<T, EngineProblem>> => {
    if (end !== null || remote === null) return failed(end ?? GONE);
    const callOff = after(seconds * 1000, () =>
      stop({ kind: "timed-out", who: BERGAMOT, seconds }),
    );
    try {
      return await Promise.race([action(remote), ended.then((problem) => failed(problem))]);
    } catch (error) {
      // The program aborts by throwing; nothing of it can be used after that.
      crashed(String(error));
      return failed(end ?? GONE);
    } finally {
      callOff();
    }
  };

  return {
    load: ({ files }) =>
      call(LOAD_SECONDS, (remote): Promise<Result<null, EngineProblem>> =>
        remote.load(transfer(files, [...new Set(files.values())])),
      ),
    translate: (segments) =>
      call(batchSeconds(segments), async (remote) => {
        const outcomes = await remote.translate(segments);
        return { ok: true, value: outcomes };
      }),
    heapBytes: async () => (end === null ? ((await remote?.heapBytes()) ?? 0) : 0),
    alive: () => end === null,
    stop,
  };
}

const GONE: EngineProblem = { kind: "engine-crashed", detail: "gone" };

function batchSeconds(segments: readonly string[]): number {
  const units = segments.reduce((sum, { length }) => sum + length, 0);
  return Math.ceil(BATCH_SECONDS + units * UNIT_SECONDS);
}
