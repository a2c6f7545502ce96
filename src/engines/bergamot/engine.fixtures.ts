import { expose } from "comlink";
import { failed, ok } from "#domain/result.ts";
import type { After } from "../deadline.ts";
import type { LanguagePair, Outcome } from "../engine.ts";
import type { KnownModel, LoadedModel, ModelLibrary } from "../models/model.ts";
import { makeBergamot } from "./bergamot-engine.ts";
import type { EngineWorker } from "./running-worker.ts";
import type { BergamotWork } from "./worker-work.ts";

/** A clock that stands until it is moved. */
export function makeClock() {
  let now = 0;
  const due = new Map<object, { readonly at: number; readonly run: () => void }>();
  const after: After = (ms, run) => {
    const key = {};
    due.set(key, { at: now + ms, run });
    return () => due.delete(key);
  };
  const move = async (ms: number): Promise<void> => {
    now += ms;
    for (const [key, { at, run }] of due) {
      if (at > now || !due.delete(key)) continue;
      run();
    }
    await settled();
  };
  return { after, move, waiting: () => due.size };
}

/** Lets messages between ports and what follows from them come through. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** What a fake worker does with a segment: the answer, or one of these. */
export type Behaviour = (segment: string) => string;
export const CRASH = "(crash)";
/** For ever nothing. */
export const SILENCE = "(silence)";

export interface FakeWorker extends EngineWorker {
  readonly batches: (readonly string[])[];
  readonly ended: () => boolean;
  readonly emit: (event: Event) => void;
}

/** A worker without a thread: the same messages over a channel. */
function fakeWorker(
  behaviour: Behaviour,
  load: () => Promise<void> = async () => undefined,
): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  const batches: (readonly string[])[] = [];
  let ended = false;
  const work: BergamotWork = {
    load: async () => {
      await load();
      return ok(null);
    },
    translate: async (segments) => {
      batches.push(segments);
      const answers = segments.map(behaviour);
      if (answers.includes(CRASH)) throw new Error("aborted");
      if (answers.includes(SILENCE)) await new Promise(() => undefined);
      return answers.map((text): Outcome =>
        text === ""
          ? failed({ kind: "bad-answer", who: "Bergamot", detail: "an empty text" })
          : { ok: true, text, words: [[0, 1, 0, text.length]] },
      );
    },
    heapBytes: async () => 7,
  };
  expose(work, port2);
  const events = new EventTarget();
  return {
    batches,
    ended: () => ended,
    emit: (event) => events.dispatchEvent(event),
    postMessage: (message: unknown, transfer: Transferable[] = []) =>
      port1.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListener) => {
      (type === "message" ? port1 : events).addEventListener(type, listener);
    },
    removeEventListener: (type: string, listener: EventListener) => {
      (type === "message" ? port1 : events).removeEventListener(type, listener);
    },
    start: () => port1.start(),
    terminate: () => {
      ended = true;
      port1.close();
    },
  };
}

export function knownModel(from: string, to: string, stored = 100): KnownModel {
  return {
    model: {
      id: `${from}-${to}`,
      from,
      to,
      version: "2.1",
      licence: "MPL-2.0",
      ownSite: false,
      files: [
        { role: "model", name: "model.bin", size: 100, sha256: `sha-${from}${to}`, location: "m" },
      ],
    },
    stored,
    total: 100,
    download: { state: "none" },
    hosts: ["models.example"],
  };
}

/** A library with the given models, in which a download works at once. */
export function fakeLibrary(...models: readonly KnownModel[]) {
  const known = new Map(models.map((one) => [one.model.id, one]));
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  const library: ModelLibrary = {
    snapshot: () => ({ models: [...known.values()], stored: 0, mirror: null }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: () => Promise.reject(new Error("not asked")),
    route: async ({ from, to }) => {
      const find = (one: string, other: string) => known.get(`${one}-${other}`);
      const direct = find(from, to);
      if (direct !== undefined) return [direct];
      const [first, second] = [find(from, "en"), find("en", to)];
      return first === undefined || second === undefined ? null : [first, second];
    },
    download: async (id) => {
      calls.push(`download ${id}`);
      const one = known.get(id);
      if (one !== undefined) known.set(id, { ...one, stored: one.total });
      for (const listener of listeners) listener();
      return ok(null);
    },
    load: async (id) => {
      calls.push(`load ${id}`);
      const one = known.get(id);
      if (one === undefined || one.stored < one.total)
        return failed({ kind: "model-missing", from: id, to: "" });
      const loaded: LoadedModel = {
        model: one.model,
        files: new Map([["model", new ArrayBuffer(8)]]),
      };
      return ok(loaded);
    },
    cancel: (id) => calls.push(`cancel ${id}`),
    pause: () => undefined,
    resume: () => undefined,
    take: () => Promise.reject(new Error("not asked")),
    remove: () => Promise.reject(new Error("not asked")),
    addresses: () => [],
  };
  return { library, calls, listeners };
}

export const RU_EN: LanguagePair = { from: "ru", to: "en" };
export const IDLE = 60_000;
/** Answers in capitals. */
const upper: Behaviour = (segment) => segment.toUpperCase();

interface Given {
  readonly behaviour?: Behaviour;
  readonly library?: Partial<ModelLibrary>;
  readonly models?: readonly KnownModel[];
  readonly load?: () => Promise<void>;
  readonly secure?: boolean;
}

/** An engine of fakes: nothing of it waits by itself. */
export function engineOf(given: Given = {}) {
  const { behaviour = upper, library, models, load, secure = true } = given;
  const clock = makeClock();
  const workers: FakeWorker[] = [];
  const fake = fakeLibrary(...(models ?? [knownModel("ru", "en")]));
  const engine = makeBergamot({
    models: { ...fake.library, ...library },
    secure,
    startWorker: () => {
      const worker = fakeWorker(behaviour, load);
      workers.push(worker);
      return worker;
    },
    after: clock.after,
    idleMs: IDLE,
  });
  const translate = (
    segments: readonly string[],
    { pair = RU_EN, signal = new AbortController().signal } = {},
  ) => {
    const heard: Outcome[] = [];
    const done = engine.translate({
      pair,
      segments,
      signal,
      onOutcome: (index, outcome) => {
        if (index !== heard.length) throw new Error(`outcome ${index} after ${heard.length}`);
        heard.push(outcome);
      },
    });
    return { heard, done: done.then(() => heard) };
  };
  return { engine, translate, workers, clock, ...fake };
}

/** Texts, and kinds of problems. */
export const texts = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => (outcome.ok ? outcome.text : outcome.problem.kind));
