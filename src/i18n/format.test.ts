import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";

import { makeFormatter } from "./format.ts";
import { UI_LANGUAGES } from "./languages.ts";

const minsk = { timeZone: "Europe/Minsk" };
const en = makeFormatter("en", minsk);
const ru = makeFormatter("ru", minsk);
const be = makeFormatter("be", minsk);
const ownBe = makeFormatter("be", { ...minsk, withoutNativeData: true });

/** Which space stands before "PM" or "г.", or between groups, is ICU's affair and has changed before. */
const plain = (text: string): string => text.replace(/\s/gu, " ");

const languages = fc.constantFrom(...UI_LANGUAGES);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("dates and times", () => {
  const at = "2020-08-09T17:05:00Z";

  it("are written by the customs of each language, in the reader's time zone", () => {
    expect(en.date(at)).toBe("Aug 9, 2020");
    expect(plain(ru.date(at, "long"))).toBe("9 августа 2020 г.");
    expect(plain(be.date(at, "full"))).toBe("нядзеля, 9 жніўня 2020 г.");
    expect(plain(en.time(at))).toBe("8:05 PM");
    expect(ru.time(at)).toBe("20:05");
    expect(ownBe.time(at)).toBe("20:05");
    expect(plain(en.dateTime(at))).toBe("Aug 9, 2020, 8:05 PM");
    expect(plain(ownBe.dateTime(at))).toBe("9 жні 2020 г., 20:05");
  });

  it("take strings, milliseconds and Dates alike", () => {
    expect(ru.dateTime(Date.parse(at))).toBe(ru.dateTime(at));
    expect(ru.dateTime(new Date(at))).toBe(ru.dateTime(at));
  });

  it.each([
    "2020-08-09 17:05:00Z",
    "2020-08-09t17:05:00z",
    "2020-08-09T17:05Z",
    "2020-08-09T20:05:00.123456+03:00",
  ])("take %s as RFC 3339 has it", (same) => {
    expect(ru.dateTime(same)).toBe(ru.dateTime(at));
  });

  it("keep a day without a time on its day, in every time zone", () => {
    for (const timeZone of ["Pacific/Apia", "America/New_York", "Asia/Kathmandu"]) {
      const formatter = makeFormatter("en", { timeZone });
      expect(formatter.date("2020-08-09")).toBe("Aug 9, 2020");
      expect(formatter.dateTime("2020-08-09")).toBe("Aug 9, 2020");
      expect(formatter.time("2020-08-09")).toBe("2020-08-09");
    }
  });

  it.each([
    "",
    "yesterday",
    "12",
    "2020",
    "2020-08",
    "2020-02-30",
    "2020-02-30T10:00:00Z",
    "2020-13-01",
    "2020-08-09T25:00:00Z",
    "2020-08-09T10:00:00",
    "9.08.2020",
    "+012020-08-09T10:00:00Z",
  ])("come back as they were where they are none: %j", (text) => {
    for (const formatter of [en, ru, be, ownBe]) {
      expect(formatter.date(text)).toBe(text);
      expect(formatter.time(text)).toBe(text);
      expect(formatter.dateTime(text, "full")).toBe(text);
      expect(formatter.relative(text, at)).toBe(text);
    }
  });

  it("never throw, whatever a document holds", () => {
    fc.assert(
      fc.property(fc.string(), languages, (text, language) => {
        const formatter = makeFormatter(language, { withoutNativeData: true });
        expect(formatter.dateTime(text)).toBe(text);
        expect(formatter.relative(text, text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.double(), fc.double(), (when, now) => {
        expect(ownBe.relative(when, now)).not.toMatch(/undefined|NaN/u);
        expect(ownBe.dateTime(when, "full")).not.toMatch(/undefined|NaN/u);
      }),
    );
  });

  it("are nothing for a number or Date that is no moment", () => {
    expect(en.date(Number.NaN)).toBe("");
    expect(be.dateTime(new Date("no"))).toBe("");
    expect(ru.relative(8.64e15, 0)).toBe("");
  });
});

describe("relative", () => {
  const now = "2020-08-09T12:00:00+03:00";

  it.each([
    [now, "just now", "только что", "толькі што"],
    ["2020-08-09T12:00:59+03:00", "just now", "только что", "толькі што"],
    ["2020-08-09T11:55:00+03:00", "5 minutes ago", "5 минут назад", "5 хвілін таму"],
    ["2020-08-09T12:01:30+03:00", "in 1 minute", "через 1 минуту", "праз 1 хвіліну"],
    ["2020-08-09T11:00:01+03:00", "59 minutes ago", "59 минут назад", "59 хвілін таму"],
    ["2020-08-09T00:00:00+03:00", "12 hours ago", "12 часов назад", "12 гадзін таму"],
    ["2020-08-09T23:59:00+03:00", "in 11 hours", "через 11 часов", "праз 11 гадзін"],
    ["2020-08-08T23:59:00+03:00", "yesterday", "вчера", "учора"],
    ["2020-08-08T00:00:00+03:00", "yesterday", "вчера", "учора"],
    ["2020-08-10T23:59:00+03:00", "tomorrow", "завтра", "заўтра"],
    ["2020-08-07T23:59:00+03:00", "2 days ago", "позавчера", "пазаўчора"],
    ["2020-08-12T01:00:00+03:00", "in 3 days", "через 3 дня", "праз 3 дні"],
    ["2020-08-02T00:00:00+03:00", "7 days ago", "7 дней назад", "7 дзён таму"],
    ["2020-08-01T23:59:00+03:00", "Aug 1, 2020", "1 авг. 2020 г.", "1 жні 2020 г."],
    ["2020-08-17T00:00:00+03:00", "Aug 17, 2020", "17 авг. 2020 г.", "17 жні 2020 г."],
    ["2020-08-09", "today", "сегодня", "сёння"],
    ["2020-08-08", "yesterday", "вчера", "учора"],
    ["2020-08-01", "Aug 1, 2020", "1 авг. 2020 г.", "1 жні 2020 г."],
  ])("from noon: %s", (when, english, russian, belarusian) => {
    expect(plain(en.relative(when, now))).toBe(english);
    expect(plain(ru.relative(when, now))).toBe(russian);
    expect(plain(be.relative(when, now))).toBe(belarusian);
    expect(plain(ownBe.relative(when, now))).toBe(belarusian);
  });

  it("says hours across midnight while the night is one", () => {
    expect(en.relative("2020-08-08T23:00:00+03:00", "2020-08-09T04:00:00+03:00")).toBe(
      "5 hours ago",
    );
  });

  it("counts days by the reader's calendar, also where one had 25 hours", () => {
    const newYork = makeFormatter("en", { timeZone: "America/New_York" });
    // Clocks went back on 1 November 2020.
    expect(newYork.relative("2020-10-31T00:30:00-04:00", "2020-11-02T00:10:00-05:00")).toBe(
      "2 days ago",
    );
  });

  it("gives the date where now is no moment", () => {
    expect(en.relative("2020-08-09T12:00:00Z", "?")).toBe("Aug 9, 2020");
  });

  it("is the same from our own data as from ICU's, over any two moments of a fortnight", () => {
    const start = Date.parse("2020-10-20T00:00:00Z");
    const moment = fc.integer({ min: start, max: start + 14 * 86_400_000 });
    fc.assert(
      fc.property(moment, moment, (when, from) => {
        expect(ownBe.relative(when, from)).toBe(plain(be.relative(when, from)));
      }),
    );
  });
});

describe("numbers and sizes", () => {
  it("have each language's decimal mark and groups", () => {
    expect(en.number(12_345.6789)).toBe("12,345.679");
    expect(plain(ru.number(1234.5))).toBe("1 234,5");
    expect(plain(ownBe.number(12_345.67, { maximumFractionDigits: 1 }))).toBe("12 345,7");
  });

  it.each([
    [0, "0 bytes", "0 байт", "0 байт"],
    [1, "1 byte", "1 байт", "1 байт"],
    [1023, "1,023 bytes", "1 023 байта", "1023 байты"],
    [1024, "1 kB", "1 кБ", "1 КБ"],
    [1.5 * 1024 ** 2, "1.5 MB", "1,5 МБ", "1,5 МБ"],
    [1024 ** 2 - 1, "1 MB", "1 МБ", "1 МБ"],
    [20 * 1024 ** 2, "20 MB", "20 МБ", "20 МБ"],
    [123.4 * 1024 ** 2, "123 MB", "123 МБ", "123 МБ"],
    [5 * 1024 ** 3, "5 GB", "5 ГБ", "5 ГБ"],
    [1023.96 * 1024, "1 MB", "1 МБ", "1 МБ"],
    [3000 * 1024 ** 4, "3,000 TB", "3 000 ТБ", "3000 ТБ"],
  ])("%d bytes", (count, english, russian, belarusian) => {
    expect(plain(en.bytes(count))).toBe(english);
    expect(plain(ru.bytes(count))).toBe(russian);
    expect(plain(be.bytes(count))).toBe(belarusian);
    expect(plain(ownBe.bytes(count))).toBe(belarusian);
  });
});

describe("lists", () => {
  const items = ["a", "b", "c"];

  it("join with and, or with or", () => {
    expect(en.list(items)).toBe("a, b, and c");
    expect(ru.list(items)).toBe("a, b и c");
    expect(ownBe.list(items)).toBe("a, b і c");
    expect(en.list(items, "disjunction")).toBe("a, b, or c");
    expect(ru.list(items, "disjunction")).toBe("a, b или c");
    expect(ownBe.list(items, "disjunction")).toBe("a, b ці c");
  });
});

describe("compare", () => {
  it("is the language's alphabet, with numbers by value", () => {
    for (const formatter of [en, ru, be, ownBe]) {
      expect(["10. ель", "9. ёж", "9. еж"].toSorted(formatter.compare)).toEqual([
        "9. еж",
        "9. ёж",
        "10. ель",
      ]);
    }
  });
});

describe("without Belarusian in the browser", () => {
  // ICU names Zulu, our own data does not: it tells the two apart.
  it("our own data takes over", () => {
    expect(makeFormatter("be").languageName("zu")).toBe("зулу");
    vi.spyOn(Intl.DateTimeFormat, "supportedLocalesOf").mockReturnValue([]);
    expect(makeFormatter("be").languageName("zu")).toBe("zu");
    expect(makeFormatter("be").languageName("ru")).toBe("руская");
  });

  it("leaves the other languages alone", () => {
    expect(makeFormatter("ru", { withoutNativeData: true }).languageName("zu")).toBe("зулу");
  });
});
