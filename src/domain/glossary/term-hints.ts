import { sameLanguage } from "../language-tag.ts";
import type { Span, Term, TermForm } from "../thread.ts";
import { findTerms } from "./find-terms.ts";
import type { TermIndex } from "./term-index.ts";
import type { NamePolicy } from "./tradition.ts";
import { allowedForm, traditionOf, WantedForms } from "./wanted-form.ts";

/** A term that stands in an original, and how a translation is to write it. */
export interface TermHint {
  readonly term: Term;
  /** As the original has it, where it stands first. */
  readonly written: string;
  /** The dictionary form wanted in the translation; null where the term has none there. */
  readonly wanted: string | null;
}

/**
 * The terms whose form occurs in an original, each once, in the order they come.
 *
 * @param index of `prepareTerms` for the original's language.
 * @param into BCP 47 tag of the translation.
 * @param policy what the thread agreed on; null: the first form of the language.
 */
export function termsIn(
  text: string,
  index: TermIndex,
  into: string,
  policy: NamePolicy | null,
): readonly TermHint[] {
  const hints = new Map<Term, TermHint>();
  for (const { term, readings, written } of findTerms(text, index, [])) {
    if (hints.has(term) || readings.every(({ found }) => found.kind === "forbidden")) continue;
    const wanted = formFor(term, into, policy, index.language)?.text ?? null;
    hints.set(term, { term, written, wanted });
  }
  return [...hints.values()];
}

/** A form that must not stand in a translation, and what to write in its place. */
export interface ForbiddenForm extends Span {
  readonly term: Term;
  readonly written: string;
  readonly wanted: string | null;
}

/**
 * Forbidden forms in a translation, outside quotations and addresses. Offsets are of the text.
 *
 * @param index of `prepareTerms` for the translation's language.
 * @param policy what the thread agreed on; null: the first form of the language.
 * @param original BCP 47 tag of the text translated, by which the policy "source" goes.
 */
export function forbiddenIn(
  text: string,
  index: TermIndex,
  policy: NamePolicy | null,
  original?: string,
): readonly ForbiddenForm[] {
  const forms = new WantedForms(index.language);
  return findTerms(text, index).flatMap((occurrence) => {
    const { term, readings, start, end, written } = occurrence;
    const isForbidden = readings.every(({ found }) => found.kind === "forbidden");
    if (!isForbidden || occurrence.protected !== null) return [];
    const form = formFor(term, index.language, policy, original);
    const wanted = form === undefined ? null : forms.inPlaceOf(text, occurrence, form).text;
    return [{ term, start, end, written, wanted }];
  });
}

function formFor(
  term: Term,
  language: string,
  policy: NamePolicy | null,
  original: string | undefined,
): TermForm | undefined {
  if (policy === null) return term.forms.find((form) => sameLanguage(form.language, language));
  return allowedForm(term, language, traditionOf(policy, original));
}
