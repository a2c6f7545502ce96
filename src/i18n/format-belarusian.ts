import {
  BYTE_UNITS,
  CONJUNCTION,
  DISJUNCTION,
  LANGUAGE_NAMES,
  MONTHS,
  NAMED_DAYS,
  type PluralForms,
  REGION_NAMES,
  SCRIPT_NAMES,
  SHORT_MONTHS,
  TIME_UNITS,
  WEEKDAYS,
} from "./belarusian.ts";
import { kept, keptOnce } from "./format-cache.ts";
import { wallClockIn } from "./format-instant.ts";
import type { DateStyle, ListType, LocaleDates, LocaleFormats } from "./format-locale.ts";

/**
 * Belarusian formats for a browser without Belarusian data. Each gives, character for character, what
 * `Intl` gives for `be` elsewhere; `format-belarusian.test.ts` holds them to it.
 */
export function belarusianFormats(): LocaleFormats {
  const numbers = kept(
    (maximumFractionDigits: number) =>
      // Russian spaces and comma; but Belarusian parts no group from a lone digit: 1000, 10 000.
      new Intl.NumberFormat("ru", { maximumFractionDigits, useGrouping: "min2" }),
  );
  const number = (value: number, maximumFractionDigits: number): string =>
    Number.isNaN(value) ? "NaN" : numbers(maximumFractionDigits).format(value);
  const plural = keptOnce(pluralChooser);
  const compare = keptOnce(alphabeticalOrder);
  return {
    dates: kept(belarusianDates),
    number,
    size: ({ value, unit }) => `${number(value, 1)} ${plural()(BYTE_UNITS[unit], value)}`,
    relative: (value, unit) => {
      const named = unit === "day" ? NAMED_DAYS.get(value) : undefined;
      const size = Math.abs(value);
      const phrase = `${number(size, 0)} ${plural()(TIME_UNITS[unit], size)}`;
      return named ?? (value < 0 ? `${phrase} таму` : `праз ${phrase}`);
    },
    list,
    names: {
      language: (tag) => own(LANGUAGE_NAMES, tag),
      script: (code) => own(SCRIPT_NAMES, code),
      region: (code) => own(REGION_NAMES, code),
    },
    compare: (a, b) => compare()(a, b),
  };
}

function belarusianDates(timeZone: string | undefined): LocaleDates {
  const wallClock = wallClockIn(timeZone);
  const date = (at: Date, style: DateStyle): string => dateOf(wallClock(at), style);
  const time = (at: Date): string => {
    const wall = wallClock(at);
    return `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
  };
  return {
    date,
    time,
    dateTime: (at, style) => {
      const joint = style === "long" || style === "full" ? " у " : ", ";
      return `${date(at, style)}${joint}${time(at)}`;
    },
  };
}

/** @param wall see {@link wallClockIn} */
function dateOf(wall: Date, style: DateStyle): string {
  const day = wall.getUTCDate();
  const month = wall.getUTCMonth();
  const year = yearOfEra(wall);
  const inWords = (months: readonly string[]): string => `${day} ${months[month]} ${year} г.`;
  switch (style) {
    case "short":
      return `${day}.${twoDigits(month + 1)}.${twoDigits(year % 100)}`;
    case "medium":
      return inWords(SHORT_MONTHS);
    case "long":
      return inWords(MONTHS);
    case "full":
      return `${WEEKDAYS[wall.getUTCDay()]}, ${inWords(MONTHS)}`;
  }
}

/** Years before the common era count back from 1, and are shown without their era, as ICU shows them. */
function yearOfEra(wall: Date): number {
  const year = wall.getUTCFullYear();
  return year > 0 ? year : 1 - year;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function list(items: readonly string[], type: ListType): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) {
    return last ?? "";
  }
  const joint = type === "conjunction" ? CONJUNCTION : DISJUNCTION;
  return `${items.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** The plural rules are the one thing Belarusian that Chromium has. */
function pluralChooser(): (forms: PluralForms, count: number) => string {
  const rules = new Intl.PluralRules("be");
  return (forms, count) => {
    const category = rules.select(count);
    return category === "one" || category === "few" || category === "many"
      ? forms[category]
      : forms.other;
  };
}

/**
 * Russian order, but ё and ў are letters of their own there, after every е and у. To make them so, each
 * is read as its base letter followed by U+FFFF, which collates after everything (UTS #35, part 5,
 * "Tailored noncharacter weights").
 */
function alphabeticalOrder(): (a: string, b: string) => number {
  const { compare } = new Intl.Collator("ru", { numeric: true });
  const spelled = (text: string): string =>
    text
      .normalize("NFC")
      .replace(/[ёЁўЎ]/gu, (letter) => `${letter.normalize("NFD").charAt(0)}\uffff`);
  return (a, b) => compare(spelled(a), spelled(b));
}

function own(names: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(names, code) ? names[code] : undefined;
}
