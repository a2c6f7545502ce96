import { primaryLanguage } from "#domain/language-tag.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { after as realAfter, makeRunning, within } from "./deadline.ts";
import type { After } from "./deadline.ts";
import type { Availability, Engine, LanguagePair, PrepareCall } from "./engine.ts";
import { translateThrough } from "./through.ts";

/*
 * The translator some browsers bring (https://developer.mozilla.org/en-US/docs/Web/API/Translator), as far
 * as it is used here. Any of its promises may never settle.
 */

export interface TranslatorPair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

export interface TranslatorStatic {
  readonly availability: (pair: TranslatorPair) => Promise<string>;
  readonly create: (
    options: TranslatorPair & {
      readonly signal: AbortSignal;
      readonly monitor: (monitor: EventTarget) => void;
    },
  ) => Promise<TranslatorSession>;
}

export interface TranslatorSession {
  readonly translate: (text: string, options: { readonly signal: AbortSignal }) => Promise<string>;
  readonly destroy: () => void;
}

export interface BrowserTranslatorNeeds {
  /** What the browser has under `Translator`. */
  readonly translator: () => TranslatorStatic | undefined;
  /** Whether the page came over https, or from the reader's own machine. */
  readonly secure: boolean;
  readonly after?: After;
}

const NAME = "Browser translator";
/** What problems call it: a word that is put into the reader's language. */
const WHO = "browser";
/** `create` is given its time again with every sign of a download. */
const SECONDS = { availability: 5, create: 30, translate: 30 };
const LONGEST = 10_000;

/** The browser's own translator. `prepare` must be called from a press of a button: it asks for one. */
export function makeBrowserTranslator(needs: BrowserTranslatorNeeds): Engine {
  const running = makeRunning();
  const sessions = makeSessions(needs);
  return {
    id: "browser",
    runsAt: { kind: "browser" },
    capabilities: { alignments: false, batch: 8, concurrency: 1, longest: LONGEST },
    availability: async (pair) => availabilityOf(needs, pair),
    prepare: async ({ pair, signal, onProgress }) => {
      const session = await sessions.open({ pair, signal: running.with(signal), onProgress });
      return session.ok ? ok({ engine: NAME, ran: "browser" }) : session;
    },
    translate: async (call) => {
      const { pair } = call;
      const signal = running.with(call.signal);
      await translateThrough(
        { ...call, signal },
        {
          who: WHO,
          longest: LONGEST,
          most: LONGEST,
          count: 1,
          ask: async ([piece], signal) => {
            const session = await sessions.open({ pair, signal, onProgress: () => {} });
            if (!session.ok) return session;
            const text = piece?.body ?? "";
            const answer = await within(
              {
                ...boundsOf(needs, SECONDS.translate, signal),
                explain: (error) => problemOf(error, { pair, length: text.length }),
              },
              async (signal) => session.value.translate(text, { signal }),
            );
            if (!answer.ok) {
              if (isSpoilt(answer.problem)) sessions.close(pair);
              return answer;
            }
            return typeof answer.value === "string"
              ? ok([answer.value])
              : failed({ kind: "bad-answer", who: WHO, detail: "no text" });
          },
        },
      );
    },
    dispose: () => {
      running.end();
      sessions.closeAll();
    },
  };
}

/** Whether a session is of no more use after a failure; the next text then gets a new one. */
const isSpoilt = ({ kind }: EngineProblem): boolean =>
  kind !== "segment-too-long" && kind !== "cancelled";

async function availabilityOf(
  needs: BrowserTranslatorNeeds,
  pair: LanguagePair,
): Promise<Availability> {
  if (!needs.secure) return { state: "unsupported", why: "insecure" };
  const translator = needs.translator();
  if (translator === undefined) return { state: "unsupported", why: "browser" };
  const never = new AbortController().signal;
  const answer = await within(
    {
      ...boundsOf(needs, SECONDS.availability, never),
      explain: (error) => problemOf(error, { pair, length: 0 }),
    },
    async () => translator.availability(languagesOf(pair)),
  );
  if (!answer.ok)
    return answer.problem.kind === "unsupported-pair"
      ? { state: "unsupported", why: "pair" }
      : { state: "broken", problem: answer.problem };
  switch (answer.value) {
    case "available":
      return { state: "ready" };
    case "downloadable":
    case "downloading":
      return { state: "downloadable", bytes: null, hosts: [], ownSite: false, licence: null };
    default:
      return { state: "unsupported", why: "pair" };
  }
}

