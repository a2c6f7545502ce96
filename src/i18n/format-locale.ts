import { kept, keptOnce } from "./format-cache.ts";
import type { DistanceUnit } from "./format-distance.ts";
import type { NameSource } from "./format-language-names.ts";
import type { Size } from "./format-size.ts";
import type { UiLanguage } from "./languages.ts";

export type DateStyle = "short" | "medium" | "long" | "full";
export type ListType = "conjunction" | "disjunction";

/** Dates and times of one language in one time zone. */
export interface LocaleDates {
  date(at: Date, style: DateStyle): string;
  /** Hours and minutes. */
  time(at: Date): string;
  dateTime(at: Date, style: DateStyle): string;
}

/** What one language does its own way; made from `Intl`, or from our own data where `Intl` has none. */
export interface LocaleFormats {
  /** For an IANA time zone; undefined is the reader's own. */
  dates(timeZone: string | undefined): LocaleDates;
  number(value: number, maximumFractionDigits: number): string;
  size(size: Size): string;
  /** A whole number of units from now; a day may have a name ("yesterday"). */
  relative(value: number, unit: DistanceUnit): string;
  list(items: readonly string[], type: ListType): string;
  readonly names: NameSource;
  readonly compare: (a: string, b: string) => number;
}

/** Whether the browser has data of its own for a language. Chromium has none for Belarusian. */
export function hasNativeData(language: UiLanguage): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
}

/** The formats of a language as the browser knows them. */
export function nativeFormats(language: UiLanguage): LocaleFormats {
  const numbers = kept(
    (maximumFractionDigits: number) => new Intl.NumberFormat(language, { maximumFractionDigits }),
  );
  const sizes = kept(
    (unit: Size["unit"]) =>
      new Intl.NumberFormat(language, {
        style: "unit",
        unit,
        // "5 bytes" and "5 MB": the short form of a byte is "5 byte" in English.
        unitDisplay: unit === "byte" ? "long" : "short",
        maximumFractionDigits: 1,
      }),
  );
  const relative = keptOnce(() => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));
  const lists = kept((type: ListType) => new Intl.ListFormat(language, { type }));
  const collator = keptOnce(() => new Intl.Collator(language, { numeric: true }));
  return {
    dates: kept((timeZone: string | undefined) => nativeDates(language, timeZone)),
    number: (value, maximumFractionDigits) => numbers(maximumFractionDigits).format(value),
    size: ({ value, unit }) => sizes(unit).format(value),
    relative: (value, unit) => relative().format(value, unit),
    list: (items, type) => lists(type).format(items),
    names: nativeNames(language),
    compare: (a, b) => collator().compare(a, b),
  };
}

function nativeDates(language: UiLanguage, timeZone: string | undefined): LocaleDates {
  const dates = kept(
    (dateStyle: DateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone }),
  );
  const times = keptOnce(() => new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone }));
  const dateTimes = kept(
    (dateStyle: DateStyle) =>
      new Intl.DateTimeFormat(language, { dateStyle, timeStyle: "short", timeZone }),
  );
  return {
    date: (at, style) => dates(style).format(at),
    time: (at) => times().format(at),
    dateTime: (at, style) => dateTimes(style).format(at),
  };
}

function nativeNames(language: UiLanguage): NameSource {
  const names = kept(
    (type: "language" | "script" | "region") =>
      new Intl.DisplayNames(language, { type, fallback: "none" }),
  );
  return {
    language: (tag) => names("language").of(tag),
    script: (code) => names("script").of(code),
    region: (code) => names("region").of(code),
  };
}
