import { type CandidateName, candidateNames } from "#domain/glossary/candidate-names.ts";
import { findTerms, type TermOccurrence } from "#domain/glossary/find-terms.ts";
import { type NameProposal, proposeNames } from "#domain/glossary/propose-names.ts";
import { forbiddenIn, type TermHint, termsIn } from "#domain/glossary/term-hints.ts";
import { prepareTerms, type TermIndex } from "#domain/glossary/term-index.ts";
import type { NamePolicy } from "#domain/glossary/tradition.ts";
import type { LanguagePair } from "#domain/language-pairs.ts";
import type { Result } from "#domain/result.ts";
import type { Term, ThreadDocument } from "#domain/thread.ts";
import type { GlossaryLines } from "#formats/glossary/tsv.ts";

/** A term of an original, and whether the translation has the wanted form of it. */
export interface PlacedHint extends TermHint {
  readonly there: boolean;
}

/** A form that a translation should not have. Offsets are UTF-16 units of it. */
export interface TermWarning {
  readonly kind: "forbidden" | "other";
  readonly start: number;
  readonly written: string;
  /** What to write instead; null where the term has no form. */
  readonly wanted: string | null;
}

export interface TermNotes {
  readonly hints: readonly PlacedHint[];
  readonly warnings: readonly TermWarning[];
}

/** A pair of texts in which terms are looked for. */
export interface TermQuestion extends LanguagePair {
  /** Another one whenever the terms are others: by it they are known to be prepared. */
  readonly glossary: number;
  readonly terms: readonly Term[];
  readonly policy: NamePolicy | null;
  readonly original: string;
  readonly translation: string;
}

/** What is too heavy for the main thread: a glossary is inflected whole before anything is looked for. */
export interface GlossaryWork {
  readonly proposals: (
    document: ThreadDocument,
    policy: NamePolicy,
  ) => Promise<readonly NameProposal[]>;
  readonly candidates: (document: ThreadDocument) => Promise<readonly CandidateName[]>;
  /** The terms of a sentence, and what of its translation is written otherwise. */
  readonly notes: (question: TermQuestion) => Promise<TermNotes>;
  /** The terms of a table; see `readGlossaryTsv`. */
  readonly table: (text: string, pair: LanguagePair) => Promise<Result<GlossaryLines>>;
}

/** The glossary asked for last, by language. */
let prepared: { readonly glossary: number; readonly indexes: Map<string, TermIndex> } | null = null;

function indexFor({ glossary, terms }: TermQuestion, language: string): TermIndex {
  if (prepared?.glossary !== glossary) prepared = { glossary, indexes: new Map() };
  const index = prepared.indexes.get(language) ?? prepareTerms(terms, language);
  prepared.indexes.set(language, index);
  return index;
}

function notesOn(question: TermQuestion): TermNotes {
  const { from, to, original, translation, policy } = question;
  const target = indexFor(question, to);
  const hints = termsIn(original, indexFor(question, from), to, policy);
  const wanted = new Map(hints.map((hint) => [hint.term.id, hint.wanted]));
  const there = new Set<string>();
  const others: TermWarning[] = [];
  for (const occurrence of findTerms(translation, target)) {
    const { term, start, written } = occurrence;
    const form = wanted.get(term.id) ?? null;
    if (form === null) continue;
    if (isForm(occurrence, form)) there.add(term.id);
    else if (policy !== null && isOther(occurrence))
      others.push({ kind: "other", start, written, wanted: form });
  }
  const forbidden = forbiddenIn(translation, target, policy, from).map(
    ({ start, written, wanted: form }): TermWarning => ({
      kind: "forbidden",
      start,
      written,
      wanted: form,
    }),
  );
  return {
    hints: hints.map((hint) => Object.assign({ there: there.has(hint.term.id) }, hint)),
    warnings: [...forbidden, ...others].toSorted((a, b) => a.start - b.start),
  };
}

const isForm = ({ readings }: TermOccurrence, text: string): boolean =>
  readings.some(({ found }) => found.kind === "form" && found.form.text === text);

/** The form of another tradition; a word with several translations is no matter of that. */
const isOther = ({ readings, protected: kept }: TermOccurrence): boolean =>
  kept === null &&
  readings.length > 0 &&
  readings.every(({ found }) => found.kind === "form" && found.form.tradition !== undefined);

/** The work itself, wherever it runs. */
export const glossaryWork: GlossaryWork = {
  proposals: async (document, policy) => proposeNames(document, policy),
  candidates: async (document) => candidateNames(document),
  notes: async (question) => notesOn(question),
  table: async (text, pair) =>
    (await import("#formats/glossary/tsv.ts")).readGlossaryTsv(text, pair),
};
