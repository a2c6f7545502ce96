/**
 * Holds our own Belarusian to CLDR: whatever Node's ICU writes for `be`, we write, character for
 * character. Where we differ on purpose, the test says so and why.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LANGUAGE_NAMES, REGION_NAMES, SCRIPT_NAMES } from "./belarusian.ts";
import { belarusianFormats } from "./format-belarusian.ts";
import { hasNativeData, nativeFormats } from "./format-locale.ts";
import type { ByteUnit } from "./format-size.ts";

const ours = belarusianFormats();

const timeZones = fc.constantFrom(
  "UTC",
  "Europe/Minsk",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Apia",
);
const styles = fc.constantFrom("short", "medium", "long", "full" as const);
const near = fc.date({
  min: new Date("1900-01-01"),
  max: new Date("2100-01-01"),
  noInvalidDate: true,
});
const anyDate = fc.date({
  min: new Date("-009999-01-01T00:00:00Z"),
  max: new Date("+020000-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const dates = fc.oneof(near, anyDate);

/** CLDR sets "г." off with U+202F; the engines' `format` writes a plain space for it, and so do we. */
const plain = (text: string): string => text.replaceAll("\u202f", " ");

describe.skipIf(!hasNativeData("be"))("Belarusian of our own equals ICU's", () => {
  it("is compared with Belarusian, not with a fallback of ICU", () => {
    expect(new Intl.DateTimeFormat("be").resolvedOptions().locale).toBe("be");
    expect(new Intl.DisplayNames("be", { type: "language" }).of("be")).toBe("беларуская");
  });

  it("in dates of every style, before the common era and after 9999 too", () => {
    fc.assert(
      fc.property(dates, styles, timeZones, (at, dateStyle, timeZone) => {
        const icu = new Intl.DateTimeFormat("be", { dateStyle, timeZone });
        expect(ours.dates(timeZone).date(at, dateStyle)).toBe(plain(icu.format(at)));
      }),
      { numRuns: 500 },
    );
  });

  it("in the name of every month and weekday", () => {
    const icu = new Intl.DateTimeFormat("be", { dateStyle: "full", timeZone: "UTC" });
    const icuMedium = new Intl.DateTimeFormat("be", { dateStyle: "medium", timeZone: "UTC" });
    for (let day = 0; day < 366; day += 1) {
      const at = new Date(Date.UTC(2020, 0, 1 + day));
      expect(ours.dates("UTC").date(at, "full")).toBe(plain(icu.format(at)));
      expect(ours.dates("UTC").date(at, "medium")).toBe(plain(icuMedium.format(at)));
    }
  });

  it("in times, and in dates with times", () => {
    fc.assert(
      fc.property(dates, styles, timeZones, (at, dateStyle, timeZone) => {
        const time = new Intl.DateTimeFormat("be", { timeStyle: "short", timeZone });
        const both = new Intl.DateTimeFormat("be", { dateStyle, timeStyle: "short", timeZone });
        expect(ours.dates(timeZone).time(at)).toBe(time.format(at));
        expect(ours.dates(timeZone).dateTime(at, dateStyle)).toBe(plain(both.format(at)));
      }),
      { numRuns: 500 },
    );
  });

  it("in numbers", () => {
    const numbers = fc.oneof(fc.double(), fc.integer(), fc.integer({ min: -20_000, max: 20_000 }));
    fc.assert(
      fc.property(numbers, fc.nat(6), (value, maximumFractionDigits) => {
        const icu = new Intl.NumberFormat("be", { maximumFractionDigits });
        expect(ours.number(value, maximumFractionDigits)).toBe(icu.format(value));
      }),
      { numRuns: 1000 },
    );
  });

  it("in sizes", () => {
    const units = fc.constantFrom<ByteUnit>("byte", "kilobyte", "megabyte", "gigabyte", "terabyte");
    const icu = nativeFormats("be");
    const values = fc.oneof(
      fc.nat(12_000),
      fc.nat(12_000).map((tenths) => tenths / 10),
    );
    fc.assert(
      fc.property(values, units, (value, unit) => {
        expect(ours.size({ value, unit })).toBe(icu.size({ value, unit }));
      }),
      { numRuns: 500 },
    );
  });

  it("in distances from now (of minutes and hours none is zero: that is just now)", () => {
    const icu = new Intl.RelativeTimeFormat("be", { numeric: "auto" });
    for (let value = -130; value <= 130; value += 1) {
      expect(ours.relative(value, "day")).toBe(icu.format(value, "day"));
    }
    const past = Array.from({ length: 60 }, (_, index) => -60 + index);
    for (const value of [...past, ...past.map((before) => -before)]) {
      expect(ours.relative(value, "hour")).toBe(icu.format(value, "hour"));
      expect(ours.relative(value, "minute")).toBe(icu.format(value, "minute"));
    }
  });

  it("in lists", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.constantFrom("conjunction", "disjunction" as const),
        (items, type) => {
          expect(ours.list(items, type)).toBe(new Intl.ListFormat("be", { type }).format(items));
        },
      ),
    );
  });

  it.each([
    ["language", LANGUAGE_NAMES],
    ["script", SCRIPT_NAMES],
    ["region", REGION_NAMES],
  ] as const)("in the name of every %s it knows", (type, table) => {
    const icu = new Intl.DisplayNames("be", { type });
    for (const [code, name] of Object.entries(table)) {
      expect([code, name]).toEqual([code, icu.of(code)]);
    }
  });

  it("in the order of words", () => {
    const icu = new Intl.Collator("be", { numeric: true });
    const letters = fc.constantFrom(
      ...Array.from(
        'абвгґдеёжзійклмнопрстуўфхцчшыьэюяищъєїӗүӏАЕЁІЎУ’ʼ- "«,.059abzZŁš\u0301\u0306\u0308',
      ),
    );
    const words = fc.string({ unit: letters, maxLength: 6 });
    const sideBySide = fc
      .tuple(words, letters, letters, words)
      .map(([head, a, b, tail]) => [head + a + tail, head + b + tail] as const);
    fc.assert(
      fc.property(fc.oneof(sideBySide, fc.tuple(words, words)), ([a, b]) => {
        expect(Math.sign(ours.compare(a, b))).toBe(Math.sign(icu.compare(a, b)));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("Belarusian of our own", () => {
  it("writes as these examples do, whatever ICU is there", () => {
    const at = new Date("2020-08-09T17:05:00Z");
    const minsk = ours.dates("Europe/Minsk");
    expect(minsk.date(at, "short")).toBe("9.08.20");
    expect(minsk.date(at, "medium")).toBe("9 жні 2020 г.");
    expect(minsk.date(at, "long")).toBe("9 жніўня 2020 г.");
    expect(minsk.date(at, "full")).toBe("нядзеля, 9 жніўня 2020 г.");
    expect(minsk.dateTime(at, "long")).toBe("9 жніўня 2020 г. у 20:05");
    expect(ours.number(1234.5, 3)).toBe("1234,5");
    expect(ours.number(-12_345.678, 2)).toBe("-12\u00a0345,68");
    expect(ours.relative(-5, "minute")).toBe("5 хвілін таму");
    expect(ours.relative(21, "day")).toBe("праз 21 дзень");
    expect(ours.list(["а", "б", "в"], "conjunction")).toBe("а, б і в");
  });

  it("sorts by the Belarusian alphabet", () => {
    const alphabet = Array.from("абвгдеёжзійклмнопрстуўфхцчшыьэюя");
    expect(alphabet.toReversed().toSorted(ours.compare)).toEqual(alphabet);
    expect(
      ["ёлка", "ежа", "елка", "жук", "ўнучка", "уяўны", "фота"].toSorted(ours.compare),
    ).toEqual(["ежа", "елка", "ёлка", "жук", "уяўны", "ўнучка", "фота"]);
  });
});
