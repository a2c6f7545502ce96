import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import type { Availability, Engine, EngineId, RunsAt } from "#engines/engine.ts";
import type {
  DownloadState,
  KnownModel,
  ModelLibrary,
  ModelsSnapshot,
  TakenFiles,
} from "#engines/models/model.ts";

export const MB = 1024 * 1024;

/** A model of one file, of which `stored` bytes lie here. */
export function knownModel(id: string, part: Partial<KnownModel> = {}): KnownModel {
  const [from = "", to = ""] = id.split("-");
  const file = {
    role: "model",
    name: `model.${from}${to}.bin`,
    size: 37 * MB,
    sha256: id.padEnd(64, "0"),
    location: `${id}/model.bin`,
  } as const;
  return {
    model: { id, from, to, version: "2.1", licence: "MPL-2.0", ownSite: false, files: [file] },
    stored: 0,
    total: 37 * MB,
    download: { state: "none" },
    hosts: ["storage.googleapis.com", "firefox-settings-attachments.cdn.mozilla.net"],
    ...part,
  };
}

/** A library whose downloads go as the test says: `move` changes a model, `end` settles its download. */
export class FakeModels implements ModelLibrary {
  readonly asked: string[] = [];
  taken: TakenFiles = { taken: [], unknown: [], damaged: [] };
  #now: ModelsSnapshot;
  readonly #listeners = new Set<() => void>();
  readonly #ends = new Map<string, (end: Result<null, EngineProblem>) => void>();

  constructor(models: readonly KnownModel[]) {
    this.#now = this.#with(models, null);
  }

  #with(models: readonly KnownModel[], mirror: string | null): ModelsSnapshot {
    return { models, stored: models.reduce((sum, { stored }) => sum + stored, 0), mirror };
  }

  move(id: string, part: Partial<KnownModel>): void {
    const models = this.#now.models.map((known) =>
      known.model.id === id ? { ...known, ...part } : known,
    );
    this.#now = this.#with(models, this.#now.mirror);
    for (const listener of this.#listeners) listener();
  }

  end(id: string, problem?: EngineProblem): void {
    const known = this.#now.models.find(({ model }) => model.id === id);
    const none: DownloadState = { state: "none" };
    if (problem === undefined) this.move(id, { download: none, stored: known?.total ?? 0 });
    else
      this.move(id, {
        download: problem.kind === "cancelled" ? none : { state: "failed", problem },
      });
    this.#ends.get(id)?.(problem === undefined ? ok(null) : failed(problem));
  }

  snapshot = () => this.#now;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  refresh = async () => this.#now;

  route: ModelLibrary["route"] = async ({ from, to }) => {
    const find = (id: string) => this.#now.models.filter(({ model }) => model.id === id);
    const direct = find(`${from}-${to}`);
    const route = direct.length > 0 ? direct : [...find(`${from}-en`), ...find(`en-${to}`)];
    return route.length === 0 ? null : route;
  };

  download: ModelLibrary["download"] = (id) => {
    this.asked.push(`download ${id}`);
    this.move(id, { download: { state: "running", done: 0, host: "storage.googleapis.com" } });
    return new Promise((resolve) => {
      this.#ends.set(id, resolve);
    });
  };

  #change(id: string, state: "running" | "paused"): void {
    const known = this.#now.models.find(({ model }) => model.id === id);
    const download = known?.download;
    if (download?.state === "running" || download?.state === "paused")
      this.move(id, { download: { ...download, state } });
  }

  pause = (id: string) => {
    this.#change(id, "paused");
  };

  resume = (id: string) => {
    this.#change(id, "running");
  };

  cancel = (id: string) => {
    this.end(id, { kind: "cancelled" });
  };

  take = async (files: readonly File[]) => {
    this.asked.push(`take ${files.map(({ name }) => name).join(" ")}`);
    return this.taken;
  };

  load = async (id: string) => failed({ kind: "model-missing", from: id, to: id } as const);

  remove = async (id: string) => {
    this.asked.push(`remove ${id}`);
    this.move(id, { stored: 0 });
  };

  addresses: ModelLibrary["addresses"] = ({ location }) => [
    `https://firefox-settings-attachments.cdn.mozilla.net/${location}`,
    "javascript:alert(1)",
  ];
}

const RUNS: Readonly<Record<EngineId, RunsAt>> = {
  bergamot: { kind: "device" },
  browser: { kind: "browser" },
  libretranslate: { kind: "server", host: "libretranslate.example" },
  google: { kind: "server", host: "translation.googleapis.com" },
  openai: { kind: "server", host: "localhost:11434" },
};

/** An engine that stands as the test says, and answers `prepare` with a problem or its name. */
export function fakeEngine(
  id: EngineId,
  availability: Availability | (() => Availability),
  part: { readonly runsAt?: RunsAt; readonly problem?: EngineProblem } = {},
): Engine {
  const runsAt = part.runsAt ?? RUNS[id];
  return {
    id,
    runsAt,
    capabilities: { alignments: false, batch: 8, concurrency: 1, longest: 1000 },
    availability: async () => (typeof availability === "function" ? availability() : availability),
    prepare: async () =>
      part.problem === undefined
        ? ok({ engine: id, ran: runsAt.kind === "server" ? runsAt.host : runsAt.kind })
        : failed(part.problem),
    translate: async () => undefined,
    dispose: () => undefined,
  };
}

/** Bergamot over a library: to be downloaded until all of the route lies here. */
export const fakeBergamot = (models: FakeModels): Engine => ({
  ...fakeEngine("bergamot", { state: "ready" }),
  availability: async (pair) => {
    const route = await models.route(pair);
    if (route === null) return { state: "unsupported", why: "pair" };
    const bytes = route.reduce((sum, { total, stored }) => sum + total - stored, 0);
    if (bytes === 0) return { state: "ready" };
    const [first] = route;
    return {
      state: "downloadable",
      bytes,
      hosts: first?.hosts ?? [],
      ownSite: first?.model.ownSite ?? false,
      licence: "MPL-2.0",
    };
  },
});
