import { isDay } from "./machine-time.ts";

/** A date as people and platforms write it. */
export interface WrittenDate {
  /** RFC 3339 where moment and zone are sure, else the day; absent where not even the day is (`2 г.`). */
  readonly published?: string;
  /** Written as a social platform does under a name, not as a news page does: with `в`, `at`, or relative. */
  readonly social: boolean;
}

/** Months by their names in Russian, Belarusian and English, whole or shortened. */
const MONTHS: readonly RegExp[] = [
  /^(?:янв(?:ар[ья])?|сту(?:д(?:з(?:ен[ья])?)?)?|jan(?:uary)?)$/u,
  /^(?:фев(?:р(?:ал[ья])?)?|лют(?:ага|ы)?|feb(?:ruary)?)$/u,
  /^(?:мар(?:та?)?|сак(?:авіка?)?|mar(?:ch)?)$/u,
  /^(?:апр(?:ел[ья])?|кра(?:с(?:авіка?)?)?|apr(?:il)?)$/u,
  /^(?:ма[йя]|тра(?:ў(?:ня|ень)?)?|may)$/u,
  /^(?:июн[ья]?|чэр(?:в(?:еня?|ень)?)?|june?)$/u,
  /^(?:июл[ья]?|ліп(?:еня?|ень)?|july?)$/u,
  /^(?:авг(?:уста?)?|жні(?:в(?:ня|ень)?)?|жніўня|aug(?:ust)?)$/u,
  /^(?:сент?(?:ябр[ья])?|вер(?:ас(?:ня|ень)?)?|sept?(?:ember)?)$/u,
  /^(?:окт(?:ябр[ья])?|кас(?:т(?:рычніка?)?)?|oct(?:ober)?)$/u,
  /^(?:ноя(?:б(?:р[ья])?)?|ліс(?:т(?:апада?)?)?|nov(?:ember)?)$/u,
  /^(?:дек(?:абр[ья])?|сне(?:ж(?:ня|ань)?)?|dec(?:ember)?)$/u,
];

