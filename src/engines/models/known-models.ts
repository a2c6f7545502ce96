import {
  type Catalogue,
  chosen,
  makeCatalogue,
  modelBytes,
  routeIn,
  storedBytes,
} from "./catalogue.ts";
import { type Jobs, makeJobs } from "./jobs.ts";
import { type Mirror, makeMirrors, mirrorFolder } from "./mirrors.ts";
import type { KnownModel, Model, ModelFile, ModelLibrary, ModelsSnapshot } from "./model.ts";
import type { Net } from "./net.ts";
import type { Shelf } from "./shelf.ts";
import { askSiteModels, type IndexMemory } from "./site-models.ts";
import { watch, type Watched } from "./watched.ts";

/** Which models there are and how each stands; told to whoever listens whenever that changed. */
export interface KnownModels
  extends Watched<ModelsSnapshot>, Pick<ModelLibrary, "refresh" | "route" | "addresses"> {
  readonly jobs: Jobs;
  readonly catalogue: () => Catalogue;
  /** Waits until it is known what there is. */
  readonly ready: () => Promise<void>;
  readonly find: (id: string) => Model | undefined;
  readonly mirrors: (model: Model) => readonly Mirror[];
  /** Hashes of stored files that belong to no model; none while this site could not be asked for its own. */
  readonly strays: () => readonly string[];
}

interface Parts {
  readonly net: Net;
  readonly shelf: Shelf;
  readonly mirror: () => string | null;
  readonly memory: IndexMemory;
  readonly pinned: readonly Model[];
}

export function makeKnownModels({ net, shelf, mirror, memory, pinned }: Parts): KnownModels {
  const mirrorsOf = makeMirrors(net, pinned);
  let catalogue: Catalogue = new Map();
  let siteAsked = false;
  let refreshing: Promise<ModelsSnapshot> | null = null;
  const jobs = makeJobs(() => void watched.changed());
  const mirrors = (model: Model) => mirrorsOf.asked(model, mirrorFolder(mirror()));
  const everywhere = (model: Model) => mirrorsOf.everywhere(model, mirrorFolder(mirror()));
  /** One that is being downloaded stays the one it was. */
  const models = (): readonly Model[] =>
    chosen(catalogue, shelf.stored()).map((model) => jobs.get(model.id)?.model ?? model);
  const describe = (model: Model): KnownModel => ({
    model,
    stored: storedBytes(model, shelf.stored()),
    total: modelBytes(model),
    download: jobs.state(model.id),
    hosts: [...new Set(mirrors(model).map(({ host }) => host))],
  });
  const watched = watch<ModelsSnapshot>(
    () => ({
      models: models().map(describe),
      stored: [...shelf.stored().values()].reduce((sum, size) => sum + size, 0),
      mirror: mirror(),
    }),
    // The reader may have changed it, and with it the hosts.
    (snapshot) => snapshot.mirror !== mirror(),
  );
  const look = async (): Promise<ModelsSnapshot> => {
    await shelf.look();
    const site = await askSiteModels(net, memory, shelf.stored());
    siteAsked = site.asked;
    catalogue = makeCatalogue(site.models, pinned);
    refreshing = null;
    return watched.changed();
  };
  const refresh = (): Promise<ModelsSnapshot> => (refreshing ??= look());
  const ready = async (): Promise<void> => {
    if (watched.snapshot() === null) await refresh();
  };
  return {
    ...watched,
    refresh,
    ready,
    jobs,
    mirrors,
    catalogue: () => catalogue,
    find: (id) => models().find((model) => model.id === id),
    async route(pair) {
      await ready();
      return routeIn(models(), pair)?.map(describe) ?? null;
    },
    addresses: (file) => addressesOf(file, everyModel(catalogue), everywhere),
    strays: () => (siteAsked ? strangers(shelf, everyModel(catalogue)) : []),
  };
}

const everyModel = (catalogue: Catalogue): readonly Model[] => [...catalogue.values()].flat();

function strangers(shelf: Shelf, models: readonly Model[]): readonly string[] {
  const known = new Set(models.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  return [...shelf.stored().keys()].filter((sha256) => !known.has(sha256));
}

function addressesOf(
  { sha256 }: ModelFile,
  models: readonly Model[],
  mirrors: KnownModels["mirrors"],
): readonly string[] {
  const urls = models.flatMap((model) => {
    const same = model.files.filter((file) => file.sha256 === sha256);
    return same.flatMap((file) => mirrors(model).flatMap((mirror) => mirror.known(file)));
  });
  return [...new Set(urls.map(({ href }) => href))];
}
