import { Bot, CircleCheck, Pencil, TriangleAlert } from "lucide-react";
import type { UnitState } from "#domain/thread.ts";

interface StateMarkProps {
  readonly state: UnitState;
  /** The provenance in words; the mark's accessible text. */
  readonly words: string;
}

const SHAPES = {
  machine: Bot,
  edited: Pencil,
  confirmed: CircleCheck,
  stale: TriangleAlert,
} as const;

/** Tells a unit's state by a shape, and in words to whoever cannot see it or points at it. */
export function StateMark({ state, words }: StateMarkProps) {
  const Shape = SHAPES[state];
  return (
    <span className="state-mark" data-state={state} title={words}>
      <Shape aria-hidden="true" />
      <span className="visually-hidden">{` (${words})`}</span>
    </span>
  );
}
