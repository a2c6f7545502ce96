import type { TFunction } from "i18next";
import type { UnitState, UnitVersion } from "#domain/thread.ts";
import type { Formatter } from "./format.ts";

type Maker = Pick<UnitVersion, "origin" | "by" | "engine" | "model" | "version" | "ran">;

/** Who or what made a unit's words. */
function maker(t: TFunction, unit: Maker): string {
  switch (unit.origin) {
    case "human":
      return unit.by === undefined
        ? t("provenance.human")
        : t("provenance.humanBy", { by: unit.by });
    case "machine":
      return machine(t, unit);
    case "memory":
      return unit.by === undefined
        ? t("provenance.memory")
        : t("provenance.memoryBy", { by: unit.by });
  }
}

/** Which machine, and whose: a text that went to a server says to which. */
function machine(t: TFunction, unit: Maker): string {
  const engine = [unit.engine, unit.model, unit.version].filter(Boolean).join(" ");
  if (unit.ran === "browser") return t("provenance.machineBrowser");
  if (engine === "") return t("provenance.machine");
  switch (unit.ran) {
    case undefined:
    case "":
      return t("provenance.machineBy", { engine });
    case "device":
      return t("provenance.machineDevice", { engine });
    default:
      return t("provenance.machineServer", { engine, host: unit.ran });
  }
}

/** Whether anybody has looked at it since. */
function stateWords(t: TFunction, state: UnitState): string {
  switch (state) {
    case "machine":
      return t("provenance.stateMachine");
    case "edited":
      return t("provenance.stateEdited");
    case "confirmed":
      return t("provenance.stateConfirmed");
    case "stale":
      return t("provenance.stateStale");
  }
}

/** "translated by Nitka, checked, 16 November 2026" for one unit. `state` is the state it is shown in. */
export function provenanceWords(
  t: TFunction,
  format: Formatter,
  unit: Maker & Pick<UnitVersion, "at">,
  state: UnitState,
): string {
  return t("provenance.summary", {
    who: maker(t, unit),
    state: stateWords(t, state),
    when: format.date(unit.at),
  });
}

/** The same for a whole translation, when all its units agree; else where to look. */
export function translationProvenance(
  t: TFunction,
  format: Formatter,
  units: readonly UnitVersion[],
): string {
  const words = new Set(units.map((unit) => provenanceWords(t, format, unit, unit.state)));
  const [only] = words;
  if (only === undefined) return "";
  return words.size === 1 ? only : t("provenance.mixed");
}
