import { existsSync, readFileSync } from "node:fs";
import type { ModelRole } from "../../src/engines/models/model.ts";

/** Vocabulary and shortlist of Firefox's Russian and English model; beside the project, no part of it. */
const PARTS = new URL("../../../shared/data/mt/ruen-1.1-parts/", import.meta.url);

export const haveParts = (): boolean => existsSync(PARTS);

/**
 * A piece that is offered at every step, being one of the first fifty, and is one character of the output:
 * its byte. So the output says how many steps it took.
 */
export const ALWAYS = { piece: 49, text: "*" } as const;

const PART_FILES = [
  { role: "lex", name: "lex.50.50.ruen.s2t.bin" },
  { role: "vocab", name: "vocab.ruen.spm" },
] as const;

/** The parts as a site would serve them. */
export const partFiles = () =>
  PART_FILES.map(({ role, name }) => ({ role, name, bytes: readFileSync(new URL(name, PARTS)) }));

/** What the runtime loads; the model is the file of that name. */
export const modelFiles = (model: string): ReadonlyMap<ModelRole, ArrayBuffer> =>
  new Map<ModelRole, ArrayBuffer>([
    ["model", bufferOf(model)],
    ...PART_FILES.map(({ role, name }) => [role, bufferOf(new URL(name, PARTS))] as const),
  ]);

function bufferOf(path: string | URL): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}
