import { sameLanguage } from "../language-tag.ts";
import type { Term, TermForm } from "../thread.ts";
import { inflections } from "./inflect.ts";
import { numberGroup, type Paradigm, placeNumber } from "./paradigm.ts";
import { termWords } from "./term-words.ts";

/** What of a term stands in a text: one of its forms, or a form that must not. */
export type FoundForm =
  | { readonly kind: "form"; readonly form: TermForm }
  | { readonly kind: "forbidden"; readonly text: string };

/** A form in one of its inflections. */
export interface InflectedForm {
  readonly found: FoundForm;
  readonly text: string;
  /** The places of its paradigm where it is so written, commonly if it is anywhere; see `placeNumber`. */
  readonly places: readonly number[];
}

/** Where a row of words leads. */
export interface TermNode {
  readonly next: Map<string, TermNode>;
  /** What may end here; the first term is the one meant. */
  readonly ends: Map<Term, InflectedForm[]>;
}

/** The terms of a glossary, ready to be looked for in texts of one language. */
export interface TermIndex {
  readonly language: string;
  readonly terms: readonly Term[];
  readonly root: TermNode;
}

/**
 * Indexes every form of the terms for the language, in every inflection, by its words. Once for a glossary
 * and a language, not once a text: it inflects all of it.
 *
 * @param language BCP 47 tag of the texts; forms are taken by its first part.
 */
export function prepareTerms(terms: readonly Term[], language: string): TermIndex {
  const root = emptyNode();
  for (const term of terms) {
    for (const form of term.forms)
      if (sameLanguage(form.language, language))
        addAll(root, term, { kind: "form", form }, paradigmOfForm(term, form));
    for (const text of term.forbidden ?? [])
      addAll(root, term, { kind: "forbidden", text }, inflections(text, language));
  }
  return { language, terms, root };
}

/** How a form of a term is inflected in texts of its language. */
export function paradigmOfForm({ forms }: Term, { text, language, tradition }: TermForm): Paradigm {
  const cyrillic = forms.find(
    (form) => sameLanguage(form.language, "be") && form.tradition !== "lacinka",
  )?.text;
  return inflections(text, language, {
    ...(tradition !== undefined && { tradition }),
    ...(cyrillic !== undefined && { cyrillic }),
  });
}

const emptyNode = (): TermNode => ({ next: new Map(), ends: new Map() });

/** Where a form stands in a paradigm, and how many forms of the place are commoner. */
interface Standing {
  readonly place: number;
  readonly rank: number;
}

function addAll(root: TermNode, term: Term, found: FoundForm, paradigm: Paradigm): void {
  const standings = new Map<string, Standing[]>();
  for (const { kind, forms } of paradigm)
    for (const [place, texts] of forms.entries())
      for (const [rank, text] of texts.entries()) {
        const standing = { place: placeNumber(kind, place), rank };
        const known = standings.get(text);
        if (known === undefined) standings.set(text, [standing]);
        else known.push(standing);
      }
  for (const [text, all] of standings) add(root, term, { found, text, places: likeliest(all) });
}

/** Мінску is the dative sooner than the genitive, which mostly is Мінска: within a kind and number. */
function likeliest(standings: readonly Standing[]): readonly number[] {
  const least = new Map<number, number>();
  for (const { place, rank } of standings) {
    const group = numberGroup(place);
    least.set(group, Math.min(rank, least.get(group) ?? rank));
  }
  return standings
    .filter(({ place, rank }) => rank === least.get(numberGroup(place)))
    .map(({ place }) => place);
}

function add(root: TermNode, term: Term, form: InflectedForm): void {
  let node = root;
  for (const key of keysOf(form.text)) {
    if (key === null) return;
    const next = node.next.get(key) ?? emptyNode();
    node.next.set(key, next);
    node = next;
  }
  if (node === root) return;
  const known = node.ends.get(term);
  if (known === undefined) node.ends.set(term, [form]);
  else known.push(form);
}

/** The edges along which a text is found, one a word; null where words are too far apart. */
const keysOf = (text: string): readonly (string | null)[] =>
  termWords(text).map(({ folded, after }, i) => edge(i === 0 ? "" : after, folded));

/** The edge from word to word; the first of a term has nothing before it. */
export const edge = (after: string | null, folded: string): string | null =>
  after === null ? null : `${after}\u0000${folded}`;
