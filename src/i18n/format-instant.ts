import { kept } from "./format-cache.ts";

/** A moment as the rest of Nitka holds it: an RFC 3339 string, milliseconds since 1970, or a Date. */
export type When = string | number | Date;

export interface Instant {
  readonly at: Date;
  /** A calendar day without a time (`2020-08-09`): the same day wherever it is read; `at` is its UTC midnight. */
  readonly dayOnly: boolean;
}

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/u;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)([Zz]|[+-]\d{2}:\d{2})$/u;

/** A day short of what a Date holds, so that the local time of every zone is a Date too. */
const FURTHEST = 8.64e15 - 86_400_000;

/**
 * Reads a moment. Strings are read by RFC 3339 (seconds may be left out) or as a day alone, never by
 * `Date.parse`'s own guesses, under which "12" is a day in 2001 and 30 February is in March.
 * Anything else is undefined.
 */
export function readInstant(when: When): Instant | undefined {
  if (typeof when !== "string") {
    return instant(new Date(when), false);
  }
  if (FULL_DATE.test(when)) {
    return isCalendarDay(when) ? instant(new Date(`${when}T00:00:00Z`), true) : undefined;
  }
  const [, day = "", time = "", zone = ""] = DATE_TIME.exec(when) ?? [];
  return isCalendarDay(day)
    ? instant(new Date(`${day}T${time}${zone.toUpperCase()}`), false)
    : undefined;
}

function instant(at: Date, dayOnly: boolean): Instant | undefined {
  return Math.abs(at.getTime()) <= FURTHEST ? { at, dayOnly } : undefined;
}

function isCalendarDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/**
 * The wall clock of a time zone: takes an instant, gives a Date whose `getUTC…` fields read what a clock
 * and a calendar on the wall there show, to the second.
 *
 * @param timeZone an IANA name; undefined is the reader's own
 */
export const wallClockIn = kept((timeZone: string | undefined): ((at: Date) => Date) => {
  const fields = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (at) => {
    const parts = new Map(fields.formatToParts(at).map(({ type, value }) => [type, value]));
    const field = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const year = parts.get("era")?.startsWith("B") === true ? 1 - field("year") : field("year");
    const wall = new Date(0);
    wall.setUTCFullYear(year, field("month") - 1, field("day"));
    wall.setUTCHours(field("hour"), field("minute"), field("second"));
    return wall;
  };
});
