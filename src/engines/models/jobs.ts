import type { EngineProblem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { modelBytes } from "./catalogue.ts";
import { type Gate, makeGate } from "./gate.ts";
import type { DownloadState, Model } from "./model.ts";

/** Bytes are told of in so many steps: telling each few would only keep the page busy. */
const STEPS = 100;

export type Outcome = Result<null, EngineProblem>;

/** One download of a model. */
export interface Job {
  readonly model: Model;
  readonly gate: Gate;
  /** Bytes of the whole model that are there, and the host that is asked. */
  readonly onProgress: (done: number, host: string) => void;
}

interface Running {
  readonly model: Model;
  readonly gate: Gate;
  readonly end: Promise<Outcome>;
}

/** Downloads under way, one a model, and how the last of each model failed. */
export interface Jobs {
  readonly state: (id: string) => DownloadState;
  readonly get: (id: string) => Running | undefined;
  readonly start: (model: Model, run: (job: Job) => Promise<Outcome>) => Promise<Outcome>;
  /** Forgets how it failed. */
  readonly forget: (id: string) => void;
}

/** @param changed hears when a state became another. */
export function makeJobs(changed: () => void): Jobs {
  const running = new Map<string, Running>();
  const progress = new Map<string, { readonly done: number; readonly host: string }>();
  const failures = new Map<string, EngineProblem>();
  const follow = (id: string, step: number): Job["onProgress"] => {
    let told = { done: 0, host: "" };
    return (done, host) => {
      progress.set(id, { done, host });
      if (host === told.host && Math.abs(done - told.done) < step) return;
      told = { done, host };
      changed();
    };
  };
  const settle = async (id: string, run: Promise<Outcome>): Promise<Outcome> => {
    try {
      const outcome = await run;
      if (!outcome.ok && outcome.problem.kind !== "cancelled") failures.set(id, outcome.problem);
      return outcome;
    } finally {
      running.delete(id);
      progress.delete(id);
      changed();
    }
  };
  return {
    get: (id) => running.get(id),
    forget: (id) => void failures.delete(id),
    state(id) {
      const job = running.get(id);
      const problem = failures.get(id);
      if (job !== undefined) {
        const { done, host } = progress.get(id) ?? { done: 0, host: "" };
        return { state: job.gate.state() === "held" ? "paused" : "running", done, host };
      }
      return problem === undefined ? { state: "none" } : { state: "failed", problem };
    },
    start(model, run) {
      const { id } = model;
      const gate = makeGate();
      failures.delete(id);
      const end = settle(
        id,
        run({ model, gate, onProgress: follow(id, modelBytes(model) / STEPS) }),
      );
      running.set(id, { model, gate, end });
      changed();
      return end;
    },
  };
}
