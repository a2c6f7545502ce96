import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Model, ModelFile } from "#engines/models/model.ts";
import { readIndex, writeIndex } from "#engines/models/site-index.ts";
import { FetchError, fetchFile, isThere, type FetchFileWorld } from "./fetch-file.ts";
import type { Source } from "./model-sources.ts";

export interface FillWorld extends Pick<FetchFileWorld, "fetch" | "pause" | "silence"> {
  readonly say: (line: string) => void;
  /** Hears how many bytes of a file have come. */
  readonly progress: (name: string, bytes: number) => void;
}

const idOf = ({ from, to }: Pick<Model, "from" | "to">): string => `${from}-${to}`;

/**
 * Fills a folder with models, each in a folder named by its pair, and lists them in `index.json`. What is
 * there already stays. Gives the ids of those that could not be completed; why was said.
 */
export async function fillFolder(
  folder: string,
  models: readonly Model[],
  sources: readonly Source[],
  world: FillWorld,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const model of models) {
    if (await fillModel(folder, model, sources, world)) await enter(folder, model);
    else missing.push(model.id);
  }
  return missing;
}

/** Whether all files of the model lie in the folder, unchanged. */
export async function isComplete(folder: string, model: Model): Promise<boolean> {
  for (const file of model.files)
    if (!(await isThere(join(folder, idOf(model), file.name), file))) return false;
  return true;
}

async function fillModel(
  folder: string,
  model: Model,
  sources: readonly Source[],
  world: FillWorld,
): Promise<boolean> {
  await mkdir(join(folder, idOf(model)), { recursive: true });
  let complete = true;
  for (const file of model.files) {
    const path = join(folder, idOf(model), file.name);
    if (await isThere(path, file)) world.say(`${file.name}: already here`);
    else complete = (await fill(path, model, file, sources, world)) && complete;
  }
  return complete;
}

/** Tries one address after the other. */
async function fill(
  path: string,
  model: Model,
  file: ModelFile,
  sources: readonly Source[],
  { say, progress, ...network }: FillWorld,
): Promise<boolean> {
  const onBytes = (bytes: number) => progress(file.name, bytes);
  for (const { host, addresses } of sources) {
    const found = await addresses(model, file);
    if (found.length === 0) say(`${file.name}: ${host} cannot be asked, or does not have it`);
    for (const address of found) {
      try {
        await fetchFile(address, path, file, { ...network, onBytes });
        say(`${file.name}: ${file.size} bytes from ${host}, verified`);
        return true;
      } catch (error) {
        if (!(error instanceof FetchError)) throw error;
        say(`${file.name}: ${host} ${error.message}`);
      }
    }
  }
  say(`${file.name}: no place had it whole; what came is kept for the next time`);
  return false;
}

/** Puts the model into the folder's index, in the place of another version of it. */
async function enter(folder: string, model: Model): Promise<void> {
  const files = model.files.map((file) => ({ ...file, location: `${idOf(model)}/${file.name}` }));
  const others = (await listed(folder)).filter(({ id }) => id !== model.id);
  const path = join(folder, "index.json");
  await writeFile(`${path}.new`, writeIndex([...others, { ...model, files }]));
  await rename(`${path}.new`, path);
}

/** What the folder's index lists; nothing where it is not ours. */
async function listed(folder: string): Promise<readonly Model[]> {
  try {
    return readIndex(JSON.parse(await readFile(join(folder, "index.json"), "utf8")), true);
  } catch {
    return [];
  }
}
