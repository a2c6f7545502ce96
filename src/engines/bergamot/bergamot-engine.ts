import { primaryLanguage } from "#domain/language-tag.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { type After, makeRunning } from "../deadline.ts";
import type {
  Availability,
  Engine,
  EngineCapabilities,
  EngineIdentity,
  LanguagePair,
  Outcome,
  PrepareCall,
  TranslateCall,
} from "../engine.ts";
import type { KnownModel, Model, ModelLibrary } from "../models/model.ts";
import { composeLinks } from "./markup.ts";
import type { EngineWorker } from "./running-worker.ts";
import { makeSeat, type Seat } from "./seat.ts";
import { BERGAMOT } from "./translate-segments.ts";
import { untilAborted } from "./until-aborted.ts";

export interface BergamotParts {
  readonly models: ModelLibrary;
  /** Whether this page may check hashes and store models: `isSecureContext`. */
  readonly secure: boolean;
  /** A worker that runs `bergamot.worker.ts`. */
  readonly startWorker: () => EngineWorker;
  readonly after: After;
  /** Milliseconds without work after which a worker goes. */
  readonly idleMs: number;
}

/** The engine, and what it takes. */
export interface BergamotEngine extends Engine {
  /** Bytes of memory of all programs that run. */
  readonly heapBytes: () => Promise<number>;
}

/**
 * Several sentences at once are about a tenth faster than one by one; more than these only make the reader wait for
 * the first, and for the end when it is cancelled.
 */
const CAPABILITIES: EngineCapabilities = {
  alignments: true,
  batch: 4,
  concurrency: 1,
  longest: 2000,
};

/** Mozilla's Bergamot in workers of this page: one a model, and two one after the other through a third language. */
export function makeBergamot(parts: BergamotParts): BergamotEngine {
  const { models } = parts;
  const seats = new Map<string, Seat>();
  const running = makeRunning();
  const seatOf = (model: Model): Seat => {
    const key = `${model.id} ${hashOf(model)}`;
    const seat = seats.get(key) ?? makeSeat({ ...parts, load: () => models.load(model.id) });
    seats.set(key, seat);
    return seat;
  };
  return {
    id: "bergamot",
    runsAt: { kind: "device" },
    capabilities: CAPABILITIES,
    availability: async (pair) =>
      parts.secure
        ? availabilityOf(await routeOf(models, pair))
        : { state: "unsupported", why: "insecure" },
    prepare: (call) =>
      prepare({ ...call, signal: running.with(call.signal) }, models, (model) =>
        seatOf(model).ready(),
      ),
    translate: (call) => translate({ ...call, signal: running.with(call.signal) }, models, seatOf),
    dispose: () => {
      running.end();
      for (const seat of seats.values()) seat.close();
      seats.clear();
    },
    heapBytes: async () => {
      const all = await Promise.all([...seats.values()].map((seat) => seat.heapBytes()));
      return all.reduce((sum, bytes) => sum + bytes, 0);
    },
  };
}

type Route = readonly KnownModel[];

async function routeOf(models: ModelLibrary, pair: LanguagePair): Promise<Route | null> {
  const [from, to] = [primaryLanguage(pair.from), primaryLanguage(pair.to)];
  const route = from === to ? null : await models.route({ from, to });
  return route?.length === 0 ? null : route;
}

const unsupported = ({ from, to }: LanguagePair): EngineProblem => ({
  kind: "unsupported-pair",
  from,
  to,
});

const hashOf = ({ files }: Model): string =>
  files.find(({ role }) => role === "model")?.sha256 ?? "";

function availabilityOf(route: Route | null): Availability {
  if (typeof WebAssembly === "undefined") return { state: "unsupported", why: "browser" };
  if (route === null) return { state: "unsupported", why: "pair" };
  const missing = route.filter(({ stored, total }) => stored < total);
  if (missing.length === 0) return { state: "ready" };
  return {
    state: "downloadable",
    bytes: missing.reduce((sum, { stored, total }) => sum + total - stored, 0),
    hosts: [...new Set(missing.flatMap(({ hosts }) => hosts))],
    ownSite: missing.every(({ model }) => model.ownSite),
    licence: [...new Set(missing.map(({ model }) => model.licence))].join(" AND "),
  };
}

