import * as v from "valibot";
import type { TranslationUnit, UnitState, UnitVersion } from "#domain/thread.ts";
import { versionFields } from "../version-fields.ts";

/*
 * Where a unit comes from, as properties a person or another tool can read and filter by. They are read
 * only where a file has lost what it carried of Nitka's (`carried.ts`), which says the same and more.
 */

const PREFIX = "x-nitka-";
const FIELDS = ["origin", "engine", "model", "version", "modelHash", "ran"] as const;

/** Types and values of the properties. `state` is the one a reader is shown. */
export const provenanceFields = (
  unit: TranslationUnit,
  state: UnitState,
): readonly (readonly [type: string, value: string])[] => [
  [`${PREFIX}state`, state],
  ...FIELDS.flatMap((field) => {
    const value = unit[field];
    return value === undefined ? [] : [[`${PREFIX}${field}`, value] as const];
  }),
];

const ProvenanceShape = v.object({
  origin: versionFields.origin,
  state: versionFields.state,
  engine: versionFields.engine,
  model: versionFields.model,
  version: versionFields.version,
  modelHash: versionFields.modelHash,
  ran: versionFields.ran,
});

export type Provenance = Pick<UnitVersion, "origin" | "state" | (typeof FIELDS)[number]>;

/** What properties of these types say; null where they do not say where the words are from. */
export function readProvenance(properties: ReadonlyMap<string, string>): Provenance | null {
  const named = ["state", ...FIELDS].flatMap((field) => {
    const value = properties.get(`${PREFIX}${field}`);
    return value === undefined ? [] : [[field, value] as const];
  });
  const read = v.safeParse(ProvenanceShape, Object.fromEntries(named));
  return read.success ? read.output : null;
}
