import { primaryLanguage, sameLanguage } from "#domain/language-tag.ts";
import type { LanguagePair } from "../engine.ts";
import type { Model } from "./model.ts";

/** What can be said of a model with what lies here: SHA-256 to bytes. */
export type Stored = ReadonlyMap<string, number>;

/**
 * All models by id, in the order they are preferred: a site's own before the pinned. One with the same
 * files as a pinned model is that model, at the site, too.
 */
export type Catalogue = ReadonlyMap<string, readonly Model[]>;

export function makeCatalogue(site: readonly Model[], pinned: readonly Model[]): Catalogue {
  const byId = new Map<string, Model[]>();
  const add = (model: Model): void => {
    const others = byId.get(model.id) ?? [];
    if (!others.some((other) => sameFiles(other, model))) byId.set(model.id, [...others, model]);
  };
  // In the order of the pinned ones, whatever the site has.
  for (const { id } of [...pinned, ...site])
    for (const list of [site, pinned]) for (const model of list) if (model.id === id) add(model);
  return byId;
}

function sameFiles(a: Model, b: Model): boolean {
  const names = ({ files }: Model): string =>
    files
      .map(({ role, sha256 }) => `${role} ${sha256}`)
      .sort()
      .join("\n");
  return names(a) === names(b);
}

/** The model that is used of each id: one that lies here whole, else the preferred. */
export function chosen(catalogue: Catalogue, stored: Stored): readonly Model[] {
  return [...catalogue.values()].flatMap(
    (models) => models.find((model) => isStored(model, stored)) ?? models[0] ?? [],
  );
}

export const isStored = (model: Model, stored: Stored): boolean =>
  model.files.every(({ sha256, size }) => stored.get(sha256) === size);

/** Bytes of a model that lie here. */
export const storedBytes = (model: Model, stored: Stored): number =>
  total(model.files.filter(({ sha256, size }) => stored.get(sha256) === size));

export const modelBytes = (model: Model): number => total(model.files);

const total = (files: readonly { readonly size: number }[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

/** One model for a pair, or two through English; null where there are none. */
export function routeIn(models: readonly Model[], pair: LanguagePair): readonly Model[] | null {
  const [from, to] = [primaryLanguage(pair.from), primaryLanguage(pair.to)];
  const one = (a: string, b: string): Model | undefined =>
    models.find((model) => sameLanguage(model.from, a) && sameLanguage(model.to, b));
  const direct = one(from, to);
  if (direct !== undefined) return [direct];
  const [first, second] = [one(from, "en"), one("en", to)];
  return from === to || first === undefined || second === undefined ? null : [first, second];
}

/** Hashes of files that models of other ids need which lie here whole. */
export function neededByOthers(catalogue: Catalogue, id: string, stored: Stored): Set<string> {
  const others = [...catalogue].filter(([other]) => other !== id).flatMap(([, models]) => models);
  return new Set(
    others
      .filter((model) => isStored(model, stored))
      .flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
  );
}
