import type { EngineProblem } from "#domain/problem.ts";
import { failed } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { makeRunning } from "./deadline.ts";
import type { Engine, EngineId, EngineIdentity, LanguagePair } from "./engine.ts";
import { translateThrough } from "./through.ts";
import type { Piece } from "./through.ts";

/** A server as an engine asks it: where it is, and whatever else the engine knows of it. */
export interface Server {
  readonly host: string;
}

export interface ServerEngineParts<S extends Server> {
  readonly id: EngineId;
  readonly name: string;
  /** null while the reader has not set it up, or not so that it could be asked. */
  readonly server: () => S | null;
  /** Texts of one request, UTF-16 units of one text and of one request; requests at once. */
  readonly count: number;
  readonly longest: number;
  readonly most: number;
  readonly concurrency: number;
  /** Whether the server has this pair, and what it is. */
  readonly identify: (
    server: S,
    pair: LanguagePair,
    signal: AbortSignal,
  ) => Promise<Result<EngineIdentity, EngineProblem>>;
  readonly ask: (
    server: S,
    pair: LanguagePair,
    pieces: readonly Piece[],
    signal: AbortSignal,
  ) => Promise<Result<readonly string[], EngineProblem>>;
}

/** What all engines share that ask a server the reader set up. The settings are read anew at each call. */
export function makeServerEngine<S extends Server>(parts: ServerEngineParts<S>): Engine {
  const { id, name, count, longest, most, concurrency } = parts;
  const running = makeRunning();
  const forgotten = failed<EngineProblem>({ kind: "not-authorised", host: name });
  return {
    id,
    get runsAt() {
      return { kind: "server" as const, host: parts.server()?.host ?? "" };
    },
    capabilities: { alignments: false, batch: count, concurrency, longest },
    availability: async () => ({
      state: parts.server() === null ? "needs-configuration" : "ready",
    }),
    prepare: async ({ pair, signal }) => {
      const server = parts.server();
      return server === null ? forgotten : parts.identify(server, pair, running.with(signal));
    },
    translate: async (call) => {
      // Once for the whole call: a text never goes to a server that was set up after the reader asked.
      const server = parts.server();
      const who = server?.host ?? name;
      await translateThrough(
        { ...call, signal: running.with(call.signal) },
        {
          who,
          count,
          longest,
          most,
          ask: async (pieces, signal) =>
            server === null ? forgotten : parts.ask(server, call.pair, pieces, signal),
        },
      );
    },
    dispose: running.end,
  };
}
