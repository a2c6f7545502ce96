import type { Span } from "../thread.ts";
import type { Figure } from "./figures.ts";
import type { ReadText } from "./read-text.ts";

/** A day of a month, or a month alone, as a text names it. */
export interface NamedDate extends Span {
  readonly written: string;
  /** The months it may be, 1 to 12: 01/02/2020 is two. */
  readonly months: readonly number[];
  /** Its days of the month; none where only the month is named, more in a range. */
  readonly days: readonly number[];
  readonly year: number | null;
}

/** The names of each month, folded, as starts of words; what is short stands for itself with a dot or not. */
const STARTS = [
  "январ студзен січн january",
  "феврал лютаг лютым лютого february",
  "марта марте мартом сакавік березн march",
  "апрел красавік квітн april",
  "мая мае маем маі травен траўн травня травні may",
  "июн чэрвен чэрвеня червн june",
  "июл ліпен липня липні july",
  "август жніўн жнівен серпн серпен august",
  "сентябр верасн верасен вересн september",
  "октябр кастрычнік жовтн жовтен october",
  "ноябр лістапад листопад november",
  "декабр снежн снежан грудн december",
];
const SHORT: Readonly<Record<string, number>> = {
  март: 3,
  май: 5,
  трав: 5,
  люты: 2,
  лютага: 2,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
/** May and March are other words too, so these count beside a day or a year only. */
const OTHER_WORDS = new Set([
  "may",
  "march",
  "mar",
  "мая",
  "мае",
  "маем",
  "маі",
  "марта",
  "август",
  "august",
]);
/** Each is compared with each; more than these are not looked at. */
const MOST_DATES = 100;
const LONGEST_ENDING = 3;

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...STARTS.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
  ...Object.entries(SHORT),
]);

function monthOf(form: string): number | null {
  const whole = MONTHS.get(form);
  if (whole !== undefined) return whole;
  for (let cut = 1; cut <= LONGEST_ENDING && form.length - cut >= 4; cut++) {
    const start = form.slice(0, -cut);
    const month = MONTHS.get(start);
    // Only stems take endings: лютага is whole, январ is not.
    if (month !== undefined && /\p{Script=Cyrillic}/u.test(form) && !(start in SHORT)) return month;
  }
  return null;
}

const BEFORE = /^(?:(?:st|nd|rd|th|-?(?:го|га|ого|ага|е|ае|ое|у))?\.?\s{0,2}(?:(?:day\s)?of\s)?)$/u;
const AFTER = /^[\s\u00a0,]{1,2}(?:the\s)?$/u;
const RANGE =
  /^(?:st|nd|rd|th|-?го|-?га)?(?:\s?[-–—,/]\s?|,?\s(?:и|і|й|and|to|по|да|до|или|or|until|through|ці)\s(?:the\s)?)$/u;
const YEAR_GAP = /^(?:st|nd|rd|th)?,?[\s\u00a0]*(?:of\s|in\s)?$/u;

/** The dates of a text, in words and in figures; `figures` are its numbers. */
export function datesOf(
  { text, words }: ReadText,
  figures: readonly Figure[],
): readonly NamedDate[] {
  const endAt = indexBy(figures, ({ end }) => end);
  const placeOf = new Map(figures.map((figure, i) => [figure, i]));
  const startAt = indexBy(figures, ({ start }) => start);
  const dates: NamedDate[] = numericDates(text);
  for (const { form, start, end, written } of words) {
    const month = monthOf(form);
    if (month === null) continue;
    const place = { start, end: text.charAt(end) === "." && form.length <= 4 ? end + 1 : end };
    const before = near(endAt, start, (gap) => BEFORE.test(gap), text);
    const after = /\p{Script=Latin}/u.test(form)
      ? nearAfter(startAt, place.end, AFTER, text)
      : null;
    const [day, isBefore] = isDay(before)
      ? [before, true]
      : isDay(after)
        ? [after, false]
        : [null, false];
    const days = day === null ? [] : rangeOf(figures, placeOf.get(day) ?? 0, text, isBefore);
    const last = days.at(-1);
    const from = isBefore ? (days[0]?.start ?? start) : start;
    const to = isBefore || last === undefined ? place.end : last.end;
    const year = yearOf(nearAfter(startAt, to, YEAR_GAP, text));
    if (day === null && year === null && isOtherWord(form, written)) continue;
    const upTo = year?.end ?? to;
    dates.push({
      start: from,
      end: upTo,
      written: text.slice(from, upTo),
      months: [month],
      days: days.map(({ value }) => value ?? 0),
      year: year?.value ?? null,
    });
  }
  return dates.sort((a, b) => a.start - b.start).slice(0, MOST_DATES);
}

