import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import type { GlueFactory } from "#engines/bergamot/embind.ts";
import { startRuntime, type Runtime } from "#engines/bergamot/runtime.ts";
import { GLUE_MODULE, WASM_MODULE, wrapGlue } from "#engines/bergamot/wrap-glue.ts";

const { resolve } = createRequire(import.meta.url);

/** Starts Bergamot in Node, from the files of its package. */
export async function startBergamot(): Promise<Runtime> {
  const filename = resolve(GLUE_MODULE);
  const glue: unknown = runInThisContext(wrapGlue(await readFile(filename, "utf8")), { filename });
  const wasm = new Uint8Array(await readFile(resolve(WASM_MODULE)));
  return startRuntime(glue as GlueFactory, wasm.buffer);
}
