import type { ThreadId, UnitId } from "../ids.ts";
import { primaryLanguage } from "../language-tag.ts";
import type { Stem } from "../search/vocabulary.ts";
import type { UnitState } from "../thread.ts";
import type { MemoryEntry } from "./entries.ts";
import { type Difference, differenceOf, type Likeness, mostMissing } from "./likeness.ts";
import { type MemorySentence, readSentence } from "./sentence.ts";

export interface MemoryQuery {
  /** What is to be translated. */
  readonly text: string;
  /** BCP 47; the main parts count. */
  readonly from: string;
  readonly to: string;
  /** The unit in whose place it is asked: what it says is no news. */
  readonly not?: { readonly thread: ThreadId; readonly unit?: UnitId };
  readonly limit: number;
}

export interface MemoryMatch {
  readonly entry: MemoryEntry;
  readonly likeness: Likeness;
  /** In how many words the originals differ; 0 unless `near`. */
  readonly changed: number;
  /** In how many places the entry's original stands translated. */
  readonly repeated: number;
}

/** What was translated before, by thread. */
export interface Memory {
  /** Remembers the entries of a thread in place of those it had. */
  readonly put: (thread: ThreadId, entries: readonly MemoryEntry[]) => void;
  readonly drop: (thread: ThreadId) => void;
  /**
   * What was made of the same sentence, then of the same words, then of sentences like it; in each, people's
   * before machines', the likest, the most trusted and the newest first. Each translation once.
   */
  readonly find: (query: MemoryQuery) => readonly MemoryMatch[];
}

interface Item {
  readonly entry: MemoryEntry;
  readonly sentence: MemorySentence;
}

interface Found extends Item {
  readonly difference: Difference;
}

/** What there is for one pair of languages. */
interface Shelf {
  readonly byFold: Map<string, Set<Item>>;
  readonly byStem: Map<string, Set<Item>>;
}

/** Sentences compared word by word for one question: those that share the most rare words. */
const MOST_COMPARED = 300;

const LIKENESS: readonly Likeness[] = ["same", "marks", "near"];
const TRUST: readonly UnitState[] = ["confirmed", "edited", "machine", "stale"];

/** An empty memory. @param stem the key that the forms of a word share. */
export function makeMemory(stem: Stem): Memory {
  const shelves = new Map<string, Shelf>();
  const threads = new Map<ThreadId, readonly Item[]>();

  const drop = (thread: ThreadId): void => {
    for (const item of threads.get(thread) ?? []) {
      const shelf = shelves.get(pairOf(item.entry));
      if (shelf !== undefined) takeOff(shelf, item);
    }
    threads.delete(thread);
  };

  return {
    drop,
    put(thread, entries) {
      const read = readAgain(threads.get(thread) ?? [], stem);
      drop(thread);
      const items = entries.map((entry) => ({ entry, sentence: read(entry) }));
      for (const item of items) {
        const pair = pairOf(item.entry);
        const shelf = shelves.get(pair) ?? { byFold: new Map(), byStem: new Map() };
        shelves.set(pair, shelf);
        putOn(shelf, item);
      }
      threads.set(thread, items);
    },
    find(query) {
      const shelf = shelves.get(pairOf(query));
      if (shelf === undefined || query.limit < 1) return [];
      const sentence = readSentence(query.text, query.from, stem);
      const found = candidates(shelf, sentence)
        .filter(({ entry }) => !isExcluded(entry, query))
        .flatMap((item): readonly Found[] => {
          const difference = differenceOf(sentence, item.sentence);
          return difference === null ? [] : [{ ...item, difference }];
        })
        .sort(byWorth);
      return eachOnce(found, query.limit).map(({ entry, sentence, difference }) => ({
        entry,
        likeness: difference.likeness,
        changed: difference.changed,
        repeated: placesOf(shelf.byFold.get(sentence.folded)),
      }));
    },
  };
}

const pairOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${primaryLanguage(from)} ${primaryLanguage(to)}`;

/** Reads sentences; those of a thread's former entries are known. */
function readAgain(before: readonly Item[], stem: Stem): (entry: MemoryEntry) => MemorySentence {
  const keyOf = ({ from, source }: MemoryEntry) => `${primaryLanguage(from)} ${source}`;
  const known = new Map(before.map(({ entry, sentence }) => [keyOf(entry), sentence]));
  return (entry) => known.get(keyOf(entry)) ?? readSentence(entry.source, entry.from, stem);
}

const stemsOf = ({ words }: MemorySentence): ReadonlySet<string> =>
  new Set(words.map(({ stem }) => stem));

function putOn({ byFold, byStem }: Shelf, item: Item): void {
  addTo(byFold, item.sentence.folded, item);
  for (const stem of stemsOf(item.sentence)) addTo(byStem, stem, item);
}

function takeOff({ byFold, byStem }: Shelf, item: Item): void {
  removeFrom(byFold, item.sentence.folded, item);
  for (const stem of stemsOf(item.sentence)) removeFrom(byStem, stem, item);
}

function addTo(index: Map<string, Set<Item>>, key: string, item: Item): void {
  const items = index.get(key);
  if (items === undefined) index.set(key, new Set([item]));
  else items.add(item);
}

function removeFrom(index: Map<string, Set<Item>>, key: string, item: Item): void {
  const items = index.get(key);
  items?.delete(item);
  if (items?.size === 0) index.delete(key);
}

/**
 * The same sentence wherever it stands, and those that may be like it. At most `mostMissing` words of this
 * sentence are missing from one like it, so of one word more the like one has at least one: only the rarest
 * that many are looked up (the prefix filter of S. Chaudhuri, V. Ganti and R. Kaushik, "A primitive operator
 * for similarity joins in data cleaning", 2006).
 */
function candidates({ byFold, byStem }: Shelf, sentence: MemorySentence): readonly Item[] {
  const same = byFold.get(sentence.folded) ?? new Set<Item>();
  const rarest = Array.from(stemsOf(sentence), (stem) => byStem.get(stem) ?? new Set<Item>())
    .sort((a, b) => a.size - b.size)
    .slice(0, mostMissing(sentence.words.length) + 1);
  const shared = new Map<Item, number>();
  for (const items of rarest)
    for (const item of items) if (!same.has(item)) shared.set(item, (shared.get(item) ?? 0) + 1);
  const like = [...shared].sort(([, a], [, b]) => b - a).slice(0, MOST_COMPARED);
  return [...same, ...like.map(([item]) => item)];
}

const isExcluded = ({ thread, unit }: MemoryEntry, { not }: MemoryQuery): boolean =>
  not !== undefined && thread.id === not.thread && unit === not.unit;

function byWorth(a: Found, b: Found): number {
  return (
    LIKENESS.indexOf(a.difference.likeness) - LIKENESS.indexOf(b.difference.likeness) ||
    Number(a.entry.machine) - Number(b.entry.machine) ||
    a.difference.weight - b.difference.weight ||
    TRUST.indexOf(a.entry.made.state) - TRUST.indexOf(b.entry.made.state) ||
    (a.entry.made.at < b.entry.made.at ? 1 : a.entry.made.at > b.entry.made.at ? -1 : 0)
  );
}

/** The first of each translation, as many as wanted. */
function eachOnce(found: readonly Found[], limit: number): readonly Found[] {
  const seen = new Map<string, Found>();
  for (const one of found) {
    const words = one.entry.target.normalize("NFC").replace(/\s+/gu, " ").trim();
    if (!seen.has(words)) seen.set(words, one);
    if (seen.size >= limit) break;
  }
  return [...seen.values()];
}

/** Two translations of one place are one place. */
function placesOf(items: ReadonlySet<Item> = new Set()): number {
  const places = Array.from(items, ({ entry: { thread, owner, segment } }) =>
    [thread.id, owner.kind, owner.id, segment].join("\u0000"),
  );
  return new Set(places).size;
}
