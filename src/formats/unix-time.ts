/**
 * A moment as RFC 3339 in UTC and whole seconds; undefined for 0 and less, by which platforms say "never",
 * and for what no calendar reaches.
 *
 * @param seconds since 1970.
 */
export function unixTime(seconds: number | null | undefined): string | undefined {
  if (typeof seconds !== "number" || !(seconds > 0)) return undefined;
  const time = new Date(Math.floor(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(".000Z", "Z");
}
