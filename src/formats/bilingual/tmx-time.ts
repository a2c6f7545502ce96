import { isTime } from "../thread-fields.ts";

/** A time as TMX writes it, `20260822T093000Z` in UTC; undefined where the text is no time. */
export function tmxTime(time: string): string | undefined {
  if (!isTime(time)) return undefined;
  const written = new Date(time).toISOString().replace(/[-:]|\.\d+/gu, "");
  // Years before 0 and after 9999 have a sign and six digits.
  return /^\d{8}T\d{6}Z$/u.test(written) ? written : undefined;
}

const TMX_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/u;

/** A time of TMX, or one that is written as everybody else does, as RFC 3339; undefined for any other text. */
export function timeOfTmx(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = text.replace(TMX_TIME, "$1-$2-$3T$4:$5:$6Z");
  return isTime(time) ? time : undefined;
}
