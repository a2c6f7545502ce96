import type { EngineProblem } from "#domain/problem.ts";
import type { KnownModel } from "#queries/models.ts";

/** How the download of one or more models stands, taken together. Bytes; those stored earlier count as done. */
export type Download =
  | { readonly state: "none"; readonly done: number; readonly total: number }
  | {
      readonly state: "running" | "paused";
      readonly done: number;
      readonly total: number;
      /** "" between two models. */
      readonly host: string;
    }
  | {
      readonly state: "failed";
      readonly done: number;
      readonly total: number;
      readonly problem: EngineProblem;
    };

const doneOf = ({ download, stored }: KnownModel): number =>
  download.state === "running" || download.state === "paused" ? download.done : stored;

/** `asked`: somebody asked for all of them and they are not done yet. */
export function downloadOf(models: readonly KnownModel[], asked: boolean): Download {
  const done = models.reduce((sum, model) => sum + doneOf(model), 0);
  const total = models.reduce((sum, model) => sum + model.total, 0);
  const sizes = { done, total };
  let now: Download = asked
    ? { state: "running", ...sizes, host: "" }
    : { state: "none", ...sizes };
  for (const { download } of models) {
    if (download.state === "running" || download.state === "paused")
      return { state: download.state, ...sizes, host: download.host };
    // What failed earlier is being tried again, or will be.
    if (download.state === "failed" && download.problem.kind !== "cancelled" && !asked)
      now = { state: "failed", ...sizes, problem: download.problem };
  }
  return now;
}

/** The models of `models` with these ids, in the order of the ids. */
export const modelsOf = (
  models: readonly KnownModel[],
  ids: readonly string[],
): readonly KnownModel[] => ids.flatMap((id) => models.find(({ model }) => model.id === id) ?? []);
