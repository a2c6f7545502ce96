import type { TranslationId, UnitId } from "../ids.ts";
import { sameLanguage } from "../language-tag.ts";
import type { Span, Term, ThreadDocument, Translation, TranslationUnit } from "../thread.ts";
import { type Alike, findTerms, type TermOccurrence } from "./find-terms.ts";
import type { Protection } from "./protection.ts";
import { quotedSpans } from "./quoted.ts";
import { renamingsFrom } from "./rename-history.ts";
import { prepareTerms, type TermIndex } from "./term-index.ts";
import type { NamePolicy, Tradition } from "./tradition.ts";
import { allowedForm, formOf, traditionOf, WantedForms, type WantedText } from "./wanted-form.ts";

/** A place where a translation writes a term otherwise than was agreed. Offsets are of the unit's text. */
export interface NameProposal extends Span {
  readonly translation: TranslationId;
  readonly unit: UnitId;
  readonly written: string;
  readonly wanted: string;
  readonly term: Term;
  /** Listed so that the reader sees it; `applyNames` leaves it alone. */
  readonly protected: Protection | null;
  /** The form does not tell its case, or that it is the name at all: somebody should look. */
  readonly unsure: boolean;
}

/**
 * Every place in the translations where a term is written otherwise than the policy wants, in the document's
 * order. The texts of posts and sources themselves are never looked at. A term without a form of the wanted
 * tradition in a translation's language gives nothing there.
 *
 * @param languages BCP 47 tags of the translations to look at; all where absent.
 */
export function proposeNames(
  document: ThreadDocument,
  policy: NamePolicy,
  languages?: readonly string[],
): readonly NameProposal[] {
  const desks = new Map<string, Desk>();
  const originals = originalLanguages(document);
  return document.translations.flatMap((translation) => {
    const { language, of } = translation;
    if (languages?.some((each) => sameLanguage(each, language)) === false) return [];
    const tradition = traditionOf(policy, originals.get(`${of.kind} ${of.id}`));
    if (tradition === null) return [];
    const known = desks.get(language);
    const desk = known ?? makeDesk(document.glossary ?? [], language);
    if (known === undefined) desks.set(language, desk);
    return proposalsIn(translation, tradition, desk);
  });
}

/** What is made once for a language. */
interface Desk {
  readonly index: TermIndex;
  readonly wantedForms: WantedForms;
}

const makeDesk = (terms: readonly Term[], language: string): Desk => ({
  index: prepareTerms(terms, language),
  wantedForms: new WantedForms(language),
});

function originalLanguages({
  thread,
  posts,
  sources,
}: ThreadDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const post of posts) found.set(`post ${post.id}`, post.language ?? thread.language);
  for (const { id, language } of sources)
    if (language !== undefined) found.set(`source ${id}`, language);
  return found;
}

function proposalsIn(
  translation: Translation,
  tradition: Tradition,
  desk: Desk,
): readonly NameProposal[] {
  const quoted = quotedSpans(translation.units.map(({ text }) => text));
  return translation.units.flatMap((unit, i) => {
    const occurrences = findTerms(unit.text, desk.index, quoted[i]);
    const former = occurrences.length === 0 ? [] : formerOccurrences(unit, occurrences, desk.index);
    return occurrences.flatMap((occurrence, nth) => {
      const before = writtenBefore(former, nth, occurrence.term, tradition);
      const made =
        before ?? wantedText(unit.text, occurrence, translation.language, tradition, desk);
      const { start, end, written, protected: why } = occurrence;
      if (made === null || made.text === "" || made.text === written) return [];
      const at = { translation: translation.id, unit: unit.id, start, end };
      const { text: wanted, unsure, term } = made;
      return [{ ...at, written, wanted, term, protected: why, unsure }];
    });
  });
}

interface WantedName extends WantedText {
  readonly term: Term;
}

/**
 * What is to be written instead; null where what stands there is right, or nothing is known to be. Of terms
 * written alike the first that has the form is taken, but then it is not sure which of them is meant.
 */
function wantedText(
  text: string,
  occurrence: TermOccurrence,
  language: string,
  tradition: Tradition,
  { wantedForms }: Desk,
): WantedName | null {
  const alike = [occurrence, ...occurrence.others];
  if (alike.some((each) => isOf(each, tradition))) return null;
  const wanted = alike.flatMap(({ term, readings }): readonly WantedName[] => {
    const isForbidden = readings.every(({ found }) => found.kind === "forbidden");
    const form = isForbidden
      ? allowedForm(term, language, tradition)
      : formOf(term, language, tradition);
    if (form === undefined) return [];
    const made = wantedForms.inPlaceOf(text, { ...occurrence, term, readings }, form);
    return [{ ...made, term }];
  });
  const [first] = wanted;
  if (first === undefined) return null;
  const isDisputed =
    first.term !== occurrence.term || wanted.some((each) => each.text !== first.text);
  return { ...first, unsure: first.unsure || isDisputed };
}

/** Whether it can be read as a form of the tradition. */
const isOf = ({ readings }: Alike, tradition: Tradition): boolean =>
  readings.some(({ found }) => found.kind === "form" && found.form.tradition === tradition);

/**
 * The terms of what the unit said before its last renamings, the first first, where all else in it is as now.
 */
function formerOccurrences(
  unit: TranslationUnit,
  occurrences: readonly TermOccurrence[],
  index: TermIndex,
): readonly (readonly TermOccurrence[])[] {
  const around = textAround(unit.text, occurrences);
  return (unit.versions ?? []).slice(renamingsFrom(unit)).flatMap(({ text }) => {
    const found = findTerms(text, index, []);
    return textAround(text, found) === around ? [found] : [];
  });
}

/** The text with its terms left out. */
function textAround(text: string, occurrences: readonly Span[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const span of occurrences) {
    parts.push(text.slice(end, span.start));
    end = span.end;
  }
  return [...parts, text.slice(end)].join("\u0000");
}

/**
 * The form of the tradition that stood at a place before it was renamed. It is better than what a rule makes of
 * the present form, even if that can be read as one of the tradition: some forms do not tell their case.
 */
function writtenBefore(
  former: readonly (readonly TermOccurrence[])[],
  nth: number,
  term: Term,
  tradition: Tradition,
): WantedName | null {
  for (const occurrences of former) {
    const then = occurrences[nth];
    if (then === undefined) continue;
    const isRight = [then, ...then.others].some(
      (each) => each.term === term && isOf(each, tradition),
    );
    if (isRight) return { text: then.written, unsure: false, term };
  }
  return null;
}
