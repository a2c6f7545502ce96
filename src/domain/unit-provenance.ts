import type { TranslationUnit, UnitOrigin, UnitState, UnitVersion } from "./thread.ts";

/** From the least to the most trusted. */
const TRUST: readonly UnitState[] = ["stale", "machine", "edited", "confirmed"];

/** What a unit says now, as an entry for its list of versions. */
export function versionOf(unit: TranslationUnit): UnitVersion {
  const { text, origin, state, at, by, engine, model, version, modelHash, ran } = unit;
  return {
    text,
    origin,
    state,
    at,
    ...(by !== undefined && { by }),
    ...(engine !== undefined && { engine }),
    ...(model !== undefined && { model }),
    ...(version !== undefined && { version }),
    ...(modelHash !== undefined && { modelHash }),
    ...(ran !== undefined && { ran }),
  };
}

/**
 * The unit that stands for two of them side by side: the first one's identity with the text given.
 *
 * What both agree on stays (engine, translator, …). With one origin the less trusted state is kept: a
 * check of half a unit is no check of it. With two origins a person put them together: the unit is
 * `edited`, and both former texts are among its versions.
 */
export function combined(
  first: TranslationUnit,
  second: TranslationUnit,
  text: string,
): TranslationUnit {
  const rest = withoutCredits(first);
  const mixed = first.origin !== second.origin;
  const versions = [
    ...(first.versions ?? []),
    ...(second.versions ?? []),
    ...(mixed ? [versionOf(first), versionOf(second)] : []),
  ];
  const alternatives = [...(first.alternatives ?? []), ...(second.alternatives ?? [])];
  return {
    ...rest,
    text,
    origin: mixed ? commonOrigin(first.origin, second.origin) : first.origin,
    state: mixed ? "edited" : lessTrusted(first.state, second.state),
    at: first.at > second.at ? first.at : second.at,
    ...shared(first, second, "by"),
    ...shared(first, second, "engine"),
    ...shared(first, second, "model"),
    ...shared(first, second, "version"),
    ...shared(first, second, "modelHash"),
    ...shared(first, second, "ran"),
    ...(versions.length > 0 && { versions }),
    ...(alternatives.length > 0 && { alternatives }),
  };
}

/** The unit without what is said of its text's making; fields Nitka does not know stay. */
export function withoutCredits(
  unit: TranslationUnit,
): Omit<TranslationUnit, Credit | "copiedFrom" | "versions"> {
  const {
    by: _by,
    engine: _engine,
    model: _model,
    version: _version,
    modelHash: _modelHash,
    ran: _ran,
    copiedFrom: _copiedFrom,
    versions: _versions,
    ...rest
  } = unit;
  return rest;
}

/** The unit without what a machine thought of the pair: for when a person has looked at it. */
export function withoutAlignment(unit: TranslationUnit): Omit<TranslationUnit, "alignment"> {
  const { alignment: _alignment, ...rest } = unit;
  return rest;
}

const commonOrigin = (a: UnitOrigin, b: UnitOrigin): UnitOrigin =>
  a === "human" || b === "human" ? "human" : "machine";

const lessTrusted = (a: UnitState, b: UnitState): UnitState =>
  TRUST.indexOf(a) < TRUST.indexOf(b) ? a : b;

type Credit = "by" | "engine" | "model" | "version" | "modelHash" | "ran";

function shared(
  first: TranslationUnit,
  second: TranslationUnit,
  field: Credit,
): Partial<Record<Credit, string>> {
  const value = first[field];
  return value !== undefined && value === second[field] ? { [field]: value } : {};
}
