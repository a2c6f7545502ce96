import type { TextOwner, ThreadDocument, Translation } from "./thread.ts";

/** A language translated from and one translated into, as BCP 47 tags. */
export interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

/** The language of what is translated; `und` where nobody said. */
export function languageOfOwner(document: ThreadDocument, of: TextOwner): string {
  if (of.kind === "source")
    return document.sources.find(({ id }) => id === of.id)?.language ?? "und";
  return document.posts.find(({ id }) => id === of.id)?.language ?? document.thread.language;
}

/** The pairs a document has translations in, the one with most units first; only those with units. */
export function languagePairs(
  document: ThreadDocument,
): readonly (LanguagePair & { readonly units: number })[] {
  const counts = new Map<string, LanguagePair & { units: number }>();
  for (const translation of document.translations) {
    if (translation.units.length === 0) continue;
    const pair = pairOf(document, translation);
    const key = `${pair.from} ${pair.to}`;
    const known = counts.get(key) ?? { ...pair, units: 0 };
    known.units += translation.units.length;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.units - a.units);
}

const pairOf = (document: ThreadDocument, { of, language }: Translation): LanguagePair => ({
  from: languageOfOwner(document, of),
  to: language,
});
