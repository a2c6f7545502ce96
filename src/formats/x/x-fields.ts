/** What X writes in a way of its own: ids, screen names, times. */
import { asList } from "../json-fields.ts";

const ID = /^\d{1,25}$/u;

/**
 * An id of X: the string beside it (`id_str`) before the number, which is worthless above 2^53, where
 * JSON has rounded it.
 */
export function asId(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value === "string" && ID.test(value)) return value;
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return `${value}`;
  }
  return undefined;
}

/** The ids of a list. */
export const asIds = (value: unknown): readonly string[] =>
  asList(value).flatMap((id) => asId(id) ?? []);

const HANDLE = /^\w{1,20}$/u;

/** A screen name as X allows it, with its leading `@`. */
export function asHandle(value: unknown): string | undefined {
  return typeof value === "string" && HANDLE.test(value) ? `@${value}` : undefined;
}

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
const CLASSIC_TIME =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2}) (\d{4})$/u;

/** RFC 3339 in UTC, of `Mon Mar 07 15:13:47 +0000 2016` or of ISO 8601. */
export function asTime(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const [, name = "", day = "", clock = "", hours = "", minutes = "", year = ""] =
    CLASSIC_TIME.exec(value) ?? [];
  const month = MONTHS.indexOf(name) / 3 + 1;
  const iso =
    name === ""
      ? /^\d{4}-\d{2}-\d{2}T/u.test(value) && value
      : `${year}-${String(month).padStart(2, "0")}-${day}T${clock}${hours}:${minutes}`;
  const time = iso === false ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
