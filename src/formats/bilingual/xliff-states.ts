import type { UnitState } from "#domain/thread.ts";

/*
 * XLIFF 2's states are initial, translated, reviewed, final. A machine's words, and words whose original has
 * changed since, are `initial`: they are there to begin with, and a translation tool shows them among what
 * is to be done. Which of the two they are says `subState`. Nothing Nitka writes is `final`: that is for
 * whoever closes the work.
 */
const STATES: Readonly<Record<UnitState, string>> = {
  machine: "initial",
  stale: "initial",
  edited: "translated",
  confirmed: "reviewed",
};

/** The attributes of a `segment`. */
export const statesOf = (
  state: UnitState | null,
): Readonly<Record<"state" | "subState", string | undefined>> =>
  state === null
    ? { state: "initial", subState: undefined }
    : { state: STATES[state], subState: `nitka:${state}` };

/** Whether a state of XLIFF 1.2 or 2 says that somebody else has checked the words. */
export const saysChecked = (state: string | undefined): boolean =>
  state === "reviewed" || state === "final" || state === "signed-off";

/** `state-qualifier`s of XLIFF 1.2 for words of a machine. */
export const saysMachine = (qualifier: string | undefined): boolean =>
  qualifier === "mt-suggestion" || qualifier === "leveraged-mt";
