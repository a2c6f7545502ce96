import type { Span } from "../thread.ts";
import { datesOf, type NamedDate, sameDate } from "./dates.ts";
import type { Finding } from "./finding.ts";
import { type Figure, figuresOf, keyOf } from "./figures.ts";
import { type Measure, measuresOf } from "./measures.ts";
import type { ReadText } from "./read-text.ts";

interface Side {
  readonly figures: readonly Figure[];
  readonly dates: readonly NamedDate[];
  /** Every key of every figure, and what the dates add. */
  readonly pool: ReadonlySet<string>;
  /** The keys of the figures alone. */
  readonly numbers: ReadonlySet<string>;
  readonly measures: ReadonlyMap<Figure, Measure>;
}

function sideOf(read: ReadText): Side {
  const figures = figuresOf(read);
  const dates = datesOf(read, figures);
  const keys = figures.flatMap((figure) => [...figure.keys, ...figure.parts.flat()]);
  const ofDates = dates.flatMap(({ months, days, year }) => [
    ...[...months, ...days].map(keyOf),
    ...(year === null ? [] : [keyOf(year), keyOf(year % 100)]),
  ]);
  const measures = measuresOf(figures, read.text);
  return { figures, dates, pool: new Set([...keys, ...ofDates]), numbers: new Set(keys), measures };
}

/** Numbers and dates that the one side has and the other has not. */
export function checkNumbers(source: ReadText, target: ReadText): readonly Finding[] {
  const [a, b] = [sideOf(source), sideOf(target)];
  const dates = differingDates(a, b);
  const told = {
    source: dates.flatMap(({ places }) => places.source),
    target: dates.flatMap(({ places }) => places.target),
  };
  const missing = lacking(a, b, told.source);
  const added = lacking(b, a, told.target);
  return [
    ...dates,
    ...toldOf(missing, added.length > 0).map(({ start, end, written }): Finding => ({
      kind: "number-missing",
      number: written,
      places: { source: [{ start, end }], target: [] },
    })),
    ...toldOf(added, missing.length > 0).map(({ start, end, written }): Finding => ({
      kind: "number-added",
      number: written,
      places: { source: [], target: [{ start, end }] },
    })),
  ];
}

/** Numbers in words come and go in good translations, so they are told where one stands for another. */
const toldOf = (figures: readonly Figure[], otherLacks: boolean): readonly Figure[] =>
  figures.filter(({ told }) => told === "always" || otherLacks);

function lacking({ figures, dates, measures }: Side, there: Side, told: readonly Span[]) {
  const numeric = dates.filter(({ written }) => /^[\d./-]+$/u.test(written));
  return figures.filter(
    (figure) =>
      figure.told !== "never" &&
      !isThere(figure, there.pool) &&
      !isConverted(measures.get(figure), there) &&
      ![...told, ...numeric].some(({ start, end }) => start < figure.end && figure.start < end),
  );
}

/** Miles become kilometres: a measure of the one kind answers any of the other. */
const isConverted = (measure: Measure | undefined, { measures }: Side): boolean =>
  measure !== undefined && [...measures.values()].some((other) => other !== measure);

const isThere = ({ keys, parts }: Figure, pool: ReadonlySet<string>): boolean =>
  keys.some((key) => pool.has(key)) ||
  (parts.length > 0 && parts.every((list) => list.some((key) => key === "0" || pool.has(key))));

/** Dates of which the other side has another one in their place. */
function differingDates(a: Side, b: Side): readonly Finding[] {
  const [left, right] = [unmatched(a, b), unmatched(b, a)];
  return left.flatMap((date, i): readonly Finding[] => {
    const other = right[i];
    if (other === undefined || (date.days.length === 0) !== (other.days.length === 0)) return [];
    return [
      {
        kind: "date-differs",
        source: date.written,
        target: other.written,
        places: { source: [spanOf(date)], target: [spanOf(other)] },
      },
    ];
  });
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function unmatched(here: Side, there: Side): readonly NamedDate[] {
  return here.dates.filter(
    (date) =>
      !there.dates.some(
        (other) =>
          sameDate(date, other) ||
          // The 9th of August and the 12th: the day stands apart from its month.
          (date.months.some((month) => other.months.includes(month)) &&
            date.days.some((day) => there.numbers.has(keyOf(day))) &&
            date.days.length > 0),
      ),
  );
}
