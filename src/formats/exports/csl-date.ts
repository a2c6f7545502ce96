/** A date of CSL-JSON 1.0.2: year, or year and month, or all three. */
export interface CslDate {
  readonly "date-parts": readonly [readonly number[]];
}

/**
 * The day an RFC 3339 time or a date names, as it was where it was written; null for anything else. Without a
 * day, or with one that no calendar has, as much of it as there is.
 */
export function cslDate(time: string | undefined): CslDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|T)/iu.exec(time ?? "");
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (month < 1 || month > 12) return { "date-parts": [[year]] };
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return { "date-parts": [day < 1 || day > last ? [year, month] : [year, month, day]] };
}
