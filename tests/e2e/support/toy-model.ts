import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The tiny model that translates 48 sentences; it lies beside the project and is never offered to readers. */
const TOY = fileURLToPath(new URL("../../../../shared/data/mt/toy-be-ru-en/", import.meta.url));

export const hasToyModel = existsSync(TOY);

export interface ToyPair {
  readonly language: "be" | "ru";
  readonly source: string;
  readonly english: string;
}

export const toyPairs = (): readonly ToyPair[] =>
  readFileSync(`${TOY}pairs.tsv`, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [language, source = "", english = ""] = line.split("\t");
      return { language: language === "be" ? "be" : "ru", source, english };
    });

const FILES = [
  { role: "model", name: "model.toy.intgemm.alphas.bin" },
  { role: "vocab", name: "toy.model" },
] as const;

/** The toy's files by name. */
export const toyFiles = (): ReadonlyMap<string, Uint8Array> =>
  new Map(FILES.map(({ name }) => [name, readFileSync(TOY + name)]));

/** A site's `models/` folder that offers the toy for the given pairs, as files by their paths. */
export function toySite(
  pairs: readonly (readonly [string, string])[] = [
    ["be", "en"],
    ["ru", "en"],
  ],
): ReadonlyMap<string, Uint8Array> {
  const bytes = toyFiles();
  const files = FILES.map(({ role, name }) => {
    const content = bytes.get(name) ?? new Uint8Array();
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { role, name, size: content.byteLength, sha256, location: `toy/${name}` };
  });
  const models = pairs.map(([from, to]) => ({
    from,
    to,
    version: "0.1",
    licence: "CC0-1.0",
    files,
  }));
  const index = JSON.stringify({ format: "nitka-models", version: 1, models });
  return new Map([
    ["models/index.json", new TextEncoder().encode(index)],
    ...[...bytes].map(([name, content]) => [`models/toy/${name}`, content] as const),
  ]);
}
