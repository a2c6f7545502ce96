import { belarusianFormats } from "./format-belarusian.ts";
import { kept, keptOnce } from "./format-cache.ts";
import { distanceTo } from "./format-distance.ts";
import { type Instant, readInstant, wallClockIn, type When } from "./format-instant.ts";
import { nameLanguage } from "./format-language-names.ts";
import {
  type DateStyle,
  hasNativeData,
  type ListType,
  type LocaleDates,
  type LocaleFormats,
  nativeFormats,
} from "./format-locale.ts";
import { sizeOf } from "./format-size.ts";
import type { UiLanguage } from "./languages.ts";

/**
 * Everything the interface writes by the customs of the reader's language. Moments are RFC 3339 strings,
 * milliseconds since 1970, or Dates. A string that is no moment (documents hold what their writers put
 * there) comes back as it was; a number or Date that is none gives "".
 */
export interface Formatter {
  /** "9 жніўня 2020 г."; the style is `medium` unless told. A day without a time is that day everywhere. */
  date(when: When, style?: DateStyle): string;
  /** Hours and minutes. A day without a time has none, and comes back as it was. */
  time(when: When): string;
  /** The date, in `medium` style unless told, with hours and minutes where the moment has them. */
  dateTime(when: When, style?: DateStyle): string;
  /**
   * "just now", "5 minutes ago", "yesterday", "in 3 days"; the date where that is more than seven days
   * away, or where `now` is no moment. See {@link distanceTo} for which unit is taken.
   */
  relative(when: When, now: When): string;
  /** At most three digits after the decimal mark unless told. */
  number(value: number, options?: { readonly maximumFractionDigits?: number }): string;
  /** A number of bytes: "1.5 MB", "1,5 МБ"; see {@link sizeOf} for rounding and steps. */
  bytes(count: number): string;
  /** "а, б і в", or with `disjunction` "а, б ці в". */
  list(items: readonly string[], type?: ListType): string;
  /** A BCP 47 tag in words: "Russian", "русский", "руская"; without a name it comes back as it was. */
  languageName(tag: string): string;
  /** By the language's alphabet, numbers within by value; for `Array.prototype.toSorted`. */
  readonly compare: (a: string, b: string) => number;
}

export interface FormatterOptions {
  /** An IANA name; the reader's own unless told. An unknown one throws a RangeError at first use. */
  readonly timeZone?: string;
  /** Write Belarusian from our own data even where the browser has its own: for tests. */
  readonly withoutNativeData?: boolean;
}

const JUST_NOW: Readonly<Record<UiLanguage, string>> = {
  en: "just now",
  ru: "только что",
  be: "толькі што",
};

const native = kept(nativeFormats);
const ownBelarusian = keptOnce(belarusianFormats);

/**
 * The formatter of a language. Cheap to call: what it is made of is made once, when first wanted, and
 * shared by all formatters.
 */
export function makeFormatter(language: UiLanguage, options: FormatterOptions = {}): Formatter {
  const { timeZone, withoutNativeData = false } = options;
  const formats = formatsOf(language, withoutNativeData);
  const datesOf = ({ dayOnly }: Instant): LocaleDates => formats.dates(dayOnly ? "UTC" : timeZone);
  const date = (when: When, style: DateStyle = "medium"): string => {
    const instant = readInstant(when);
    return instant === undefined ? asItWas(when) : datesOf(instant).date(instant.at, style);
  };
  return {
    date,
    time: (when) => {
      const instant = readInstant(when);
      return instant === undefined || instant.dayOnly
        ? asItWas(when)
        : datesOf(instant).time(instant.at);
    },
    dateTime: (when, style = "medium") => {
      const instant = readInstant(when);
      return instant === undefined || instant.dayOnly
        ? date(when, style)
        : datesOf(instant).dateTime(instant.at, style);
    },
    relative: (when, now) => {
      const then = readInstant(when);
      const present = readInstant(now);
      if (then === undefined || present === undefined) {
        return date(when);
      }
      const distance = distanceTo(then, present, wallClockIn(timeZone));
      switch (distance.kind) {
        case "now":
          return JUST_NOW[language];
        case "units":
          return formats.relative(distance.value, distance.unit);
        case "far":
          return date(when);
      }
    },
    number: (value, { maximumFractionDigits = 3 } = {}) =>
      formats.number(value, maximumFractionDigits),
    bytes: (count) => formats.size(sizeOf(count)),
    list: (items, type = "conjunction") => formats.list(items, type),
    languageName: (tag) => nameLanguage(tag, language, formats.names),
    compare: formats.compare,
  };
}

function formatsOf(language: UiLanguage, withoutNativeData: boolean): LocaleFormats {
  return language === "be" && (withoutNativeData || !hasNativeData(language))
    ? ownBelarusian()
    : native(language);
}

function asItWas(when: When): string {
  return typeof when === "string" ? when : "";
}
