import { type PackedModel, codeTrie } from "../../src/domain/language/model.ts";
import { rangeEncoder } from "./range-encoder.ts";

/** Packs runs with their whole-numbered weights as `readModel` reads them. */
export function packModel(
  classes: readonly string[],
  step: number,
  runs: ReadonlyMap<string, readonly number[]>,
): PackedModel {
  const letters = [...new Set([...runs.keys()].join(""))].sort().join("");
  const zeros = classes.map(() => 0);
  const all = withBeginnings(runs, zeros);
  const shape = { classes, step, letters, nodes: all.size + 1 };
  const encoder = rangeEncoder();
  codeTrie(shape, encoder.bit, (run) => all.get(run));
  return { ...shape, packed: encoder.end() };
}

/** The runs with all their beginnings, which the trie goes through to reach them. */
function withBeginnings(
  runs: ReadonlyMap<string, readonly number[]>,
  zeros: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const all = new Map(runs);
  for (const run of runs.keys()) {
    for (let end = 1; end < run.length; end++) {
      const beginning = run.slice(0, end);
      if (!all.has(beginning)) all.set(beginning, zeros);
    }
  }
  return all;
}
