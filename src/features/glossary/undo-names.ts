import type { ThreadDocument, TranslationUnit } from "#domain/thread.ts";

/** A way back from a change of names. */
export interface NamesUndo {
  readonly apply: (now: ThreadDocument) => ThreadDocument;
  /** Whether every sentence is as the change left it, so that all of them go back. */
  readonly isWhole: (now: ThreadDocument) => boolean;
}

/**
 * Takes a change of names back, in a thread that may have changed elsewhere since: sentences that were changed
 * again are left as they are.
 */
export function undoNames(before: ThreadDocument, after: ThreadDocument): NamesUndo {
  // Worked out when it is asked for, for mostly it is not.
  let known: ReadonlyMap<string, Former> | null = null;
  const former = () => (known ??= formerUnits(before, after));
  // Another agreement made since stands.
  const withPolicyOf = (now: ThreadDocument): ThreadDocument => {
    if (now.namePolicy !== after.namePolicy) return now;
    const { namePolicy: _agreed, ...rest } = now;
    return before.namePolicy === undefined ? rest : { ...now, namePolicy: before.namePolicy };
  };
  const wayBack = (translation: string, unit: TranslationUnit): TranslationUnit | null => {
    const entry = former().get(`${translation} ${unit.id}`);
    return entry !== undefined && JSON.stringify(unit) === entry.became ? entry.was : null;
  };
  return {
    apply: (now) => {
      const translations = now.translations.map((translation) =>
        translation.units.some((unit) => wayBack(translation.id, unit) !== null)
          ? Object.assign({}, translation, {
              units: translation.units.map((unit) => wayBack(translation.id, unit) ?? unit),
            })
          : translation,
      );
      return withPolicyOf({ ...now, translations });
    },
    isWhole: (now) => {
      const found = now.translations.flatMap(({ id, units }) =>
        units.filter((unit) => wayBack(id, unit) !== null),
      );
      return found.length === former().size;
    },
  };
}

interface Former {
  readonly was: TranslationUnit;
  readonly became: string;
}

function formerUnits(before: ThreadDocument, after: ThreadDocument): ReadonlyMap<string, Former> {
  const former = new Map<string, Former>();
  for (const [i, translation] of after.translations.entries()) {
    const old = before.translations[i];
    if (old === undefined || old === translation) continue;
    for (const [j, unit] of translation.units.entries()) {
      const was = old.units[j];
      if (was !== undefined && was !== unit)
        former.set(`${translation.id} ${unit.id}`, { was, became: JSON.stringify(unit) });
    }
  }
  return former;
}
