import { ATTACHMENTS } from "#engines/models/mirrors.ts";
import type { Model, ModelFile } from "#engines/models/model.ts";
import { BUCKET } from "#engines/models/mozilla-registry.ts";

/** A public place that has model files. */
export interface Source {
  readonly host: string;
  /** Where a file may lie there, the likeliest first. Nothing there is trusted: a file is known by its hash. */
  readonly addresses: (model: Model, file: ModelFile) => Promise<readonly string[]>;
}

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Where Mozilla publishes the models of Firefox: the bucket of the training, then what Firefox asks. */
export const mozilla = (fetch: Fetch): readonly Source[] => [
  bucket(BUCKET.href, fetch),
  attachments(ATTACHMENTS.href),
];

/**
 * Another place alone: the `models/` folder of a Nitka site, a copy of Mozilla's bucket, or just the files,
 * by pair and name or as Firefox's attachments.
 */
export function mirror(base: string, fetch: Fetch): Source {
  const lists = [site(base, fetch), bucket(base, fetch)];
  const places = attachments(base);
  return {
    host: new URL(base).host,
    addresses: async (model, file) => {
      const listed: string[] = [];
      for (const list of lists) listed.push(...(await list.addresses(model, file)));
      if (listed.length > 0) return listed;
      const named = new URL(`${model.from}-${model.to}/${file.name}`, base).href;
      return [named, ...(await places.addresses(model, file))];
    },
  };
}

/** The bucket's registry names each file with the SHA-256 of its unpacked bytes. */
export function bucket(base: string, fetch: Fetch): Source {
  return listed(base, "db/models.json", fetch, (registry) =>
    valuesOf(fieldOf(registry, "models"))
      .flatMap(valuesOf)
      .flatMap((model) => valuesOf(fieldOf(model, "files")))
      .map((file) => [fieldOf(file, "uncompressedHash"), fieldOf(file, "path")]),
  );
}

const site = (base: string, fetch: Fetch): Source =>
  listed(base, "index.json", fetch, (index) =>
    valuesOf(fieldOf(index, "models"))
      .flatMap((model) => valuesOf(fieldOf(model, "files")))
      .map((file) => [fieldOf(file, "sha256"), fieldOf(file, "location")]),
  );

export const attachments = (base: string): Source => ({
  host: new URL(base).host,
  addresses: (_, { location }) => Promise.resolve([new URL(location, base).href]),
});

type Pairs = readonly (readonly [unknown, unknown])[];

/** A place with a list of what it has: pairs of a hash and a path. Without the list it has nothing. */
function listed(base: string, list: string, fetch: Fetch, pairsOf: (list: unknown) => Pairs) {
  let paths: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    host: new URL(base).host,
    addresses: async (_: Model, { sha256 }: ModelFile) => {
      paths ??= readList(new URL(list, base).href, fetch).then((value) => {
        const known = pairsOf(value).filter(
          (pair): pair is readonly [string, string] =>
            typeof pair[0] === "string" && typeof pair[1] === "string",
        );
        return new Map(known);
      });
      const path = (await paths).get(sha256);
      return path === undefined ? [] : [new URL(path, base).href];
    },
  } satisfies Source;
}

/** undefined where there is none, or something else in its place. */
async function readList(address: string, fetch: Fetch): Promise<unknown> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
    return response.ok ? ((await response.json()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const fieldOf = (value: unknown, name: string): unknown =>
  isObject(value) ? value[name] : undefined;

const valuesOf = (value: unknown): readonly unknown[] =>
  isObject(value) ? Object.values(value) : [];
