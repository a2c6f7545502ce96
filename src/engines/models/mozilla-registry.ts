import * as v from "valibot";
import type { EngineProblem } from "#domain/problem.ts";
import { ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { askJson } from "./ask-json.ts";
import type { Gate } from "./gate.ts";
import { isInnerPath } from "./model-fields.ts";
import type { Net } from "./net.ts";

/** The public bucket Mozilla publishes its models in, each file compressed with gzip. */
export const BUCKET = new URL(
  "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/",
);
const REGISTRY = new URL("db/models.json", BUCKET);

const file = v.object({
  path: v.pipe(v.string(), v.check(isInnerPath)),
  uncompressedHash: v.string(),
});
const files = v.record(v.string(), v.fallback(v.nullable(file), null));
const release = v.object({ files: v.fallback(files, {}) });
const releases = v.array(v.fallback(v.nullable(release), null));
const registry = v.object({
  baseUrl: v.fallback(v.string(), ""),
  models: v.record(v.string(), v.fallback(releases, [])),
});

/** Where in the bucket files lie, by the SHA-256 of their unpacked bytes. */
export interface MozillaRegistry {
  /** null where the bucket has no such file. Asks for the registry, once. */
  readonly find: (sha256: string, gate: Gate) => Promise<Result<URL | null, EngineProblem>>;
  /** The same as far as it is known without asking. */
  readonly known: (sha256: string) => URL | null;
}

export function makeMozillaRegistry(net: Net): MozillaRegistry {
  let places: ReadonlyMap<string, URL> = new Map();
  const known = (sha256: string): URL | null => places.get(sha256) ?? null;
  return {
    known,
    async find(sha256, gate) {
      if (places.size === 0) {
        const answer = await askJson(net, REGISTRY, gate);
        if (!answer.ok) return answer;
        places = placesIn(answer.value);
      }
      return ok(known(sha256));
    },
  };
}

/** Addresses by hash. Nothing in the registry can name another host: the reader was told of this one. */
export function placesIn(value: unknown): ReadonlyMap<string, URL> {
  const parsed = v.safeParse(registry, value);
  const places = new Map<string, URL>();
  if (!parsed.success) return places;
  const base = baseOf(parsed.output.baseUrl);
  for (const one of Object.values(parsed.output.models).flat())
    for (const entry of Object.values(one?.files ?? {}))
      if (entry !== null)
        places.set(entry.uncompressedHash.toLowerCase(), new URL(entry.path, base));
  return places;
}

function baseOf(text: string): URL {
  const folder = text.endsWith("/") ? text : `${text}/`;
  const url = URL.canParse(folder) ? new URL(folder) : BUCKET;
  return url.origin === BUCKET.origin ? url : BUCKET;
}