const isOtherWord = (form: string, written: string): boolean =>
  OTHER_WORDS.has(form) || form.length <= 4 || /^[a-z]/u.test(written);

function indexBy(
  figures: readonly Figure[],
  place: (figure: Figure) => number,
): ReadonlyMap<number, Figure> {
  const index = new Map<number, Figure>();
  for (const figure of figures) if (figure.value !== null) index.set(place(figure), figure);
  return index;
}

const FARTHEST = 12;

function near(
  endAt: ReadonlyMap<number, Figure>,
  start: number,
  fits: (gap: string) => boolean,
  text: string,
): Figure | null {
  for (let end = start; end >= Math.max(0, start - FARTHEST); end--) {
    const figure = endAt.get(end);
    if (figure !== undefined) return fits(text.slice(end, start)) ? figure : null;
  }
  return null;
}

function nearAfter(
  startAt: ReadonlyMap<number, Figure>,
  end: number,
  fits: RegExp,
  text: string,
): Figure | null {
  for (let start = end; start <= end + FARTHEST; start++) {
    const figure = startAt.get(start);
    if (figure !== undefined) return fits.test(text.slice(end, start)) ? figure : null;
  }
  return null;
}

function isDay(figure: Figure | null): figure is Figure {
  const value = figure?.value ?? 0;
  return value >= 1 && value <= 31;
}

const yearOf = (figure: Figure | null): Figure | null =>
  figure !== null && (figure.value ?? 0) >= 1000 && (figure.value ?? 0) < 3000 ? figure : null;

/** The days that stand together with one: 9–12 августа, August 9 and 10. */
function rangeOf(
  figures: readonly Figure[],
  at: number,
  text: string,
  back: boolean,
): readonly Figure[] {
  const days = figures.slice(at, at + 1);
  for (let i = at + (back ? -1 : 1); ; i += back ? -1 : 1) {
    const [here, beside] = [back ? days[0] : days.at(-1), figures[i]];
    if (here === undefined || beside === undefined || !isDay(beside)) return days;
    const gap = back ? text.slice(beside.end, here.start) : text.slice(here.end, beside.start);
    if (!RANGE.test(gap)) return days;
    if (back) days.unshift(beside);
    else days.push(beside);
  }
}

const NUMERIC =
  /(?<![\d.,/-])(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})([./])(\d{1,2})\5(\d{4}|\d\d))(?![\d/-])/gu;

function numericDates(text: string): NamedDate[] {
  return Array.from(text.matchAll(NUMERIC)).flatMap((match) => {
    const [written, isoYear, isoMonth, isoDay, first, sign, second, year] = match;
    const days = isoDay === undefined ? [Number(first)] : [Number(isoDay)];
    const months = isoMonth === undefined ? [Number(second)] : [Number(isoMonth)];
    if (sign === "/") {
      days.push(Number(second));
      months.push(Number(first));
    }
    if (Math.min(...months) < 1 || Math.min(...months) > 12 || Math.min(...days) > 31) return [];
    const full = Number(isoYear ?? year);
    return {
      start: match.index,
      end: match.index + written.length,
      written,
      months,
      days,
      year: full < 100 ? 2000 + full : full,
    };
  });
}

/** Whether two dates can be one; what one of them leaves unsaid does not part them. */
export function sameDate(a: NamedDate, b: NamedDate): boolean {
  const share = (x: readonly number[], y: readonly number[]): boolean =>
    x.some((each) => y.includes(each));
  if (!share(a.months, b.months)) return false;
  if (a.year !== null && b.year !== null && a.year % 100 !== b.year % 100) return false;
  return a.days.length === 0 || b.days.length === 0 || share(a.days, b.days);
}
