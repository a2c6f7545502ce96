import { useState } from "react";
import type { Decision, ReviewItem } from "#domain/corrections/review.ts";
import { useWords } from "#i18n/use-words.ts";
import { Button } from "#ui/Button.tsx";
import { Credit, ReviewRow } from "./ReviewRow.tsx";
import type { Decisions, NumberedItem } from "./review-plan.ts";

/** So many are listed at once: each has its own choice, and there may be thousands. */
const LISTED = 100;

interface ListProps {
  readonly items: readonly NumberedItem[];
  readonly decisions: Decisions;
  readonly onDecide: (index: number, decision: Decision) => void;
}

function List({ items, decisions, onDecide }: ListProps) {
  const { t, format } = useWords();
  const [listed, setListed] = useState(LISTED);
  const more = items.length - listed;
  return (
    <>
      <ol className="review-rows">
        {items.slice(0, listed).map((numbered) => (
          <ReviewRow
            key={numbered.index}
            numbered={numbered}
            decision={decisions.get(numbered.index)}
            onDecide={onDecide}
          />
        ))}
      </ol>
      {more > 0 && (
        <Button
          onClick={() => {
            setListed(listed + LISTED * 5);
          }}
        >
          {t("exchange.review.more", { formatted: format.number(more) })}
        </Button>
      )}
    </>
  );
}

interface OpenListProps extends ListProps {
  readonly state: "new" | "conflict";
  readonly children?: React.ReactNode;
}

/** Corrections the reader has still to decide on. */
export function OpenList({ state, children, ...list }: OpenListProps) {
  const { t, format } = useWords();
  const formatted = format.number(list.items.length);
  if (list.items.length === 0) return null;
  return (
    <section>
      <h3>{t(`exchange.review.${state}`, { formatted })}</h3>
      <p className="exchange-soft">
        {t(state === "new" ? "exchange.review.newLead" : "exchange.review.conflictLead")}
      </p>
      {children}
      <List {...list} />
    </section>
  );
}

const NO_DECISIONS: Decisions = new Map();

/** Corrections that are in the reader's copy already. */
export function KnownList({ items }: { readonly items: readonly NumberedItem[] }) {
  const { t, format } = useWords();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t("exchange.review.known", { formatted: format.number(items.length) })}</summary>
      <List items={items} decisions={NO_DECISIONS} onDecide={() => undefined} />
    </details>
  );
}

interface HomelessListProps {
  readonly items: readonly Extract<ReviewItem, { readonly state: "homeless" }>[];
}

/** Corrections that belong nowhere in the reader's copy: kept in sight, with their words. */
export function HomelessList({ items }: HomelessListProps) {
  const { t, format } = useWords();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t("exchange.review.homeless", { formatted: format.number(items.length) })}</summary>
      <p className="exchange-soft">{t("exchange.review.homelessLead")}</p>
      <ol className="review-rows">
        {items.slice(0, LISTED).map(({ correction }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- equal ones occur; none is ever moved
          <li key={i} className="review-row" data-review="homeless">
            <p className="word-diff" lang={correction.language} translate="no">
              {correction.text ?? t("exchange.review.checkedOnly")}
            </p>
            <Credit correction={correction} />
          </li>
        ))}
      </ol>
    </details>
  );
}
