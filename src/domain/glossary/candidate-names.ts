import { primaryLanguage } from "../language-tag.ts";
import { type NameWord, nameWord, sameNameWord } from "../names/same-name.ts";
import { segmentText } from "../segment.ts";
import type { Source, ThreadDocument } from "../thread.ts";
import { findTerms } from "./find-terms.ts";
import { likelyNominative } from "./nominative.ts";
import { prepareTerms, type TermIndex } from "./term-index.ts";
import { type TermWord, termWords } from "./term-words.ts";

/** A name that the sources repeat. */
export interface CandidateName {
  /** In its most likely dictionary form. */
  readonly text: string;
  readonly language: "ru" | "be";
  readonly count: number;
}

/** Once is no reason to agree on a spelling. */
const LEAST = 2;
/** A row of more capitals is a heading. */
const MOST_WORDS = 4;

/**
 * Names in the Russian and Belarusian sources that are worth a term: capitalised words, alone or in a row, not
 * at the start of a sentence, that occur at least twice in whatever case; the most frequent first. Names
 * that the glossary has are left out.
 */
export function candidateNames(document: ThreadDocument): readonly CandidateName[] {
  const found = (["ru", "be"] as const).flatMap((language) => {
    const index = prepareTerms(document.glossary ?? [], language);
    const counts = new Map<string, number>();
    for (const source of document.sources)
      if (primaryLanguage(source.language ?? "") === language)
        for (const name of namesIn(source, language, index))
          counts.set(name, (counts.get(name) ?? 0) + 1);
    return grouped(counts)
      .filter(({ count }) => count >= LEAST)
      .map((group) => ({ text: dictionaryForm(group, language), language, count: group.count }));
  });
  return found.toSorted((a, b) => b.count - a.count);
}

const NAME = /^\p{Lu}[\p{Script=Cyrillic}\p{M}'’ʼ]+$/u;

function namesIn(source: Source, language: string, index: TermIndex): readonly string[] {
  const text = source.text ?? "";
  const words = termWords(text);
  const skipped = new Set<number>();
  markFirst(words, source.segments ?? segmentText(text, language), skipped);
  for (const { start, end } of findTerms(text, index, []))
    for (const word of wordsWithin(words, start, end)) skipped.add(word.start);
  const names: string[] = [];
  let row: TermWord[] = [];
  const close = (): void => {
    if (row.length > 0 && row.length <= MOST_WORDS)
      names.push(text.slice(row[0]?.start, row.at(-1)?.end).normalize("NFC"));
    row = [];
  };
  for (const word of words) {
    const isName = !skipped.has(word.start) && NAME.test(text.slice(word.start, word.end));
    if (!isName || (word.after !== " " && word.after !== "-")) close();
    if (isName && !startsSpeech(text, word.start)) row.push(word);
  }
  close();
  return names;
}

/** The first word of each sentence: both lists are in order. */
function markFirst(
  words: readonly TermWord[],
  sentences: readonly { readonly start: number }[],
  skipped: Set<number>,
): void {
  let next = 0;
  for (const { start } of sentences) {
    while ((words[next]?.start ?? Infinity) < start) next++;
    const word = words[next];
    if (word !== undefined) skipped.add(word.start);
  }
}

function wordsWithin(words: readonly TermWord[], start: number, end: number): readonly TermWord[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((words[last]?.start ?? Infinity) < end) last++;
  return words.slice(low, last);
}

/** Speech within a sentence begins with a capital, name or not. */
const SPEECH = /[:,.!?…]\s?(?:[—–-]\s?)?[«“„"]$|[—–]\s$/u;
const startsSpeech = (text: string, at: number): boolean =>
  SPEECH.test(text.slice(Math.max(0, at - 6), at));

interface Group {
  readonly words: readonly NameWord[];
  readonly met: Map<string, number>;
  count: number;
}

/** Forms of one name together, found by the sound of their first words. */
function grouped(counts: ReadonlyMap<string, number>): readonly Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group[]>();
  for (const [name, count] of counts) {
    const words = name.split(/[\s-]+/u).map(nameWord);
    const keys = words[0]?.keys ?? [];
    const known = keys.flatMap((key) => byKey.get(key) ?? []).find((group) => isSame(group, words));
    const group = known ?? { words, met: new Map<string, number>(), count: 0 };
    group.met.set(name, count);
    group.count += count;
    if (known !== undefined) continue;
    groups.push(group);
    for (const key of keys) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [group]);
      else sharing.push(group);
    }
  }
  return groups;
}

const isSame = ({ words }: Group, others: readonly NameWord[]): boolean =>
  words.length === others.length &&
  words.every((word, i) => {
    const other = others[i];
    return other !== undefined && sameNameWord(word, other);
  });

/** Each word of the name in its dictionary form, joined as the name most often is. */
function dictionaryForm({ met, words }: Group, language: "ru" | "be"): string {
  const [commonest] = [...met.keys()].toSorted((a, b) => (met.get(b) ?? 0) - (met.get(a) ?? 0));
  const gaps = commonest?.match(/[\s-]+/gu) ?? [];
  return words
    .map((_, i) => {
      const forms = new Map<string, number>();
      for (const [name, count] of met) {
        const word = name.split(/[\s-]+/u)[i] ?? "";
        forms.set(word, (forms.get(word) ?? 0) + count);
      }
      return (gaps[i - 1] ?? "") + likelyNominative(forms, language);
    })
    .join("");
}
