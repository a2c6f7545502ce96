import type { SegmentId } from "#domain/ids.ts";
import { machineTranslationId, type MachineSentence, openSegments } from "#domain/machine-units.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { joinPieces, piecesOf } from "#domain/unit-text.ts";
import type { Engine, EngineIdentity } from "#engines/engine.ts";
import { makeQueue, type Queue } from "#engines/queue.ts";
import { type Job, jobKey, type Order } from "./job.ts";

/** A job with what it is worked on with. `job` is replaced, never changed. */
export class Line {
  readonly engine: Engine;
  readonly order: Order;
  /** Sentences by segment. */
  readonly texts: ReadonlyMap<SegmentId, string>;
  readonly queue: Queue<SegmentId>;
  controller = new AbortController();
  identity: EngineIdentity | null = null;
  /** Some of its sentences are on the screen. */
  inSight = false;
  job: Job;

  constructor(order: Order, engine: Engine) {
    this.order = order;
    this.engine = engine;
    const { text, segments, of } = order.text;
    this.texts = new Map(
      segments.map((segment) => [segment.id, joinPieces(piecesOf(text, [segment]))]),
    );
    const open = openSegments(order.text, order.before).map(({ id }) => id);
    this.queue = makeQueue(open);
    this.job = {
      key: jobKey(of),
      of,
      from: order.from,
      to: order.to,
      engine: engine.id,
      runsAt: engine.runsAt,
      translation: machineTranslationId(of, order.to, engine.id),
      state: open.length === 0 ? "done" : "waiting",
      total: segments.length,
      done: segments.length - open.length,
      preparing: null,
      waiting: new Set(open),
      fresh: new Map(),
      failures: new Map(),
      problem: null,
    };
  }

  update(part: Partial<Job>): void {
    this.job = { ...this.job, ...part };
  }

  /** Ends the work at it: what still comes back does not count. */
  end(state: "stopped" | "failed", problem: EngineProblem | null): void {
    this.controller.abort();
    this.update({ state, problem, preparing: null });
  }

  /** Makes it ready to go on after an end: whatever was ready, and wherever it ran, may be another since. */
  renew(): void {
    this.controller = new AbortController();
    this.identity = null;
    // Nothing may be left but to store.
    const state = this.job.waiting.size === 0 ? "done" : "waiting";
    this.update({ state, problem: null, runsAt: this.engine.runsAt });
  }

  /** Whether its engine is still where the job says that it runs. */
  stays(): boolean {
    const [now, then] = [this.engine.runsAt, this.job.runsAt];
    return now.kind === "server" && then.kind === "server"
      ? now.host === then.host
      : now.kind === then.kind;
  }

  /** Says what of it is on the screen. */
  see(segments: ReadonlySet<SegmentId>): void {
    this.queue.see(segments);
    this.inSight = segments.size > 0;
  }

  /** Enters what became of sentences. */
  enter(
    sentences: ReadonlyMap<SegmentId, MachineSentence>,
    failures: ReadonlyMap<SegmentId, EngineProblem>,
  ): void {
    const { job } = this;
    const settled = (id: SegmentId) => sentences.has(id) || failures.has(id);
    this.update({
      done: job.done + sentences.size,
      fresh: new Map([...job.fresh, ...sentences]),
      failures: new Map([...job.failures, ...failures]),
      waiting: new Set([...job.waiting].filter((id) => !settled(id))),
    });
  }

  /** Lets sentences wait again that failed or were interrupted. */
  again(segments: readonly SegmentId[]): void {
    const { job } = this;
    this.queue.putBack(segments);
    this.update({
      failures: new Map([...job.failures].filter(([id]) => !segments.includes(id))),
      waiting: new Set([...job.waiting, ...segments]),
    });
  }
}
