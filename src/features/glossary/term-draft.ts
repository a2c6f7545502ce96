import { suggestForms } from "#domain/glossary/suggest-forms.ts";
import { TRADITIONS } from "#domain/glossary/tradition.ts";
import { primaryLanguage, sameLanguage } from "#domain/language-tag.ts";
import { languagePairs } from "#domain/language-pairs.ts";
import type { Term, TermForm, ThreadDocument } from "#domain/thread.ts";

/** A term while it is typed: a form for each field, empty ones among them. */
export interface TermDraft {
  readonly forms: readonly TermForm[];
  /** One form on each line. */
  readonly forbidden: string;
  readonly note: string;
}

/** The languages names come from here, and that of the posts: each has one field for the name itself. */
export const originalLanguages = ({ thread }: ThreadDocument): readonly string[] => [
  ...new Set(["ru", "be", primaryLanguage(thread.language)]),
];

/** The languages translated into, the one with most units first; English where there is no translation yet. */
export function translationLanguages(document: ThreadDocument): readonly string[] {
  const languages = new Set(languagePairs(document).map(({ to }) => to));
  return languages.size === 0 ? ["en"] : [...languages];
}

/** What is known of a term, with a field for the name in each of the languages. */
export const draftOf = (term: Term | null, languages: readonly string[]): TermDraft => ({
  forms: withFields(
    term?.forms ?? [],
    languages.map((language) => ({ language })),
  ),
  forbidden: term?.forbidden?.join("\n") ?? "",
  note: term?.note ?? "",
});

/** The draft with a field for each tradition of a language translated into. */
export const withTraditions = (draft: TermDraft, into: string): TermDraft => ({
  ...draft,
  forms: withFields(
    draft.forms,
    TRADITIONS.map((tradition) => ({ language: into, tradition })),
  ),
});

function withFields(
  forms: readonly TermForm[],
  fields: readonly Omit<TermForm, "text">[],
): readonly TermForm[] {
  const missing = fields.filter((field) => !forms.some((form) => sameField(form, field)));
  return [...forms, ...missing.map((field) => Object.assign({ text: "" }, field))];
}

export const sameField = (a: Omit<TermForm, "text">, b: Omit<TermForm, "text">): boolean =>
  a.language === b.language && a.tradition === b.tradition;

/** Fills the empty fields of a language by rule, from the Russian and the Belarusian form. */
export function filled(
  draft: TermDraft,
  into: string,
): { readonly draft: TermDraft; readonly count: number } {
  const own = (language: string): string =>
    draft.forms
      .find((form) => form.tradition === undefined && sameLanguage(form.language, language))
      ?.text.trim() ?? "";
  const suggested = suggestForms({ ru: own("ru"), be: own("be") }, into);
  let count = 0;
  const forms = withTraditions(draft, into).forms.map((form) => {
    const rule = suggested.find(({ tradition }) => tradition === form.tradition);
    if (form.language !== into || form.text.trim() !== "" || rule === undefined) return form;
    if (form.tradition === undefined) return form;
    count++;
    return Object.assign({}, form, { text: rule.text });
  });
  return { draft: { ...draft, forms }, count };
}

/** The term a draft stands for; what else a document said of it stays. */
export function termOf(draft: TermDraft, id: string, before: Term | null): Term {
  const { forbidden: _forbidden, note: _note, ...kept } = before ?? { id, forms: [] };
  const forbidden = draft.forbidden.split("\n").flatMap((line) => line.trim() || []);
  return {
    ...kept,
    forms: draft.forms
      .map((form) => Object.assign({}, form, { text: form.text.trim() }))
      .filter(({ text }) => text !== ""),
    ...(forbidden.length > 0 && { forbidden }),
    ...(draft.note.trim() !== "" && { note: draft.note.trim() }),
  };
}

/** A term by one name: its first form. */
export const termName = ({ forms, id }: Term): string => forms[0]?.text ?? id;
