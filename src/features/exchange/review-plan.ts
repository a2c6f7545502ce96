import type { Decision, ReviewItem } from "#domain/corrections/review.ts";

/** An item of a review, under its number in the set: the same before and after others were settled. */
export interface NumberedItem {
  readonly index: number;
  readonly item: PlacedItem;
}

/** An item that has a place. */
export type PlacedItem = Extract<ReviewItem, { readonly place: unknown }>;

export interface ReviewGroups {
  readonly new: readonly NumberedItem[];
  readonly conflict: readonly NumberedItem[];
  readonly known: readonly NumberedItem[];
  readonly homeless: readonly Extract<ReviewItem, { readonly state: "homeless" }>[];
}

/**
 * The items by what they are. What the reader settled by keeping their own is out of sight: nothing of it is
 * in the document.
 */
export function reviewGroups(
  items: readonly ReviewItem[],
  settled: ReadonlySet<number>,
): ReviewGroups {
  const groups = {
    new: [] as NumberedItem[],
    conflict: [] as NumberedItem[],
    known: [] as NumberedItem[],
    homeless: [] as Extract<ReviewItem, { readonly state: "homeless" }>[],
  };
  items.forEach((item, index) => {
    if (item.state === "homeless") groups.homeless.push(item);
    else if (!settled.has(index)) groups[item.state].push({ index, item });
  });
  return groups;
}

/** What the reader decided, by the number of the item. */
export type Decisions = ReadonlyMap<number, Decision>;

/** What is to be done with each open item: of a conflict both are kept unless the reader says otherwise. */
export function decided({ new: fresh, conflict }: ReviewGroups, decisions: Decisions): Decisions {
  const all = new Map<number, Decision>();
  for (const { index } of fresh) {
    const decision = decisions.get(index);
    if (decision !== undefined) all.set(index, decision);
  }
  for (const { index } of conflict) all.set(index, decisions.get(index) ?? "both");
  return all;
}

export type Tally = Readonly<Record<Decision, number>>;

export const NOTHING_DONE: Tally = { take: 0, both: 0, leave: 0 };

export function tally(decisions: Decisions, from: Tally = NOTHING_DONE): Tally {
  const counts = { ...from };
  for (const decision of decisions.values()) counts[decision]++;
  return counts;
}