const CLOCK = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::\d{2})?(?: ?(?<half>[ap])\.?m\.?)?`;
const BETWEEN = String.raw`(?:,? (?<link>в|у|а|о|at) |, ?| - | — | [·•|] | )`;
const DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}{2,12}, )?(?<day>\d{1,2}) (?<month>\p{L}{3,12})\.?(?:,? (?<year>\d{4})(?: ?(?:года|годзе|г)\.?)?)?(?:${BETWEEN}${CLOCK})?$`,
  "u",
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}, )?(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?(?:${BETWEEN}${CLOCK})?$`,
  "u",
);
const NUMBERS = new RegExp(
  String.raw`^(?:(?<day>\d{1,2})(?<mark>[./])(?<monthNumber>\d{1,2})[./](?<year>\d{4}|\d{2})|(?<iso>\d{4}-\d{2}-\d{2}))(?:${BETWEEN}${CLOCK})?$`,
  "u",
);
const NEAR_DAY = new RegExp(
  String.raw`^(?<word>сегодня|вчера|позавчера|с[её]ння|сягоння|учора|пазаўчора|today|yesterday)(?:${BETWEEN}${CLOCK})?$`,
  "u",
);
const DAYS_BACK: Readonly<Record<string, number>> = {
  вчера: 1,
  учора: 1,
  yesterday: 1,
  позавчера: 2,
  пазаўчора: 2,
};
const AGO = /^(?:(?<count>\d{1,3}) ?)?(?<unit>\p{L}{1,8})\.?(?: (?:назад|таму(?: назад)?|ago))?$/u;
const NOW = /^(?:только что|тол?ькі што|just now|сейчас|зараз)$/u;
const MINUTES = /^(?:м|мин|минут[уы]?|хв|хвілін[уы]?|хвілін|m|mins?|minutes?)$/u;
const SECONDS = /^(?:с|сек|секунд[уы]?|s|secs?|seconds?)$/u;
const HOURS = /^(?:ч|час(?:а|ов)?|г|гадзін[уы]?|гадз|h|hrs?|hours?)$/u;
const DAYS = /^(?:д|дн|день|дня|дней|дзень|дні|дзён|d|days?)$/u;
const LONGER =
  /^(?:нед|недел[юи]|недель|тыдзень|тыдні|тыдняў|w|wks?|weeks?|мес|месяц(?:а|ев)?|месяцаў?|mo|months?|год(?:а|ы|оў)?|лет|гадоў|y|yrs?|years?)$/u;
/** One of a unit is written without its number: `час назад`, `an hour ago`. */
const BARE_AGO = / (?:назад|таму|ago)$/u;
const LONGEST = 60;

/**
 * Reads a text that is a date and nothing else, in Russian, Belarusian or English: absolute with or
 * without its year, or relative to `now`. Without a year it is the latest such day not after `now`. Days
 * are counted by the clock of `now`'s own offset.
 *
 * @param now RFC 3339.
 */
export function readWrittenDate(text: string, now: string): WrittenDate | null {
  if (text.length > LONGEST) return null;
  const line = text.toLowerCase().replace(/\s+/gu, " ").trim();
  return absolute(line, now) ?? nearDay(line, now) ?? ago(line, now);
}

function absolute(line: string, now: string): WrittenDate | null {
  const groups = (DAY_FIRST.exec(line) ?? MONTH_FIRST.exec(line) ?? NUMBERS.exec(line))?.groups;
  if (groups === undefined || !isClock(groups)) return null;
  const { iso, day = "", month, mark } = groups;
  // `16 авг 2020` is VK's; pages of news write the month out and put a comma before the time.
  const social =
    groups["link"] !== undefined ||
    (month !== undefined && month.length <= 4 && month !== "мая" && month !== "may");
  if (iso !== undefined) return isDay(iso) ? { published: iso, social } : null;
  if (month !== undefined) {
    const number = MONTHS.findIndex((names) => names.test(month)) + 1;
    return number === 0 ? null : dated(yearOf(groups["year"], number, Number(day), now), social);
  }
  const [first, second] = [Number(day), Number(groups["monthNumber"])];
  // 8/16/2020 is American, 16/8/2020 is not; 8/9/2020 may be either.
  const american = mark === "/" && second > 12;
  if (mark === "/" && first <= 12 && second <= 12 && first !== second) return { social };
  const [date, number] = american ? [second, first] : [first, second];
  return dated(yearOf(groups["year"], number, date, now), social);
}

function nearDay(line: string, now: string): WrittenDate | null {
  const groups = NEAR_DAY.exec(line)?.groups;
  if (groups === undefined || !isClock(groups)) return null;
  return { published: dayBefore(now, DAYS_BACK[groups["word"] ?? ""] ?? 0), social: true };
}

function ago(line: string, now: string): WrittenDate | null {
  if (NOW.test(line)) return { published: momentBefore(now, 0), social: true };
  const { count, unit = "" } = AGO.exec(line)?.groups ?? {};
  if (count === undefined && !BARE_AGO.test(line)) return null;
  const number = Number(count ?? 1);
  if (SECONDS.test(unit)) return { published: momentBefore(now, 0), social: true };
  if (MINUTES.test(unit)) return { published: momentBefore(now, number), social: true };
  if (HOURS.test(unit)) {
    return { published: dayOf(now, Date.parse(now) - number * 3_600_000), social: true };
  }
  if (DAYS.test(unit)) return { published: dayBefore(now, number), social: true };
  return LONGER.test(unit) ? { social: true } : null;
}

const dated = (published: string | null, social: boolean): WrittenDate | null =>
  published === null ? null : { published, social };

/** The day with its year, or the latest such day not after now; null where the calendar has none. */
function yearOf(year: string | undefined, month: number, day: number, now: string): string | null {
  const today = dayOf(now, Date.parse(now));
  const of = (number: number) =>
    `${String(number).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (year !== undefined) {
    const date = of(year.length === 2 ? 2000 + Number(year) : Number(year));
    return isDay(date) ? date : null;
  }
  const latest = Number(today.slice(0, 4));
  // The 29th of February comes at most every eight years.
  for (let number = latest; number >= latest - 8; number--) {
    const date = of(number);
    if (date <= today && isDay(date)) return date;
  }
  return null;
}

function isClock({ hour, minute, half }: Readonly<Record<string, string | undefined>>): boolean {
  if (hour === undefined) return true;
  const most = half === undefined ? 23 : 12;
  return Number(hour) <= most && Number(minute) <= 59;
}

const dayBefore = (now: string, days: number): string =>
  dayOf(now, Date.parse(now) - days * 86_400_000);

/** The day of a moment, by a clock of the offset `now` is written in. */
function dayOf(now: string, moment: number): string {
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d{2}):(\d{2})$/u.exec(now) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return new Date(moment + offset).toISOString().slice(0, 10);
}

/** So many minutes ago, to the minute. */
const momentBefore = (now: string, minutes: number): string =>
  `${new Date(Date.parse(now) - minutes * 60_000).toISOString().slice(0, 16)}:00Z`;
