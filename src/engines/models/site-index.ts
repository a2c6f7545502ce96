import * as v from "valibot";
import type { EngineProblem } from "#domain/problem.ts";
import { ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { askJson } from "./ask-json.ts";
import type { Gate } from "./gate.ts";
import type { Model } from "./model.ts";
import { readModel } from "./model-fields.ts";
import type { Net } from "./net.ts";

const FORMAT = "nitka-models";
const VERSION = 1;
const MOST_MODELS = 200;

const index = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  models: v.pipe(v.array(v.unknown()), v.maxLength(MOST_MODELS)),
});

/**
 * The models that `index.json` of a `models/` folder lists; locations are paths in that folder. What is
 * described wrongly is left out, as is a second model of a pair; what is no such list has none.
 */
export function readIndex(value: unknown, ownSite: boolean): readonly Model[] {
  const parsed = v.safeParse(index, value);
  if (!parsed.success) return [];
  const byId = new Map<string, Model>();
  for (const entry of parsed.output.models) {
    const model = readModel(entry, ownSite);
    if (model !== null && !byId.has(model.id)) byId.set(model.id, model);
  }
  return [...byId.values()];
}

/** The list {@link readIndex} reads. */
export function writeIndex(models: readonly Model[]): string {
  const entries = models.map(({ from, to, version, licence, files }) => ({
    from,
    to,
    version,
    licence,
    files,
  }));
  return JSON.stringify({ format: FORMAT, version: VERSION, models: entries });
}

/**
 * Asks a `models/` folder what it has. A folder that is not there has nothing, whatever page the host
 * answers with; a problem means that it could not be asked.
 */
export async function askIndex(
  net: Net,
  folder: URL,
  gate: Gate,
): Promise<Result<readonly Model[], EngineProblem>> {
  const answer = await askJson(net, new URL("index.json", folder), gate);
  if (answer.ok) return ok(readIndex(answer.value, folder.href === net.site.href));
  return answer.problem.kind === "model-not-found" ? ok([]) : answer;
}
