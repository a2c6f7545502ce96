import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineProblem } from "#domain/problem.ts";
import { primaryLanguage } from "#domain/language-tag.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import { isWholeMarianModel, isWholeShortlist } from "#engines/bergamot/marian-file.ts";
import type { LanguagePair } from "#engines/engine.ts";
import { routeIn } from "#engines/models/catalogue.ts";
import type { LoadedModel, Model, ModelFile, ModelRole } from "#engines/models/model.ts";
import { PINNED_MODELS } from "#engines/models/pinned.ts";
import { readIndex } from "#engines/models/site-index.ts";

const THROUGH = "en";

/** Role by name; the first that fits. Mozilla's names, and any SentencePiece model for the vocabulary. */
const NAMES: readonly (readonly [RegExp, ModelRole])[] = [
  [/^model.*\.bin$/u, "model"],
  [/^lex.*\.bin$/u, "lex"],
  [/^srcvocab.*\.(?:spm|model)$/u, "srcvocab"],
  [/^trgvocab.*\.(?:spm|model)$/u, "trgvocab"],
  [/\.(?:spm|model)$/u, "vocab"],
];

/** The pair in a name: `been` in `lex.50.50.been.s2t.bin`. */
const CODE = /\.([a-z]{4})\./u;

/**
 * Finds in a folder the models that translate a pair: one, or two through English. They lie where its
 * `index.json` says, in a folder named by the pair (`be-en`, `been`), or right there.
 *
 * Problems: `file-unreadable` (no such folder), `model-missing`, `model-not-found` (a part of it),
 * `unsupported-pair`.
 */
export async function findModels(
  folder: string,
  pair: LanguagePair,
): Promise<Result<readonly Model[]>> {
  const from = primaryLanguage(pair.from);
  const to = primaryLanguage(pair.to);
  if ((await namesIn(folder)) === null) return failed({ kind: "file-unreadable", name: folder });
  const models = [...(await listedModels(folder))];
  const wanted = [
    { from, to },
    { from, to: THROUGH },
    { from: THROUGH, to },
  ];
  for (const one of wanted) {
    if (one.from === one.to || routeIn(models, one)?.length === 1) continue;
    const found = await namedModel(folder, one);
    if (!found.ok) return found;
    if (found.value !== null) models.push(found.value);
  }
  const route = routeIn(models, { from, to });
  return route === null ? failed(absence({ from, to })) : ok(route);
}

const absence = (pair: LanguagePair): EngineProblem => ({
  kind: routeIn(PINNED_MODELS, pair) === null ? "unsupported-pair" : "model-missing",
  ...pair,
});

/**
 * Reads a model, its bytes compared with size and hash, and with what they say of themselves: what is cut
 * must not reach Bergamot. Problems: `model-damaged`, `model-not-found`.
 */
export async function loadModel(
  folder: string,
  model: Model,
): Promise<Result<LoadedModel, EngineProblem>> {
  const files = new Map<ModelRole, ArrayBuffer>();
  for (const file of model.files) {
    const bytes = await bytesOf(join(folder, file.location));
    if (bytes === null) return failed({ kind: "model-not-found", file: file.name, host: folder });
    if (!isRight(file, bytes)) return failed({ kind: "model-damaged", file: file.name, host: "" });
    files.set(file.role, bytes.buffer);
  }
  return ok({ model, files });
}

function isRight({ role, size, sha256 }: ModelFile, bytes: Uint8Array): boolean {
  if (bytes.length !== size || hashOf(bytes) !== sha256) return false;
  if (role === "model") return isWholeMarianModel(bytes);
  return role !== "lex" || isWholeShortlist(bytes);
}

/** What the folder's `index.json` lists, as `npm run models` writes it. */
async function listedModels(folder: string): Promise<readonly Model[]> {
  try {
    return readIndex(JSON.parse(await readFile(join(folder, "index.json"), "utf8")), true);
  } catch {
    return [];
  }
}

/** A model recognised by the names of its files; null where there is none of the pair. */
async function namedModel(
  folder: string,
  { from, to }: LanguagePair,
): Promise<Result<Model | null, EngineProblem>> {
  for (const place of [`${from}-${to}`, `${from}${to}`, ""]) {
    const parts = partsOf((await namesIn(join(folder, place))) ?? [], `${from}${to}`);
    if (!parts.has("model")) continue;
    const hasVocabulary = parts.has("vocab") || (parts.has("srcvocab") && parts.has("trgvocab"));
    if (!hasVocabulary)
      return failed({ kind: "model-not-found", file: "vocab.*.spm", host: join(folder, place) });
    const files: ModelFile[] = [];
    for (const [role, name] of parts) files.push(await describe(folder, place, role, name));
    const known = PINNED_MODELS.find((model) => hashOfModel(model) === hashOfModel({ files }));
    const { version = "", licence = "" } = known ?? {};
    return ok({ id: `${from}-${to}`, from, to, version, licence, ownSite: false, files });
  }
  return ok(null);
}

/** The file of each role, of this pair or of none in particular; the pair's own first. */
function partsOf(names: readonly string[], code: string): ReadonlyMap<ModelRole, string> {
  const parts = new Map<ModelRole, string>();
  const own = names.filter((name) => CODE.exec(name)?.[1] === code);
  for (const name of [...own, ...names.filter((one) => !CODE.test(one))]) {
    const role = NAMES.find(([pattern]) => pattern.test(name))?.[1];
    if (role !== undefined && !parts.has(role)) parts.set(role, name);
  }
  if (parts.has("srcvocab") && parts.has("trgvocab")) parts.delete("vocab");
  return parts;
}

async function describe(
  folder: string,
  place: string,
  role: ModelRole,
  name: string,
): Promise<ModelFile> {
  const location = join(place, name);
  const bytes = (await bytesOf(join(folder, location))) ?? new Uint8Array();
  return { role, name, size: bytes.length, sha256: hashOf(bytes), location };
}

/** SHA-256 of a model's weights, which names it. */
export const hashOfModel = ({ files }: Pick<Model, "files">): string | undefined =>
  files.find(({ role }) => role === "model")?.sha256;

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Names in a folder, in order; null where there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    return null;
  }
}

/** In a buffer of their own. */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
