import type { SegmentId } from "#domain/ids.ts";
import { putMachineSentences } from "#domain/machine-units.ts";
import { type EngineProblem, ProblemError } from "#domain/problem.ts";
import type { Engine } from "#engines/engine.ts";
import type { MachineCache } from "#storage/machine-cache.ts";
import { type ChangeThread, isActive, type Job, type Order } from "./job.ts";
import { Line } from "./line.ts";
import { fromCache, prepare, translateSome } from "./perform.ts";

export interface DeskSurroundings {
  readonly engines: readonly Engine[];
  readonly cache: MachineCache;
  /** Stores a change of the thread; rejects with a ProblemError. */
  readonly change: ChangeThread;
  /** Now, RFC 3339. */
  readonly now: () => string;
}

/** What was translated is stored at the latest after so many ms: often enough to lose little, seldom enough to disturb nobody. */
const STORE_MS = 2000;

/**
 * The translator's desk of one open thread: takes orders, works on one at a time, what the reader sees
 * first, and puts what is done into the thread. A machine never takes over from another by itself.
 */
export class Desk {
  readonly #around: DeskSurroundings;
  readonly #lines = new Map<string, Line>();
  readonly #listeners = new Set<() => void>();
  /** What is on the screen of a text, whether it is being translated yet or not. */
  readonly #seen = new Map<string, ReadonlySet<SegmentId>>();
  #jobs: readonly Job[] = [];
  #working = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(around: DeskSurroundings) {
    this.#around = around;
  }

  /** All jobs since the thread was opened, one a text, in the order they were asked for. */
  readonly jobs = (): readonly Job[] => this.#jobs;

  readonly job = (key: string): Job | null => this.#lines.get(key)?.job ?? null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Takes orders; one for a text that is being translated takes the other's place. */
  readonly start = (orders: readonly Order[]): void => {
    const lines = orders.map((order) => {
      const engine = this.#around.engines.find(({ id }) => id === order.engine);
      if (engine === undefined) throw new Error(`no engine ${order.engine}`);
      return new Line(order, engine);
    });
    for (const { job } of lines) this.#lines.get(job.key)?.controller.abort();
    // While what they have done is still on the desk.
    void this.#store();
    for (const line of lines) {
      const { key } = line.job;
      line.see(this.#seen.get(key) ?? new Set());
      // Behind all that was asked for before.
      this.#lines.delete(key);
      this.#lines.set(key, line);
    }
    this.#changed();
    void this.#work();
  };

  /** Stops one job, or all; what is translated stays. */
  readonly stop = (key?: string): void => {
    for (const line of this.#lines.values()) {
      if (!isActive(line.job) || (key !== undefined && line.job.key !== key)) continue;
      line.end("stopped", null);
    }
    this.#changed();
    void this.#store();
  };

  /** Tries sentences again that failed, or goes on with all that is left. */
  readonly retry = (key: string, segments?: readonly SegmentId[]): void => {
    const line = this.#lines.get(key);
    if (line === undefined) return;
    const { failures, waiting } = line.job;
    const active = isActive(line.job);
    // What waits under a job at work is in its queue, or in the engine.
    const left = [...failures.keys(), ...(active ? [] : waiting)];
    // One sentence that is tried again takes nothing along that the reader had stopped.
    if (!active && segments !== undefined) line.queue.takeAll();
    line.again(left.filter((id) => segments?.includes(id) ?? true));
    if (!active) line.renew();
    this.#changed();
    void this.#work();
  };

  /** Says which sentences of a text are on the screen. */
  readonly see = (key: string, segments: ReadonlySet<SegmentId>): void => {
    this.#seen.set(key, segments);
    this.#lines.get(key)?.see(segments);
  };

  /** Takes a job off the desk: its translation was deleted, or the reader has read the message. */
  readonly forget = (key: string): void => {
    this.stop(key);
    this.#lines.delete(key);
    this.#changed();
  };

  /** Stores at once what is done: a person who is about to change a sentence changes what they see. */
  readonly keep = (): void => {
    void this.#store();
  };

  #changed(): void {
    this.#jobs = [...this.#lines.values()].map(({ job }) => job);
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        // A mistake of the screen's is no job's: it is reported as any other, and the work goes on.
        setTimeout(() => {
          throw error;
        });
      }
    }
  }

  /** The job to go on with: one on the screen, else the first that waits. */
  #next(): Line | null {
    const open = [...this.#lines.values()].filter(
      ({ job, queue }) => isActive(job) && queue.waiting() > 0,
    );
    return open.find(({ inSight }) => inSight) ?? open[0] ?? null;
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      for (let line = this.#next(); line !== null; line = this.#next()) {
        await this.#turn(line);
        this.#finish(line);
        this.#changed();
        this.#storeSoon();
      }
    } finally {
      this.#working = false;
    }
    await this.#store();
  }

  /** A job's turn. An engine that throws, as none should, ends the job it was at and no other. */
  async #turn(line: Line): Promise<void> {
    const { signal } = line.controller;
    try {
      await this.#goOn(line, signal);
    } catch (error) {
      if (!signal.aborted) line.end("failed", { kind: "engine-crashed", detail: String(error) });
    }
  }

  /** Some sentences of a job, and what has to come before the first of them. */
  async #goOn(line: Line, signal: AbortSignal): Promise<void> {
    const { cache, now } = this.#around;
    // The reader agreed to the server that the screen names, and to no other.
    if (!line.stays()) {
      line.end("stopped", null);
      return;
    }
    if (line.identity === null) {
      line.update({ state: "preparing" });
      this.#changed();
      const problem = await prepare(line, signal, () => {
        this.#changed();
      });
      if (signal.aborted) return;
      if (problem !== null) {
        this.#fail(line, problem);
        return;
      }
      await fromCache(line, signal, cache, now);
      if (signal.aborted) return;
      if (!line.stays()) {
        line.end("stopped", null);
        return;
      }
    }
    line.update({ state: "translating", preparing: null });
    this.#changed();
    const problem = await translateSome(line, signal, cache, now, () => {
      this.#changed();
      this.#storeSoon();
    });
    if (problem !== null && !signal.aborted) this.#fail(line, problem);
  }

  /** A cause that is not one sentence's ends every job with this engine and pair: they would meet it too. */
  #fail({ order }: Line, problem: EngineProblem): void {
    for (const line of this.#lines.values()) {
      const same =
        line.order.engine === order.engine &&
        line.order.from === order.from &&
        line.order.to === order.to;
      if (!same || !isActive(line.job)) continue;
      line.end("failed", problem);
    }
  }

  /** Nothing is left of it, or nothing that was asked for. */
  #finish(line: Line): void {
    if (!isActive(line.job) || line.queue.waiting() > 0) return;
    line.update({ state: line.job.waiting.size === 0 ? "done" : "stopped" });
  }

  #storeSoon(): void {
    this.#timer ??= setTimeout(() => void this.#store(), STORE_MS);
  }

  /** Puts what is fresh into the thread. Where that fails it stays on the screen, and the jobs stop and say why. */
  async #store(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ready = [...this.#lines.values()]
      .filter(({ job }) => job.fresh.size > 0)
      .map((line) => ({ line, job: line.job }));
    if (ready.length === 0) return;
    try {
      await this.#around.change((document) =>
        ready.reduce(
          (current, { job }) =>
            putMachineSentences(
              current,
              job.of,
              { id: job.translation, language: job.to },
              job.fresh,
            ),
          document,
        ),
      );
      for (const { line, job } of ready) line.update({ fresh: without(line.job.fresh, job.fresh) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const problem = asEngineProblem(error);
      for (const { line } of ready) line.end("failed", problem);
    }
    this.#changed();
  }
}

const without = <K, V>(all: ReadonlyMap<K, V>, gone: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
  new Map([...all].filter(([key, value]) => gone.get(key) !== value));

const asEngineProblem = ({ problem }: ProblemError): EngineProblem =>
  problem.kind === "storage-full" ? problem : { kind: "storage-blocked" };
