/**
 * What waits to be translated, and in which order: what the reader sees first, then what follows it, then
 * the rest from the top.
 */
export interface Queue<Item> {
  /** Takes out up to so many items, in order; those in sight are not mixed with others. */
  readonly take: (count: number) => readonly Item[];
  /** Takes out all that wait, in reading order. */
  readonly takeAll: () => readonly Item[];
  /** What is in sight now. Items that do not wait are passed over. */
  readonly see: (visible: ReadonlySet<Item>) => void;
  /** Items that are to be tried again; they keep their place in the order. */
  readonly putBack: (items: Iterable<Item>) => void;
  readonly waiting: () => number;
}

/** @param items all there will ever be, in reading order, each once; all of them wait. */
export function makeQueue<Item>(items: readonly Item[]): Queue<Item> {
  const waiting = new Set<Item>(items);
  let visible: ReadonlySet<Item> = new Set();
  return {
    take(count) {
      const seen = items.findIndex((item) => visible.has(item));
      const inSight = items.filter((item) => visible.has(item) && waiting.has(item));
      const from = Math.max(seen, 0);
      const ahead = [...items.slice(from), ...items.slice(0, from)];
      const wanted = inSight.length > 0 ? inSight : ahead.filter((item) => waiting.has(item));
      const taken = wanted.slice(0, count);
      for (const item of taken) waiting.delete(item);
      return taken;
    },
    takeAll() {
      const all = items.filter((item) => waiting.has(item));
      waiting.clear();
      return all;
    },
    see(now) {
      visible = now;
    },
    putBack(back) {
      const known = new Set(items);
      for (const item of back) if (known.has(item)) waiting.add(item);
    },
    waiting: () => waiting.size,
  };
}
