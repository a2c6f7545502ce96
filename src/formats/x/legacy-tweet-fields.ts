/**
 * Reading X's tweet JSON field by field. Years of versions differ in what they leave out, send as null or
 * as a string, so nothing is required here but what a post cannot be without.
 */
import { isLanguageTag } from "#domain/language-tag.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** A list's objects; whatever is no list is an empty one. */
export function asObjects(value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.map(asObject).filter((item) => item !== undefined);
}

export function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A text that is not empty. */
export function asFilled(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

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

/** What X writes for "cannot say": `und`, `zxx`, and `qam`, `qct`, `qht`, `qme`, `qst`. */
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-t][a-z])$/u;
/** X keeps codes that were withdrawn in 1989. */
const WITHDRAWN: ReadonlyMap<string, string> = new Map([
  ["in", "id"],
  ["iw", "he"],
  ["ji", "yi"],
]);

/** The language of a tweet as BCP 47, where X names one. */
export function asLanguage(value: unknown): string | undefined {
  if (typeof value !== "string" || NO_LANGUAGE.test(value) || !isLanguageTag(value)) {
    return undefined;
  }
  return WITHDRAWN.get(value) ?? value;
}

/** `{[key]: value}`, or nothing where there is no value. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}
