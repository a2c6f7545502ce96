import type { Term, ThreadDocument } from "../thread.ts";
import { termWords } from "./term-words.ts";

/** Adds a term at the end of the glossary, or puts it in the place of the one of its id. */
export function putTerm(document: ThreadDocument, term: Term): ThreadDocument {
  const glossary = document.glossary ?? [];
  const place = glossary.findIndex(({ id }) => id === term.id);
  return {
    ...document,
    glossary: place === -1 ? [...glossary, term] : glossary.with(place, term),
  };
}

/**
 * Adds a new term at the end of the glossary. Where its id was given to another meanwhile, in another tab or
 * by a press just before, it gets one that is free.
 */
export function addTerm(document: ThreadDocument, term: Term): ThreadDocument {
  const isTaken = (document.glossary ?? []).some(({ id }) => id === term.id);
  return putTerm(document, isTaken ? { ...term, id: newTermId(document) } : term);
}

/** The document without the last term that is as this one, whatever its id: the way back from {@link addTerm}. */
export function dropAdded(document: ThreadDocument, term: Term): ThreadDocument {
  const told = JSON.stringify({ ...term, id: "" });
  const added = document.glossary?.findLast((one) => JSON.stringify({ ...one, id: "" }) === told);
  return added === undefined ? document : dropTerm(document, added.id);
}

/** The document without the term; a glossary without terms is dropped with its last one. */
export function dropTerm(document: ThreadDocument, id: string): ThreadDocument {
  const { glossary = [], ...rest } = document;
  const left = glossary.filter((term) => term.id !== id);
  if (left.length === glossary.length) return document;
  return left.length === 0 ? rest : { ...document, glossary: left };
}

/** An id for a new term that no term of the glossary has. */
export function newTermId(document: ThreadDocument): string {
  const taken = new Set((document.glossary ?? []).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`term-${number}`)) number++;
  return `term-${number}`;
}

/** What is wrong with a term as it was typed; `form` is the index in its forms. */
export type TermProblem =
  | { readonly kind: "no-forms" }
  | { readonly kind: "empty-form"; readonly form: number }
  | { readonly kind: "empty-forbidden"; readonly forbidden: number }
  /** The same language, tradition and text as an earlier form. */
  | { readonly kind: "repeated-form"; readonly form: number }
  /** Another text for the same language and tradition as an earlier form. */
  | { readonly kind: "two-forms"; readonly form: number }
  /** Wanted and forbidden at once. */
  | { readonly kind: "forbidden-form"; readonly forbidden: number };

/** What keeps a term from being saved, in the order of its fields; empty where nothing does. */
export function termProblems(term: Term): readonly TermProblem[] {
  const problems: TermProblem[] = term.forms.length === 0 ? [{ kind: "no-forms" }] : [];
  const texts = new Map<string, Set<string>>();
  for (const [form, { language, tradition = "", text }] of term.forms.entries()) {
    const folded = fold(text);
    const place = `${language.toLowerCase()} ${tradition}`;
    const known = texts.get(place);
    if (folded === "") problems.push({ kind: "empty-form", form });
    else if (known === undefined) texts.set(place, new Set([folded]));
    else {
      problems.push({ kind: known.has(folded) ? "repeated-form" : "two-forms", form });
      known.add(folded);
    }
  }
  const allowed = new Set(term.forms.map(({ text }) => fold(text)));
  for (const [forbidden, text] of (term.forbidden ?? []).entries()) {
    if (fold(text) === "") problems.push({ kind: "empty-forbidden", forbidden });
    else if (allowed.has(fold(text))) problems.push({ kind: "forbidden-form", forbidden });
  }
  return problems;
}

/** A form as it is found: its words alone, without regard to capitals. */
const fold = (text: string): string =>
  termWords(text)
    .map(({ folded }) => folded)
    .join(" ");
