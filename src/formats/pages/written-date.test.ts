import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { machineTime, machineSeconds } from "./machine-time.ts";
import { readWrittenDate } from "./written-date.ts";

const NOW = "2021-03-02T10:00:00Z";

describe("a written date", () => {
  it.each([
    ["16 августа 2020 в 11:05", "2020-08-16"],
    ["16 авг 2020", "2020-08-16"],
    ["16 авг. 2020 г., 11:05", "2020-08-16"],
    ["16 авг в 9:05", "2020-08-16"],
    ["1 мая 2020 года", "2020-05-01"],
    ["воскресенье, 16 августа 2020", "2020-08-16"],
    ["16 жніўня 2020", "2020-08-16"],
    ["9 лістапада 2020 у 18:30", "2020-11-09"],
    ["3 сакавіка", "2020-03-03"],
    ["2 сакавіка", "2021-03-02"],
    ["29 февраля", "2020-02-29"],
    ["August 16, 2020 at 11:05 AM", "2020-08-16"],
    ["Aug 16, 2020", "2020-08-16"],
    ["16 August 2020", "2020-08-16"],
    ["Sunday, August 16, 2020", "2020-08-16"],
    ["August 16", "2020-08-16"],
    ["16.08.2020 11:05", "2020-08-16"],
    ["16.08.20", "2020-08-16"],
    ["8/16/2020, 11:05 PM", "2020-08-16"],
    ["2020-08-16 11:05", "2020-08-16"],
    ["сегодня", "2021-03-02"],
    ["вчера в 14:05", "2021-03-01"],
    ["учора а 14:05", "2021-03-01"],
    ["yesterday at 2:05 PM", "2021-03-01"],
    ["позавчера", "2021-02-28"],
    ["5 минут назад", "2021-03-02T09:55:00Z"],
    ["минуту назад", "2021-03-02T09:59:00Z"],
    ["только что", "2021-03-02T10:00:00Z"],
    ["7 хвілін таму", "2021-03-02T09:53:00Z"],
    ["3 ч.", "2021-03-02"],
    ["12 гадзін таму", "2021-03-01"],
    ["2h", "2021-03-02"],
    ["3 d", "2021-02-27"],
  ])("%s", (text, published) => {
    expect(readWrittenDate(text, NOW)?.published).toBe(published);
  });

  it.each(["2 нед.", "3 года назад", "1y", "08/09/2020"])("%s has no sure day", (text) => {
    expect(readWrittenDate(text, NOW)).toEqual({ social: expect.any(Boolean) as boolean });
  });

  it.each([
    "31 февраля 2020",
    "30 лютага",
    "16 страйка 2020",
    "16 августа 2020 на площади",
    "25 декабря в 25:00",
    "11:05",
    "час",
    "2020",
    "",
    "12 рабочих",
    "5 мин ходьбы",
  ])("%s is none", (text) => {
    expect(readWrittenDate(text, NOW)).toBeNull();
  });

  it("counts days by the clock of now's offset", () => {
    expect(readWrittenDate("вчера", "2021-03-02T01:00:00+03:00")?.published).toBe("2021-03-01");
    expect(readWrittenDate("вчера", "2021-03-01T22:00:00Z")?.published).toBe("2021-02-28");
  });

  it("without its year is never after now", () => {
    const months = [
      "января",
      "лютага",
      "March",
      "красавіка",
      "мая",
      "Jun",
      "ліпеня",
      "авг",
      "вер",
      "Oct",
      "ноя",
      "снежня",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...months), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const published = readWrittenDate(`${day} ${month}`, NOW)?.published ?? "none";
        expect(published <= "2021-03-02" && published > "2020-03-02").toBe(true);
      }),
    );
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readWrittenDate(text, NOW)).not.toThrow();
      }),
    );
  });
});

describe("a time for machines", () => {
  it.each([
    ["2020-08-16T11:05:00+03:00", "2020-08-16T11:05:00+03:00"],
    ["2020-08-16T11:05:00.123Z", "2020-08-16T11:05:00Z"],
    ["2020-08-16T11:05+0300", "2020-08-16T11:05:00+03:00"],
    ["2020-08-16 11:05:30", "2020-08-16"],
    ["2020-08-16", "2020-08-16"],
    ["2020-02-31", undefined],
    ["yesterday", undefined],
    [null, undefined],
  ])("%s", (text, time) => {
    expect(machineTime(text)).toBe(time);
  });

  it("in seconds", () => {
    expect(machineSeconds("1597561500")).toBe("2020-08-16T07:05:00Z");
    expect(machineSeconds("x")).toBeUndefined();
  });
});
