import type { Correction, CorrectionSet } from "#domain/corrections/correction.ts";
import type { SourceId } from "#domain/ids.ts";

/** The corrections of one source, or of all posts, into one language. */
export interface CorrectionGroup {
  readonly key: string;
  /** Null for the posts. */
  readonly source: SourceId | null;
  readonly language: string;
  readonly count: number;
}

const groupKeyOf = ({ of, language }: Correction): string =>
  of.kind === "source" ? `${language} source ${of.id}` : `${language} posts`;

/** The groups of a set, in the order of their first corrections. */
export function correctionGroups({ corrections }: CorrectionSet): readonly CorrectionGroup[] {
  const groups = new Map<string, CorrectionGroup>();
  for (const correction of corrections) {
    const { of, language } = correction;
    const key = groupKeyOf(correction);
    const source = of.kind === "source" ? of.id : null;
    groups.set(key, { key, source, language, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** What travels: the corrections of all groups but those left out, under the name given, or under none. */
export function chosenCorrections(
  set: CorrectionSet,
  leftOut: ReadonlySet<string>,
  name: string,
): CorrectionSet {
  const { by: _by, ...rest } = set;
  return {
    ...rest,
    ...(name.trim() !== "" && { by: name.trim() }),
    corrections: set.corrections.filter((correction) => !leftOut.has(groupKeyOf(correction))),
  };
}
