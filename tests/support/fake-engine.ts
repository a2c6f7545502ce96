import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import type {
  Availability,
  Engine,
  EngineCapabilities,
  EngineId,
  EngineIdentity,
  LanguagePair,
  Outcome,
  PrepareCall,
  RunsAt,
  TranslateCall,
} from "#engines/engine.ts";

const RUNS: Readonly<Record<EngineId, RunsAt>> = {
  bergamot: { kind: "device" },
  browser: { kind: "browser" },
  libretranslate: { kind: "server", host: "libretranslate.example" },
  google: { kind: "server", host: "translation.googleapis.com" },
  openai: { kind: "server", host: "localhost:11434" },
};

/** What the engine was asked to translate, to be answered by hand: sentence by sentence, in order. */
export class HeldBatch {
  readonly pair: LanguagePair;
  readonly segments: readonly string[];
  readonly signal: AbortSignal;
  readonly #call: TranslateCall;
  readonly #answer: (text: string, pair: LanguagePair) => Outcome;
  readonly #settle: () => void;
  #said = 0;

  constructor(
    call: TranslateCall,
    answer: (text: string, pair: LanguagePair) => Outcome,
    settle: () => void,
  ) {
    ({ pair: this.pair, segments: this.segments, signal: this.signal } = call);
    this.#call = call;
    this.#answer = answer;
    this.#settle = settle;
  }

  /** Answers the next so many sentences. */
  say(count: number): void {
    const upTo = Math.min(this.#said + count, this.segments.length);
    for (; this.#said < upTo; this.#said++) {
      const text = this.segments[this.#said] ?? "";
      this.#call.onOutcome(this.#said, this.#answer(text, this.pair));
    }
  }

  /** Answers what is left, and is done. */
  finish(): void {
    this.say(this.segments.length);
    this.#settle();
  }

  /** What an engine does when it is told to stop. */
  cancel(): void {
    const outcome: Outcome = { ok: false, problem: { kind: "cancelled" } };
    for (; this.#said < this.segments.length; this.#said++)
      this.#call.onOutcome(this.#said, outcome);
    this.#settle();
  }
}

/** A preparation to be ended by hand. */
export interface HeldPreparation extends PrepareCall {
  readonly end: (result: Result<EngineIdentity, EngineProblem>) => void;
}

interface FakeEngineSetup {
  readonly id?: EngineId;
  readonly capabilities?: Partial<EngineCapabilities>;
  readonly availability?: Availability;
  /** Model, version and hash, for engines that say them. */
  readonly identity?: Partial<EngineIdentity>;
}

/**
 * An engine that does as the test says. A sentence becomes `[en] sentence`, unless `answers` has another
 * outcome for it. With `byHand` a batch waits in `held`, with `prepareByHand` a preparation in `preparing`.
 */
export class FakeEngine implements Engine {
  readonly id: EngineId;
  readonly runsAt: RunsAt;
  capabilities: EngineCapabilities;
  stands: Availability;
  identity: EngineIdentity;
  /** What getting ready fails of. */
  refuses: EngineProblem | null = null;
  /** By the sentence. */
  readonly answers = new Map<string, Outcome>();
  byHand = false;
  prepareByHand = false;
  /** It does not hear the signal: what was begun comes back late. */
  deaf = false;
  /** Every pair it was made ready for, and every list of sentences it was given, in order. */
  readonly prepared: LanguagePair[] = [];
  readonly given: (readonly string[])[] = [];
  readonly held: HeldBatch[] = [];
  readonly preparing: HeldPreparation[] = [];
  disposed = 0;
  /** What all sentences fail of; null for none. */
  failsAll: EngineProblem | null = null;

  constructor({ id = "bergamot", capabilities, availability, identity }: FakeEngineSetup = {}) {
    this.id = id;
    this.runsAt = RUNS[id];
    this.capabilities = {
      alignments: false,
      batch: 2,
      concurrency: 1,
      longest: 1000,
      ...capabilities,
    };
    this.stands = availability ?? { state: "ready" };
    const { runsAt } = this;
    this.identity = {
      engine: `Fake ${id}`,
      ran: runsAt.kind === "server" ? runsAt.host : runsAt.kind,
      ...identity,
    };
  }

  /** All sentences it was given, in order. */
  get sentences(): readonly string[] {
    return this.given.flat();
  }

  fail(sentence: string, problem: EngineProblem): void {
    this.answers.set(sentence, { ok: false, problem });
  }

  readonly #answer = (text: string, pair: LanguagePair): Outcome =>
    this.failsAll === null
      ? (this.answers.get(text) ?? { ok: true, text: `[${pair.to}] ${text}` })
      : { ok: false, problem: this.failsAll };

  readonly availability = async (): Promise<Availability> => this.stands;

  readonly prepare = async (call: PrepareCall): Promise<Result<EngineIdentity, EngineProblem>> => {
    this.prepared.push(call.pair);
    if (this.refuses !== null) return failed(this.refuses);
    if (!this.prepareByHand) return ok(this.identity);
    return new Promise((end) => {
      this.preparing.push({ ...call, end });
      call.signal.addEventListener("abort", () => {
        if (!this.deaf) end(failed({ kind: "cancelled" }));
      });
    });
  };

  readonly translate = (call: TranslateCall): Promise<void> => {
    this.given.push(call.segments);
    return new Promise((settle) => {
      const batch = new HeldBatch(call, this.#answer, settle);
      if (call.signal.aborted) batch.cancel();
      else if (this.byHand) {
        this.held.push(batch);
        call.signal.addEventListener("abort", () => {
          if (!this.deaf) batch.cancel();
        });
      } else batch.finish();
    });
  };

  readonly dispose = (): void => {
    this.disposed++;
  };
}
