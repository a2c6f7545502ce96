import { findEntities } from "../entities/entities.ts";
import type { Span, Term } from "../thread.ts";
import { isPlural } from "./paradigm.ts";
import { quotedSpans } from "./quoted.ts";
import {
  edge,
  type FoundForm,
  type InflectedForm,
  type TermIndex,
  type TermNode,
} from "./term-index.ts";
import { type TermWord, termWords } from "./term-words.ts";

/** Why what is written may not be changed: words of somebody else, or what leads somewhere. */
export type Protection = "quotation" | "address";

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
  return withProtection(found, quotations, addressSpans(text));
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
    const end = likeliestEnd(node);
    if (end !== undefined && isApart(text, words, first, i, end[1]))
      best = { occurrence: occurrenceAt(text, words, first, i, end), last: i };
  }
  return best;
}

/** Of two terms written alike the one that is so in the singular; else the first of the glossary. */
function likeliestEnd({ ends }: TermNode): readonly [Term, readonly InflectedForm[]] | undefined {
  const [first] = ends;
  if (ends.size < 2) return first;
  const isSingular = ({ places }: InflectedForm) => places.some((place) => !isPlural(place));
  for (const end of ends) if (end[1].some(isSingular)) return end;
  return first;
}

function occurrenceAt(
  text: string,
  words: readonly TermWord[],
  first: number,
  last: number,
  [term, readings]: readonly [Term, readonly InflectedForm[]],
): Match["occurrence"] {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const found = readings[0]?.found ?? { kind: "forbidden", text: "" };
  const cases = readings[0]?.places ?? [];
  return { term, found, readings, start, end, written: text.slice(start, end), cases };
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

/** A piece between spaces with an @ before a letter: an e-mail address, or a handle in any alphabet. */
const PIECE = /\S+/gu;
const HANDLE = /@[\p{L}\p{N}]/u;

/** Addresses, mentions, hashtags and cashtags, in order. */
function addressSpans(text: string): readonly Span[] {
  const { urls, mentions, hashtags, cashtags } = findEntities(text, { federated: true });
  const pieces = text.includes("@")
    ? [...text.matchAll(PIECE)]
        .filter(([piece]) => HANDLE.test(piece))
        .map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }))
    : [];
  return [...urls, ...mentions, ...hashtags, ...cashtags, ...pieces].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** Both lists of spans are in order of their starts, and so is what was found. */
function withProtection(
  found: readonly Match["occurrence"][],
  quotations: readonly Span[],
  addresses: readonly Span[],
): readonly TermOccurrence[] {
  const inAddress = overlapping(addresses);
  const inQuotation = overlapping(quotations);
  return found.map((occurrence) => {
    const [address, quotation] = [inAddress(occurrence), inQuotation(occurrence)];
    return { ...occurrence, protected: address ? "address" : quotation ? "quotation" : null };
  });
}

/** Whether a span overlaps one of the list; asked in order of starts. */
function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  let reach = 0;
  return ({ start, end }) => {
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next])
      reach = Math.max(reach, span.end);
    return reach > start;
  };
}
