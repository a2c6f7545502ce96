import { Fragment, useId, useMemo } from "react";
import type { Correction } from "#domain/corrections/correction.ts";
import type { Decision } from "#domain/corrections/review.ts";
import { useWords } from "#i18n/use-words.ts";
import { wordDifference } from "#queries/word-difference.ts";
import { WordDiff } from "#ui/WordDiff.tsx";
import type { NumberedItem, PlacedItem } from "./review-plan.ts";

/** What is proposed, over what stands there. */
function Proposed({ item }: { readonly item: PlacedItem }) {
  const { t, language: ui } = useWords();
  const { correction, place, text } = item;
  const { language } = correction;
  const pieces = useMemo(
    () => wordDifference(place.present, text, language),
    [place.present, text, language],
  );
  const same = pieces?.every((piece) => piece.in === "both") === true;
  if (text === "") return <p>{t("exchange.review.noCounterpart")}</p>;
  if (place.present === "" || pieces === null || same)
    return (
      <>
        <p className="word-diff" lang={language} translate="no">
          {text}
        </p>
        {same && <p className="exchange-soft">{t("exchange.review.checkedOnly")}</p>}
      </>
    );
  return (
    <WordDiff
      pieces={pieces}
      lang={language}
      onlyOther={t("exchange.review.added")}
      onlyShown={t("exchange.review.removed")}
      wordsLang={ui}
    />
  );
}

/** Who says so, and when. */
export function Credit({ correction }: { readonly correction: Correction }) {
  const { t, format } = useWords();
  const { by, when, language } = correction;
  const parts = [
    by ?? t("exchange.review.noName"),
    ...(when === undefined ? [] : [format.date(when)]),
    format.languageName(language),
  ];
  return (
    <p className="exchange-soft">
      {/* Each by itself: a name may hold marks that turn what follows around. */}
      {parts.map((part, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- they stay where they are
        <Fragment key={i}>
          {i > 0 && " · "}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

interface ChoiceProps {
  readonly state: "new" | "conflict";
  readonly number: string;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision) => void;
}

function Choice({ state, number, decision, onDecide }: ChoiceProps) {
  const { t } = useWords();
  const name = useId();
  const options = [
    { value: "take", text: t(state === "new" ? "exchange.review.take" : "exchange.review.theirs") },
    { value: "both", text: t("exchange.review.both") },
    { value: "leave", text: t("exchange.review.leave") },
  ] as const;
  return (
    <fieldset className="review-choice">
      <legend className="visually-hidden">{t("exchange.review.decide", { number })}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={decision === value}
            onChange={() => {
              onDecide(value);
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

interface ReviewRowProps {
  readonly numbered: NumberedItem;
  readonly decision: Decision | undefined;
  readonly onDecide: (index: number, decision: Decision) => void;
}

/** One correction: the original, what stands there and what is proposed, who says so, and the choice. */
export function ReviewRow({ numbered, decision, onDecide }: ReviewRowProps) {
  const { t, format } = useWords();
  const { index, item } = numbered;
  const { place, correction, state } = item;
  return (
    <li className="review-row" data-review={state}>
      {place.original !== "" && (
        <p className="review-original" lang={place.originalLanguage} translate="no">
          <span className="visually-hidden">{`${t("exchange.review.original")} `}</span>
          {place.original}
        </p>
      )}
      <Proposed item={item} />
      <Credit correction={correction} />
      {state !== "known" && (
        <Choice
          state={state}
          number={format.number(index + 1)}
          decision={decision}
          onDecide={(next) => {
            onDecide(index, next);
          }}
        />
      )}
    </li>
  );
}