interface Sessions {
  /** The session of a pair: the one there is, or a new one. */
  readonly open: (call: PrepareCall) => Promise<Result<TranslatorSession, EngineProblem>>;
  readonly close: (pair: LanguagePair) => void;
  readonly closeAll: () => void;
}

function makeSessions(needs: BrowserTranslatorNeeds): Sessions {
  const sessions = new Map<string, TranslatorSession>();
  const nameOf = (pair: LanguagePair) => Object.values(languagesOf(pair)).join(" ");
  return {
    open: async (call) => {
      const there = sessions.get(nameOf(call.pair));
      if (there !== undefined) return ok(there);
      const made = await create(needs, call);
      if (!made.ok) return made;
      const meanwhile = sessions.get(nameOf(call.pair));
      if (meanwhile !== undefined) {
        destroy(made.value);
        return ok(meanwhile);
      }
      sessions.set(nameOf(call.pair), made.value);
      return made;
    },
    close: (pair) => {
      destroy(sessions.get(nameOf(pair)));
      sessions.delete(nameOf(pair));
    },
    closeAll: () => {
      sessions.forEach(destroy);
      sessions.clear();
    },
  };
}

async function create(
  needs: BrowserTranslatorNeeds,
  { pair, signal, onProgress }: PrepareCall,
): Promise<Result<TranslatorSession, EngineProblem>> {
  const translator = needs.secure ? needs.translator() : undefined;
  if (translator === undefined) return failed({ kind: "unsupported-pair", ...pair });
  return within(
    {
      ...boundsOf(needs, SECONDS.create, signal),
      explain: (error) => problemOf(error, { pair, length: 0 }),
    },
    async (signal, alive) => {
      const monitor = (target: EventTarget): void =>
        target.addEventListener("downloadprogress", (event) => {
          alive();
          const progress = progressOf(event);
          if (progress !== null && !signal.aborted) onProgress(progress);
        });
      const session = await translator.create({ ...languagesOf(pair), signal, monitor });
      if (signal.aborted) destroy(session);
      return session;
    },
  );
}

/** The browser tells a part of a whole, both without a unit; `total` is 1 in Chromium. */
function progressOf(event: Event) {
  if (!("loaded" in event) || typeof event.loaded !== "number") return null;
  const total = "total" in event && typeof event.total === "number" ? event.total : null;
  return { done: event.loaded, total };
}

const languagesOf = ({ from, to }: LanguagePair): TranslatorPair => ({
  sourceLanguage: primaryLanguage(from),
  targetLanguage: primaryLanguage(to),
});

const boundsOf = ({ after }: BrowserTranslatorNeeds, seconds: number, signal: AbortSignal) => ({
  signal,
  seconds,
  who: WHO,
  after: after ?? realAfter,
});

/** What the names of its errors mean (https://webmachinelearning.github.io/translation-api). */
function problemOf(
  error: unknown,
  { pair, length }: { readonly pair: LanguagePair; readonly length: number },
): EngineProblem {
  const name = error instanceof Error ? error.name : "";
  const detail = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
    0,
    200,
  );
  switch (name) {
    // No press of a button stood behind it, or the site's own policy forbids it.
    case "NotAllowedError":
    // What came out was not to be shown.
    case "NotReadableError":
      return { kind: "browser-refused", detail };
    case "NotSupportedError":
      return { kind: "unsupported-pair", from: pair.from, to: pair.to };
    // How much would be right it says in a unit of its own, if at all.
    case "QuotaExceededError":
      return { kind: "segment-too-long", length, limit: Math.max(0, length - 1) };
    default:
      return { kind: "engine-crashed", detail };
  }
}

function destroy(session: TranslatorSession | undefined): void {
  try {
    session?.destroy();
  } catch {
    // It is gone either way.
  }
}
