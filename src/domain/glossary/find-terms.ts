import type { Span, Term } from "../thread.ts";
import { isPlural } from "./paradigm.ts";
import { type Protection, protectionIn } from "./protection.ts";
import { quotedSpans } from "./quoted.ts";
import {
  edge,
  type FoundForm,
  type InflectedForm,
  type TermIndex,
  type TermNode,
} from "./term-index.ts";
import { type TermWord, termWords } from "./term-words.ts";

/** A term with the forms that something written can be. */
export type Alike = Pick<TermOccurrence, "term" | "readings">;

/** A place where a term is written. Offsets are UTF-16 units of the text it was found in. */
export interface TermOccurrence extends Span {
  readonly term: Term;
  /** The form it is, the first of the term's that it can be. */
  readonly found: FoundForm;
  /** All that it can be, in the order of the term's forms. */
  readonly readings: readonly InflectedForm[];
  /** As it stands in the text. */
  readonly written: string;
  /** The places in the paradigm of `found` that it can be; see `placeNumber`. */
  readonly cases: readonly number[];
  /** Other terms that are written so, with all that each can be. */
  readonly others: readonly Alike[];
  readonly protected: Protection | null;
}

/**
 * The terms in a text, in order, no two overlapping; of two that begin at one word the longer. Found in any
 * capitalisation, composed or not, ё as е. Takes time linear in the text. Never throws.
 *
 * @param index of {@link prepareTerms}.
 * @param quoted where quotations are, if that is known from the texts around; see `quotedSpans`.
 */
export function findTerms(
  text: string,
  index: TermIndex,
  quoted?: readonly Span[],
): readonly TermOccurrence[] {
  if (index.root.next.size === 0) return [];
  const words = termWords(text);
  const found: Omit<TermOccurrence, "protected">[] = [];
  for (let i = 0; i < words.length; i++) {
    const match = longestAt(text, words, i, index.root);
    if (match === null) continue;
    found.push(match.occurrence);
    i = match.last;
  }
  if (found.length === 0) return [];
  const quotations = quoted ?? quotedSpans([text])[0] ?? [];
  const protectionOf = protectionIn(text, quotations);
  return found.map((occurrence) =>
    Object.assign({ protected: protectionOf(occurrence) }, occurrence),
  );
}

interface Match {
  readonly occurrence: Omit<TermOccurrence, "protected">;
  /** Index of its last word. */
  readonly last: number;
}

function longestAt(
  text: string,
  words: readonly TermWord[],
  first: number,
  root: TermNode,
): Match | null {
  let node: TermNode | undefined = root;
  let best: Match | null = null;
  for (let i = first; i < words.length; i++) {
    const word = words[i];
    const key = word === undefined ? null : edge(i === first ? "" : word.after, word.folded);
    node = key === null ? undefined : node.next.get(key);
    if (node === undefined) break;
    const alike = likeliestFirst(node);
    const readings = alike[0]?.readings ?? [];
    if (readings.length > 0 && isApart(text, words, first, i, readings))
      best = { occurrence: occurrenceAt(text, words, first, i, alike), last: i };
  }
  return best;
}

/** Of terms written alike those that are so in the singular come first; else the first of the glossary. */
function likeliestFirst({ ends }: TermNode): readonly Alike[] {
  const alike = Array.from(ends, ([term, readings]) => ({ term, readings }));
  if (alike.length < 2) return alike;
  const isSingular = ({ places }: InflectedForm) => places.some((place) => !isPlural(place));
  const rank = ({ readings }: Alike) => Number(!readings.some(isSingular));
  return alike.toSorted((a, b) => rank(a) - rank(b));
}

function occurrenceAt(
  text: string,
  words: readonly TermWord[],
  first: number,
  last: number,
  [meant, ...others]: readonly Alike[],
): Match["occurrence"] {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const { term, readings } = meant ?? { term: { id: "", forms: [] }, readings: [] };
  const found = readings[0]?.found ?? { kind: "forbidden", text: "" };
  const cases = readings[0]?.places ?? [];
  const written = text.slice(start, end);
  return { term, found, readings, start, end, written, cases, others };
}

const CAPITAL = /^\p{Lu}/u;

/**
 * Whether a hyphen beside a term parts it from its neighbour. Two names make a compound of their own
 * (Brest-Litovsk), and so do two words; a small word clings to a name (pro-Kremlin, Минска-то).
 */
function isApart(
  text: string,
  words: readonly TermWord[],
  first: number,
  last: number,
  readings: readonly InflectedForm[],
): boolean {
  const isName = CAPITAL.test(readings[0]?.text ?? "");
  const parts = (word: TermWord | undefined): boolean =>
    word === undefined || (isName && !CAPITAL.test(text.slice(word.start, word.end)));
  const before = words[first]?.after === "-" ? words[first - 1] : undefined;
  const after = words[last + 1]?.after === "-" ? words[last + 1] : undefined;
  return parts(before) && parts(after);
}
