import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Outcome } from "../engine.ts";
import type { ModelRole } from "../models/model.ts";
import type { GlueFactory } from "./embind.ts";
import { startRuntime, type Translator } from "./runtime.ts";
import { translateSegments } from "./translate-segments.ts";

/** What the worker does: one model, loaded once. A call that rejects leaves it of no use. */
export interface BergamotWork {
  /** Starts the program and loads a model. Problems: of getting the program, which this site serves. */
  readonly load: (
    files: ReadonlyMap<ModelRole, ArrayBuffer>,
  ) => Promise<Result<null, EngineProblem>>;
  readonly translate: (segments: readonly string[]) => Promise<readonly Outcome[]>;
  /** 0 before a model is loaded. */
  readonly heapBytes: () => Promise<number>;
}

/** The worker's work with the program's script, and its bytes from `wasm`. */
export function makeBergamotWork(
  glue: GlueFactory,
  wasm: () => Promise<Result<ArrayBuffer, EngineProblem>>,
): BergamotWork {
  let translator: Translator | null = null;
  return {
    load: async (files) => {
      const bytes = await wasm();
      if (!bytes.ok) return failed(bytes.problem);
      translator = (await startRuntime(glue, bytes.value)).load(files);
      return ok(null);
    },
    translate: async (segments) => {
      if (translator === null) throw new Error("no model loaded");
      return translateSegments(translator, segments);
    },
    heapBytes: async () => translator?.heapBytes() ?? 0,
  };
}

/**
 * The program from the address it lies at, whatever type its host says it is of. Problems: `offline`,
 * `host-unreachable`.
 */
export async function fetchWasm(
  ask: typeof fetch,
  address: URL,
  onLine: () => boolean,
): Promise<Result<ArrayBuffer, EngineProblem>> {
  try {
    const response = await ask(address);
    const bytes = await response.arrayBuffer();
    // A host that answers an unknown address with a page says 200 too.
    if (response.ok && isProgram(bytes)) return ok(bytes);
  } catch {
    if (!onLine()) return failed({ kind: "offline" });
  }
  return failed({ kind: "host-unreachable", host: address.host });
}

const isProgram = (bytes: ArrayBuffer): boolean =>
  bytes.byteLength > 4 && new DataView(bytes).getUint32(0) === 0x0061736d;