function identityOf(route: Route): EngineIdentity {
  const all = (of: (model: Model) => string, joint: string) =>
    route.map(({ model }) => of(model)).join(joint);
  return {
    engine: BERGAMOT,
    model: all(({ id }) => id, " + "),
    version: all(({ version }) => version, " + "),
    modelHash: all(hashOf, "+"),
    ran: "device",
  };
}

async function prepare(
  { pair, signal }: PrepareCall,
  models: ModelLibrary,
  ready: (model: Model) => Promise<Result<null, EngineProblem>>,
): Promise<Result<EngineIdentity, EngineProblem>> {
  const cancelled = () => failed<EngineProblem>({ kind: "cancelled" });
  const work = async (): Promise<Result<EngineIdentity, EngineProblem>> => {
    const route = await routeOf(models, pair);
    if (route === null) return failed(unsupported(pair));
    // A download is asked for where its hosts and its size are named: never here.
    const missing = route.find(({ stored, total }) => stored < total)?.model;
    if (missing !== undefined)
      return failed({ kind: "model-missing", from: missing.from, to: missing.to });
    for (const { model } of route) {
      if (signal.aborted) return cancelled();
      const started = await ready(model);
      if (!started.ok) return started;
    }
    return ok(identityOf(route));
  };
  try {
    return await untilAborted(work(), signal, cancelled);
  } catch (error) {
    return failed({ kind: "engine-crashed", detail: String(error) });
  }
}

async function translate(
  { pair, segments, signal, onOutcome }: TranslateCall,
  models: ModelLibrary,
  seatOf: (model: Model) => Seat,
): Promise<void> {
  let at = 0;
  const tell = (outcomes: readonly Outcome[]): void => {
    for (const outcome of outcomes)
      onOutcome(at++, signal.aborted ? failed({ kind: "cancelled" }) : outcome);
  };
  const rest = (problem: EngineProblem) => tell(segments.slice(at).map(() => failed(problem)));
  const seats = await seatsOf(pair, models, seatOf);
  if (!seats.ok) return rest(seats.problem);
  while (at < segments.length) {
    const batch = segments.slice(at, at + CAPABILITIES.batch);
    tell(await throughAll(batch, seats.value, signal));
  }
}

async function seatsOf(
  pair: LanguagePair,
  models: ModelLibrary,
  seatOf: (model: Model) => Seat,
): Promise<Result<readonly Seat[], EngineProblem>> {
  try {
    const route = await routeOf(models, pair);
    if (route === null) return failed(unsupported(pair));
    return ok(route.map(({ model }) => seatOf(model)));
  } catch (error) {
    return failed({ kind: "engine-crashed", detail: String(error) });
  }
}

/** A batch through one model after another. What fails in one does not go to the next. */
async function throughAll(
  segments: readonly string[],
  seats: readonly Seat[],
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  let outcomes = segments.map(start);
  for (const [step, seat] of seats.entries()) {
    const texts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.text] : []));
    if (texts.length === 0) break;
    const answers = (await seat.translate(texts, signal)).values();
    outcomes = outcomes.map((before) => {
      if (!before.ok) return before;
      const after = answers.next().value ?? failed({ kind: "engine-crashed", detail: "no answer" });
      return step === 0 || !after.ok
        ? after
        : { ...after, words: composeLinks(before.words ?? [], after.words ?? []) };
    });
  }
  return outcomes;
}

function start(segment: string): Outcome {
  const { longest: limit } = CAPABILITIES;
  return segment.length > limit
    ? failed({ kind: "segment-too-long", length: segment.length, limit })
    : { ok: true, text: segment };
}
