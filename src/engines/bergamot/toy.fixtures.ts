import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import glue from "virtual:bergamot-glue";
import type { ModelRole } from "../models/model.ts";
import { startRuntime } from "./runtime.ts";
import { WASM_MODULE } from "./wrap-glue.ts";

const TOY = new URL("../../../../shared/data/mt/toy-be-ru-en/", import.meta.url);

/** Whether the toy model is there: tests with it skip where it is not. */
export const HAS_TOY = existsSync(fileURLToPath(TOY));

/** A file's bytes in a buffer of their own. */
function bytesOf(path: string | URL): ArrayBuffer {
  return new Uint8Array(readFileSync(path)).buffer;
}

export const wasmBytes = (): ArrayBuffer =>
  bytesOf(createRequire(import.meta.url).resolve(WASM_MODULE));

/** A runtime of its own; in Node. */
export const startNodeRuntime = () => startRuntime(glue, wasmBytes());

/** The toy model's files; new bytes each time. */
export const toyFiles = (): Map<ModelRole, ArrayBuffer> =>
  new Map([
    ["model", bytesOf(new URL("model.toy.intgemm.alphas.bin", TOY))],
    ["vocab", bytesOf(new URL("toy.model", TOY))],
  ]);

/** What the toy model was trained on: Russian or Belarusian, and English. */
export const toyPairs = (): readonly (readonly [source: string, target: string])[] =>
  readFileSync(new URL("pairs.tsv", TOY), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [, source = "", target = ""] = line.split("\t");
      return [source, target];
    });
