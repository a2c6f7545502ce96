import { createVocabulary, type SearchForms, type Stem } from "./vocabulary.ts";

export interface TextSearch<T> {
  /** The items that have every word of the query, in their order; all of them for a query without words. */
  readonly find: (items: readonly T[], query: string) => readonly T[];
  /** Reads an item ahead, so that the first `find` need not. */
  readonly read: (item: T) => void;
}

/**
 * A search over things with words, which reads each thing once, as long as it is the same object. What a
 * word finds is said at {@link createVocabulary}.
 *
 * @param textOf all the words of a thing.
 */
export function createTextSearch<T extends object>(
  stem: Stem,
  textOf: (item: T) => string,
): TextSearch<T> {
  const vocabulary = createVocabulary(stem);
  const read = new WeakMap<T, SearchForms>();

  const wordsOf = (item: T): SearchForms => {
    const known = read.get(item);
    if (known !== undefined) return known;
    const words = vocabulary.learn(textOf(item));
    read.set(item, words);
    return words;
  };

  return {
    find: (items, query) => {
      if (query.trim() === "") return items;
      const words = items.map(wordsOf);
      const { matches } = vocabulary.matcher(query);
      return items.filter((_, i) => matches(words[i] ?? []));
    },
    read: wordsOf,
  };
}
