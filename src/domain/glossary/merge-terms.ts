import { uniqueIds } from "../hash.ts";
import { primaryLanguage } from "../language-tag.ts";
import { LIMITS } from "../problem.ts";
import type { Term, TermForm } from "../thread.ts";

/** What became of terms that came from elsewhere. */
export interface MergedTerms {
  readonly terms: readonly Term[];
  /** How many are new, and how many of those there were before learnt something. */
  readonly added: number;
  readonly changed: number;
}

/** A term with as many forms learns no more; and so many that share a form are looked at. */
const MOST_FORMS = 100;
const MOST_ALIKE = 8;

const keys = new WeakMap<TermForm, string>();

/**
 * Puts terms from elsewhere to those there are. One that has a form in common with another, in the same language,
 * is the same term: it keeps its id, its own forms stay first, and what it lacks is added. Nothing is taken
 * away, so the same terms twice change nothing.
 */
export function mergeTerms(existing: readonly Term[], incoming: readonly Term[]): MergedTerms {
  const terms = [...existing];
  const places = new Map<string, number[]>();
  const unique = uniqueIds();
  for (const [place, term] of existing.entries()) {
    unique(term.id);
    learn(places, term.forms, place);
  }
  const changed = new Set<number>();
  for (const term of incoming) {
    const alike = [...new Set(term.forms.flatMap((form) => places.get(formKey(form)) ?? []))];
    const merged = alike.slice(0, MOST_ALIKE).flatMap((place) => {
      const known = terms[place];
      return known === undefined ? [] : { place, known, term: mergeTerm(known, term) };
    });
    if (merged.some((one) => one.term === one.known)) continue;
    const home = merged.find((one) => one.term.forms.length <= MOST_FORMS);
    const place = home?.place ?? terms.length;
    terms[place] = home?.term ?? { ...term, id: unique(term.id) };
    learn(places, term.forms, place);
    if (place < existing.length) changed.add(place);
  }
  return { terms, added: terms.length - existing.length, changed: changed.size };
}

/** Remembers that forms are of the term at a place. */
function learn(places: Map<string, number[]>, forms: readonly TermForm[], place: number): void {
  for (const form of forms) {
    const key = formKey(form);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else if (known.length < MOST_ALIKE && !known.includes(place)) known.push(place);
  }
}

/** The words of a form, in whatever capitals and composition, and its language. */
function formKey(form: TermForm): string {
  const known = keys.get(form);
  if (known !== undefined) return known;
  const { language, text } = form;
  const key = `${primaryLanguage(language)} ${text.normalize("NFC").toLowerCase().trim()}`;
  keys.set(form, key);
  return key;
}

/** The same term where the other says nothing new. A form without a tradition says nothing of one that has it. */
function mergeTerm(term: Term, other: Term): Term {
  const known = new Map(term.forms.map((form) => [formKey(form), new Set<string>()]));
  for (const form of term.forms) known.get(formKey(form))?.add(form.tradition ?? "");
  const forms = other.forms.filter((form) => {
    const traditions = known.get(formKey(form));
    return traditions === undefined || !(traditions.has(form.tradition ?? "") || !form.tradition);
  });
  const own = term.forbidden ?? [];
  const forbidden = (other.forbidden ?? []).filter((form) => !own.includes(form));
  const note = joinedNote(term.note, other.note);
  if (forms.length === 0 && forbidden.length === 0 && note === term.note) return term;
  return {
    ...term,
    forms: [...term.forms, ...forms],
    ...(own.length + forbidden.length > 0 && { forbidden: [...own, ...forbidden] }),
    ...(note !== undefined && { note }),
  };
}

function joinedNote(own: string | undefined, other: string | undefined): string | undefined {
  if (own === undefined || own === "") return other ?? own;
  if (other === undefined || own.includes(other)) return own;
  return own.length + other.length < LIMITS.field ? `${own}\n${other}` : own;
}
