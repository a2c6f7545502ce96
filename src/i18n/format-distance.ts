import type { Instant } from "./format-instant.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Within this many hours it is "5 hours ago" even across midnight; beyond, the calendar speaks. */
const HOURS_ACROSS_MIDNIGHT = 12;
const MOST_DAYS = 7;

export type DistanceUnit = "minute" | "hour" | "day";

/** How far a moment is from now, in the unit a person would use; negative is in the past. */
export type Distance =
  | { readonly kind: "now" }
  | { readonly kind: "units"; readonly value: number; readonly unit: DistanceUnit }
  /** More than seven days: only the date says when. */
  | { readonly kind: "far" };

/**
 * Measures from `now` to `then`. Days are those of the calendar on the reader's wall, so that last night
 * is "yesterday" in the evening, and a change to summer time does not move it. Minutes and hours are
 * whole ones, rounded towards now. Under a minute either way is now: clocks differ.
 */
export function distanceTo(then: Instant, now: Instant, wallClock: (at: Date) => Date): Distance {
  const calendarDay = ({ at, dayOnly }: Instant): number =>
    Math.floor((dayOnly ? at : wallClock(at)).getTime() / DAY);
  const days = calendarDay(then) - calendarDay(now);
  if (Math.abs(days) > MOST_DAYS) {
    return { kind: "far" };
  }
  if (then.dayOnly || now.dayOnly) {
    return { kind: "units", value: days, unit: "day" };
  }
  const elapsed = then.at.getTime() - now.at.getTime();
  const size = Math.abs(elapsed);
  if (size < MINUTE) {
    return { kind: "now" };
  }
  if (size < HOUR) {
    return { kind: "units", value: Math.trunc(elapsed / MINUTE), unit: "minute" };
  }
  if (days === 0 || size < HOURS_ACROSS_MIDNIGHT * HOUR) {
    return { kind: "units", value: Math.trunc(elapsed / HOUR), unit: "hour" };
  }
  return { kind: "units", value: days, unit: "day" };
}
