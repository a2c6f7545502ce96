import { unixTime } from "../unix-time.ts";

const TIME =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)? ?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/iu;

/**
 * A time as pages write it for machines, as RFC 3339 where it has its zone, else as its day (YYYY-MM-DD);
 * undefined where it is no time of the calendar. Fractions of a second are left out.
 */
export function machineTime(text: string | null | undefined): string | undefined {
  const groups = TIME.exec((text ?? "").trim())?.groups;
  const day = groups?.["day"];
  if (groups === undefined || day === undefined || !isDay(day)) return undefined;
  const { hour, minute, second = "00", zone } = groups;
  if (hour === undefined || minute === undefined || zone === undefined) return day;
  const offset = zone.toUpperCase() === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = `${day}T${hour}:${minute}:${second}${offset}`;
  return Number.isNaN(Date.parse(time)) ? day : time;
}

/** Seconds since 1970, as attributes of VK and Facebook have them. */
export function machineSeconds(text: string | null | undefined): string | undefined {
  return /^\d{9,10}$/u.test(text ?? "") ? unixTime(Number(text)) : undefined;
}

/** Whether YYYY-MM-DD is a day of the calendar. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
