import type { UnitState } from "#domain/thread.ts";
import type { LaidText } from "./laid-text.ts";

/** A shape for each state, of a block of Unicode that most typefaces have: the fuller, the better checked. */
export const STATE_SHAPES: Readonly<Record<UnitState, string>> = {
  machine: "○",
  edited: "◐",
  confirmed: "●",
  stale: "△",
};

const ORDER: readonly UnitState[] = ["machine", "edited", "confirmed", "stale"];

/** The states that occur in the texts: what a legend has to explain. */
export function statesIn(texts: readonly LaidText[]): readonly UnitState[] {
  const found = new Set(
    texts.flatMap(({ pairs }) =>
      pairs.flatMap(({ target }) => ("state" in target ? target.state : [])),
    ),
  );
  return ORDER.filter((state) => found.has(state));
}
