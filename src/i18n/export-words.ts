import type { TFunction } from "i18next";
import type { AbsenceReason, Audience, TranslationUnit, UnitState } from "#domain/thread.ts";
import { absenceWords } from "./absence-words.ts";
import type { en } from "./catalogues/en.ts";
import type { Formatter } from "./format.ts";
import type { UiLanguage } from "./languages.ts";
import { platformName } from "./platform-name.ts";
import { provenanceWords } from "./provenance-words.ts";

/** What is named in files for people; `ExportLabel` of the exporters holds the same names. */
type Label = keyof typeof en.exchange.export.label;

const STATES = {
  machine: "provenance.stateMachine",
  edited: "provenance.stateEdited",
  confirmed: "provenance.stateConfirmed",
  stale: "provenance.stateStale",
} as const satisfies Record<UnitState, string>;

/** The words of files for people, in the interface's language: what exporters want as `ExportWords`. */
export function exportWords(t: TFunction, format: Formatter, language: UiLanguage) {
  return {
    language,
    languageName: (tag: string) => format.languageName(tag),
    date: (time: string) => format.date(time, "long"),
    provenance: (unit: TranslationUnit, state: UnitState) =>
      provenanceWords(t, format, unit, state),
    state: (state: UnitState) => t(STATES[state]),
    absence: (why: AbsenceReason) => absenceWords(t, why),
    audience: (audience: Audience) => t(`reader.audience.${audience}`),
    platform: (platform: string) => platformName(t, platform),
    label: (label: Label) => t(`exchange.export.label.${label}`),
  };
}
