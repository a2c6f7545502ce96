import { sameLanguage } from "../language-tag.ts";
import type { Term, TermForm } from "../thread.ts";
import { inCapitalsOf } from "./capitals.ts";
import type { TermOccurrence } from "./find-terms.ts";
import { likelyCases } from "./likely-case.ts";
import { caseAt, formAt, isPlural, type Paradigm } from "./paradigm.ts";
import { paradigmOfForm } from "./term-index.ts";
import { termWords } from "./term-words.ts";
import type { NamePolicy, Tradition } from "./tradition.ts";

/** The tradition that a policy means for translations from a language; null where it leaves it open. */
export function traditionOf(policy: NamePolicy, original: string | undefined): Tradition | null {
  if (policy !== "source") return policy;
  if (original === undefined) return null;
  if (sameLanguage(original, "ru")) return "russian";
  return sameLanguage(original, "be") ? "belarusian" : null;
}

/** The form of a tradition, the first where there are several. */
export const formOf = (term: Term, language: string, tradition: Tradition): TermForm | undefined =>
  term.forms.find((form) => form.tradition === tradition && sameLanguage(form.language, language));

/** What to write in place of a forbidden form: the tradition's form, or the language's only way. */
export const allowedForm = (
  term: Term,
  language: string,
  tradition: Tradition | null,
): TermForm | undefined =>
  (tradition === null ? undefined : formOf(term, language, tradition)) ??
  term.forms.find((form) => form.tradition === undefined && sameLanguage(form.language, language));

export interface WantedText {
  readonly text: string;
  /** The case is not told by the form, and it would be written in more than one way. */
  readonly unsure: boolean;
}

const CAPITAL = /^\p{Lu}/u;

/** Gives terms their wanted forms; keeps the paradigms it has made. */
export class WantedForms {
  readonly #language: string;
  readonly #paradigms = new Map<TermForm, Paradigm>();

  /** @param language BCP 47 tag of the texts. */
  constructor(language: string) {
    this.#language = language;
  }

  /** The wanted form in the case, number and capitals of what stands there. */
  inPlaceOf(text: string, occurrence: TermOccurrence, wanted: TermForm): WantedText {
    const paradigm = this.#paradigmOf(occurrence.term, wanted);
    const written = occurrence.readings[0]?.text ?? occurrence.written;
    const places = likelyPlaces(occurrence);
    const cases = likelyCases(text, occurrence.start, this.#language);
    const rank = (place: number) =>
      (cases.indexOf(caseAt(place)) + cases.length + 1) % (cases.length + 1);
    const ordered = places.toSorted((a, b) => rank(a) - rank(b));
    const forms = new Set(ordered.map((place) => withoutMarks(formAt(paradigm, place))));
    const [first = ""] = forms;
    const isSmall =
      CAPITAL.test(written) && occurrence.written === occurrence.written.toLowerCase();
    return {
      text: inCapitalsOf(occurrence.written, written, first),
      unsure: forms.size > 1 || isSmall,
    };
  }

  #paradigmOf(term: Term, form: TermForm): Paradigm {
    const known = this.#paradigms.get(form);
    if (known !== undefined) return known;
    const made = paradigmOfForm(term, form);
    this.#paradigms.set(form, made);
    return made;
  }
}

/** The places a found form can be; that a name stands in the plural is likely only if nothing else fits. */
function likelyPlaces({ readings }: TermOccurrence): readonly number[] {
  const places = [...new Set(readings.flatMap((reading) => reading.places))];
  const singular = places.filter((place) => !isPlural(place));
  return singular.length > 0 && CAPITAL.test(readings[0]?.text ?? "") ? singular : places;
}

/** Quotation marks around a term of the glossary stand in the text already. */
function withoutMarks(form: string): string {
  const words = termWords(form);
  return form.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? form.length);
}
