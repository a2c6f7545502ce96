import type { CorrectionSet } from "#domain/corrections/correction.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { useToast } from "#ui/Toasts.tsx";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import { HomelessList, KnownList, OpenList } from "./ReviewLists.tsx";
import { type Decisions, decided, type ReviewGroups, type Tally, tally } from "./review-plan.ts";
import { type Change, useReview } from "./use-review.ts";

/** Who sends how much, for which thread, and when. */
function Facts({ set }: { readonly set: CorrectionSet }) {
  const { t, format } = useWords();
  const count = set.corrections.length;
  const facts = [
    t("exchange.review.from", { who: set.by ?? t("exchange.review.noName") }),
    t("exchange.review.count", { count, formatted: format.number(count) }),
    t("exchange.review.thread", { title: set.thread.title }),
    format.date(set.at),
  ];
  return (
    <ul className="review-facts">
      {facts.map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** What was done, in the words of a status: "17 taken, 3 kept beside yours". */
function useDone(): (done: Tally) => string {
  const { t, format } = useWords();
  return ({ take, both, leave }) =>
    [
      ...(take > 0 ? [t("exchange.review.taken", { formatted: format.number(take) })] : []),
      ...(both > 0 ? [t("exchange.review.beside", { formatted: format.number(both) })] : []),
      ...(leave > 0 ? [t("exchange.review.left", { formatted: format.number(leave) })] : []),
    ].join(", ");
}

interface ApplyProps {
  readonly groups: ReviewGroups;
  readonly plan: Decisions;
  readonly onApply: (plan: Decisions) => void;
}

/** What the choices come to, and the press that does it. */
function Apply({ groups, plan, onApply }: ApplyProps) {
  const { t, format } = useWords();
  const { take, both, leave } = tally(plan);
  const open = groups.new.length + groups.conflict.length;
  if (open === 0) return null;
  return (
    <div className="review-apply">
      <p>
        {t("exchange.review.plan", {
          take: format.number(take),
          both: format.number(both),
          leave: format.number(leave),
          open: format.number(open - plan.size),
        })}
      </p>
      <Button
        look="primary"
        disabled={plan.size === 0}
        onClick={() => {
          onApply(plan);
        }}
      >
        {t("exchange.review.apply")}
      </Button>
    </div>
  );
}

/** How it stands: what was done, or that there is nothing to do. */
function Standing({ groups, done }: { readonly groups: ReviewGroups; readonly done: Tally }) {
  const { t, format } = useWords();
  const words = useDone()(done);
  const { new: fresh, conflict, known, homeless } = groups;
  if (words !== "" || fresh.length + conflict.length > 0) return words;
  if (known.length + homeless.length === 0) return t("exchange.review.nothing");
  if (homeless.length > 0) return "";
  const formatted = format.number(known.length);
  return t("exchange.review.allKnown", { count: known.length, formatted });
}

interface ReviewProps {
  readonly document: ThreadDocument;
  readonly set: CorrectionSet;
  readonly change: Change;
}

/** Corrections somebody sent, beside what stands in the reader's copy. Nothing is done before a press. */
export function Review({ document, set, change }: ReviewProps) {
  const { t, format } = useWords();
  const toast = useToast();
  const inWords = useDone();
  const part = useKeptFocus<HTMLDivElement>();
  const { groups, decisions, decide, apply, done } = useReview(document, set, change);
  const plan = decided(groups, decisions);
  const run = (chosen: Decisions) => {
    const undo = apply(chosen);
    toast(inWords(tally(chosen)), { text: t("app.undo"), run: undo });
  };
  const { new: fresh, conflict, known, homeless } = groups;
  // What the reader has set aside already is not swept along.
  const free = fresh.filter(({ index }) => (decisions.get(index) ?? "take") === "take");
  return (
    <div className="review" ref={part}>
      <Facts set={set} />
      <p role="status" className="review-standing">
        <Standing groups={groups} done={done} />
      </p>
      <OpenList state="new" items={fresh} decisions={decisions} onDecide={decide}>
        {free.length > 0 && (
          <div className="exchange-buttons">
            <Button
              look="primary"
              onClick={() => {
                run(new Map(free.map(({ index }) => [index, "take"])));
              }}
            >
              {t("exchange.review.acceptAll", { formatted: format.number(free.length) })}
            </Button>
          </div>
        )}
      </OpenList>
      <OpenList state="conflict" items={conflict} decisions={plan} onDecide={decide} />
      <Apply groups={groups} plan={plan} onApply={run} />
      <KnownList items={known} />
      <HomelessList items={homeless} />
    </div>
  );
}
