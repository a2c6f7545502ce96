import { useDeferredValue, useMemo, useState } from "react";
import { applyReview } from "#domain/corrections/apply-review.ts";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import type { Decision, ReviewItem } from "#domain/corrections/review.ts";
import { reviewCorrections } from "#domain/corrections/review-corrections.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useServices } from "#queries/services.ts";
import { useSettings } from "#queries/settings.ts";
import { type Decisions, NOTHING_DONE, reviewGroups, tally } from "./review-plan.ts";
import { undoReview } from "./undo-review.ts";

export type Change = (apply: (current: ThreadDocument) => ThreadDocument) => void;

/** A review as the reader saw it. */
interface Seen {
  readonly set: CorrectionSet;
  readonly items: readonly ReviewItem[];
  readonly me: string | undefined;
}

/**
 * Does what was decided with a set of corrections to a document, whatever has become of it: where somebody has
 * meanwhile put other words, both are kept.
 */
function settle(
  document: ThreadDocument,
  { set, items: seen, me }: Seen,
  decisions: Decisions,
  at: string,
): ThreadDocument {
  const items = reviewCorrections(document, set, me);
  const index = new Map(items.map((item, i) => [item, i]));
  const decide = (item: ReviewItem): Decision => {
    const i = index.get(item) ?? -1;
    const decision = decisions.get(i) ?? "leave";
    const isSurprise = item.state === "conflict" && seen[i]?.state === "new";
    return decision === "take" && isSurprise ? "both" : decision;
  };
  return applyReview(document, items, decide, at);
}

/** A review under way: what there is, what the reader decided of it, and what was done. */
export function useReview(document: ThreadDocument, set: CorrectionSet, change: Change) {
  const { now } = useServices();
  const [{ name }] = useSettings();
  const me = name === "" ? undefined : name;
  const seen = useDeferredValue(document);
  const items = useMemo(() => reviewCorrections(seen, set, me), [seen, set, me]);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [settled, setSettled] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState(NOTHING_DONE);
  const groups = useMemo(() => reviewGroups(items, settled), [items, settled]);
  const decide = (index: number, decision: Decision) => {
    setDecisions(new Map([...decisions, [index, decision]]));
  };
  /** Gives back what takes it back. */
  const apply = (chosen: Decisions): (() => void) => {
    const at = now();
    const review = { set, items, me };
    const after = settle(document, review, chosen, at);
    change((current) => (current === document ? after : settle(current, review, chosen, at)));
    const left = [...chosen].flatMap(([index, one]) => (one === "leave" ? [index] : []));
    setSettled(new Set([...settled, ...left]));
    setDecisions(new Map([...decisions].filter(([index]) => !chosen.has(index))));
    setDone(tally(chosen, done));
    return () => {
      change((current) => undoReview(current, document, after));
      setSettled(settled);
      setDone(done);
    };
  };
  return { items, groups, decisions, decide, apply, done };
}
