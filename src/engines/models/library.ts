import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { isStored, neededByOthers } from "./catalogue.ts";
import { type Digest, isFile } from "./digest.ts";
import { downloadModel } from "./download-model.ts";
import type { Job, Outcome } from "./jobs.ts";
import { type KnownModels, makeKnownModels } from "./known-models.ts";
import type {
  LoadedModel,
  Model,
  ModelFiles,
  ModelLibrary,
  ModelRole,
  TakenFiles,
} from "./model.ts";
import type { Net } from "./net.ts";
import { PINNED_MODELS } from "./pinned.ts";
import { makeShelf, type Shelf } from "./shelf.ts";
import type { IndexMemory } from "./site-models.ts";
import { takeFiles } from "./take.ts";

export interface LibraryParts extends Omit<Net, "site"> {
  readonly files: ModelFiles;
  /** The address of this site's `models/` folder, with the slash at its end. */
  readonly siteModels: URL;
  /** The folder where the reader said there is another copy; null for none. */
  readonly mirror: () => string | null;
  /** Whether this page may check hashes and store files: `isSecureContext`. */
  readonly secure: boolean;
  readonly digest: Digest;
  /** `navigator.storage.estimate`, where there is one. */
  readonly estimate?: () => Promise<StorageEstimate>;
  /** Keeps what this site's models are, for when it cannot be asked. */
  readonly memory?: IndexMemory;
  /** Published models, for tests; else {@link PINNED_MODELS}. */
  readonly pinned?: readonly Model[];
}

const NO_MEMORY: IndexMemory = { read: () => null, write: () => undefined };
const BLOCKED: EngineProblem = { kind: "storage-blocked" };

/** The keeper of models; see {@link ModelLibrary}. Asks no host but this site before it is told to. */
export function makeModelLibrary(parts: LibraryParts): ModelLibrary {
  const { fetch, online, timer, siteModels: site, mirror } = parts;
  const { memory = NO_MEMORY, pinned = PINNED_MODELS } = parts;
  const net: Net = { fetch, online, timer, site };
  const shelf = makeShelf(parts.files);
  const known = makeKnownModels({ net, shelf, mirror, memory, pinned });
  const work: Work = { parts, net, shelf, known };
  const turn = (id: string, to: "hold" | "open" | "close"): void => {
    const job = known.jobs.get(id);
    job?.gate[to]();
    if (job !== undefined) known.changed();
  };
  return {
    snapshot: known.snapshot,
    subscribe: known.subscribe,
    refresh: known.refresh,
    route: known.route,
    addresses: known.addresses,
    download: (id) => download(work, id),
    pause: (id) => turn(id, "hold"),
    resume: (id) => turn(id, "open"),
    cancel: (id) => turn(id, "close"),
    take: (files) => take(work, files),
    load: (id) => load(work, id),
    remove: (id) => remove(work, id),
  };
}

interface Work {
  readonly parts: LibraryParts;
  readonly net: Net;
  readonly shelf: Shelf;
  readonly known: KnownModels;
}

async function download(work: Work, id: string): Promise<Outcome> {
  const { jobs, find, ready } = work.known;
  await ready();
  for (let running = jobs.get(id); running !== undefined; running = jobs.get(id)) {
    if (running.gate.state() !== "closed") return running.end;
    await running.end;
  }
  const model = find(id);
  return model === undefined ? failed(missing(id)) : jobs.start(model, (job) => run(work, job));
}

async function run({ parts, net, shelf, known }: Work, job: Job): Promise<Outcome> {
  if (!parts.secure) return failed(BLOCKED);
  const brought = new Set<string>();
  const outcome = await downloadModel(net, {
    model: job.model,
    gate: job.gate,
    onProgress: job.onProgress,
    mirrors: known.mirrors(job.model),
    shelf,
    digest: parts.digest,
    room: () => freeRoom(parts.estimate),
    onStored: (sha256) => brought.add(sha256),
  });
  if (!outcome.ok && outcome.problem.kind === "cancelled")
    await drop(shelf, known, job.model.id, brought);
  return outcome;
}

async function freeRoom(estimate: LibraryParts["estimate"]): Promise<number | null> {
  try {
    const { quota, usage } = (await estimate?.()) ?? {};
    return quota === undefined || usage === undefined ? null : quota - usage;
  } catch {
    return null;
  }
}

async function take({ parts, shelf, known }: Work, files: readonly File[]): Promise<TakenFiles> {
  await known.ready();
  if (!parts.secure) return { taken: [], unknown: [], damaged: [], problem: BLOCKED };
  const models = [...known.catalogue().values()].flat();
  const wanted = models.flatMap((model) => model.files);
  const result = await takeFiles(files, wanted, parts.digest, shelf);
  for (const model of models) if (isStored(model, shelf.stored())) known.jobs.forget(model.id);
  known.changed();
  return result;
}

async function load(
  { parts, shelf, known }: Work,
  id: string,
): Promise<Result<LoadedModel, EngineProblem>> {
  await known.ready();
  if (!parts.secure) return failed(BLOCKED);
  const before = known.find(id);
  // Another tab may have brought it.
  if (before !== undefined && !isStored(before, shelf.stored())) await shelf.look();
  const model = known.find(id);
  if (model === undefined) return failed(missing(id));
  const files = new Map<ModelRole, ArrayBuffer>();
  for (const file of model.files) {
    const found = await shelf.get(file.sha256);
    const bytes = found.ok ? found.value : null;
    if (bytes !== null && (await isFile(parts.digest, file, bytes))) {
      files.set(file.role, bytes);
      continue;
    }
    await (bytes === null ? shelf.look() : shelf.remove(file.sha256));
    known.changed();
    if (!found.ok) return found;
    return failed(
      bytes === null ? missing(id) : { kind: "model-damaged", file: file.name, host: "" },
    );
  }
  return ok({ model, files });
}

async function remove({ shelf, known }: Work, id: string): Promise<void> {
  await known.ready();
  const running = known.jobs.get(id);
  running?.gate.close();
  await running?.end;
  known.jobs.forget(id);
  const files = (known.catalogue().get(id) ?? []).flatMap((model) => model.files);
  const hashes = files.map(({ sha256 }) => sha256);
  await drop(shelf, known, id, [...hashes, ...known.strays()]);
  known.changed();
}

/** Removes files, save those that a model of another id needs which lies here whole. */
async function drop(
  shelf: Shelf,
  { catalogue }: KnownModels,
  id: string,
  hashes: Iterable<string>,
): Promise<void> {
  const needed = neededByOthers(catalogue(), id, shelf.stored());
  for (const sha256 of hashes) if (!needed.has(sha256)) await shelf.remove(sha256);
}

/** Of a model that is known by nothing but its id, `be-tarask-en`, the last part is where it leads. */
function missing(id: string): EngineProblem {
  const at = id.lastIndexOf("-");
  return { kind: "model-missing", from: id.slice(0, at), to: id.slice(at + 1) };
}
