import { useEffect, useState } from "react";
import type { TermHint } from "#domain/glossary/term-hints.ts";
import type { TermIndex } from "#domain/glossary/term-index.ts";
import type { NamePolicy } from "#domain/glossary/tradition.ts";
import type { LanguagePair } from "#domain/language-pairs.ts";
import type { Term } from "#domain/thread.ts";

/** A term of an original, and whether the translation has the wanted form of it. */
export interface PlacedHint extends TermHint {
  readonly there: boolean;
}

/** A form that a translation should not have. Offsets are UTF-16 units of it. */
export interface TermWarning {
  readonly kind: "forbidden" | "other";
  readonly start: number;
  readonly written: string;
  /** The dictionary form to write instead; null where the term has none. */
  readonly wanted: string | null;
}

/** Looks for the terms of a glossary in a pair of texts; cheap enough for each key that is pressed. */
export type TermLookup = (
  original: string,
  translation: string,
  policy: NamePolicy | null,
) => { readonly hints: readonly PlacedHint[]; readonly warnings: readonly TermWarning[] };

/** A glossary is inflected once for each of its languages: that takes longer than anything else here. */
const lookups = new WeakMap<readonly Term[], Map<string, Promise<TermLookup>>>();

function lookupFor(terms: readonly Term[], { from, to }: LanguagePair): Promise<TermLookup> {
  const known = lookups.get(terms) ?? new Map<string, Promise<TermLookup>>();
  lookups.set(terms, known);
  const key = `${from} ${to}`;
  const made = known.get(key) ?? makeLookup(terms, { from, to });
  known.set(key, made);
  return made;
}

async function makeLookup(terms: readonly Term[], { from, to }: LanguagePair): Promise<TermLookup> {
  const [{ prepareTerms }, { findTerms }, { forbiddenIn, termsIn }] = await Promise.all([
    import("#domain/glossary/term-index.ts"),
    import("#domain/glossary/find-terms.ts"),
    import("#domain/glossary/term-hints.ts"),
  ]);
  const source: TermIndex = prepareTerms(terms, from);
  const target: TermIndex = prepareTerms(terms, to);
  return (original, translation, policy) => {
    const hints = termsIn(original, source, to, policy);
    const wanted = new Map(hints.map((hint) => [hint.term.id, hint.wanted]));
    const there = new Set<string>();
    const others: TermWarning[] = [];
    for (const { term, found, start, written, protected: kept } of findTerms(translation, target)) {
      const form = wanted.get(term.id) ?? null;
      if (found.kind !== "form" || form === null) continue;
      if (found.form.text === form) there.add(term.id);
      else if (policy !== null && kept === null && hasTradition(term, to, form))
        others.push({ kind: "other", start, written, wanted: form });
    }
    const forbidden = forbiddenIn(translation, target, policy, from).map(
      ({ start, written, wanted: form }) =>
        ({ kind: "forbidden", start, written, wanted: form }) as const,
    );
    return {
      hints: hints.map((hint) => Object.assign({ there: there.has(hint.term.id) }, hint)),
      warnings: [...forbidden, ...others].toSorted((a, b) => a.start - b.start),
    };
  };
}

/** A word with several translations is no matter of tradition: any of them may stand. */
const hasTradition = ({ forms }: Term, language: string, text: string): boolean =>
  forms.some(
    (form) => form.text === text && form.language === language && form.tradition !== undefined,
  );

/** The lookup for a glossary and two languages; null until it is ready, and where there are no terms. */
export function useTermLookup(
  terms: readonly Term[],
  { from, to }: LanguagePair,
): TermLookup | null {
  const [ready, setReady] = useState<{
    readonly terms: readonly Term[];
    readonly key: string;
    readonly lookup: TermLookup;
  } | null>(null);
  useEffect(() => {
    let left = false;
    if (terms.length === 0) return undefined;
    void lookupFor(terms, { from, to }).then((lookup) => {
      if (!left) setReady({ terms, key: `${from} ${to}`, lookup });
    });
    return () => {
      left = true;
    };
  }, [terms, from, to]);
  return ready?.terms === terms && ready.key === `${from} ${to}` ? ready.lookup : null;
}
