import { expect, it } from "vitest";
import { cslDate } from "./csl-date.ts";

it.each([
  ["2020-08-17T23:30:00+03:00", [2020, 8, 17]],
  ["2020-08-17", [2020, 8, 17]],
  ["2020-08", [2020, 8]],
  ["2020", [2020]],
  ["2024-02-29", [2024, 2, 29]],
  ["2023-02-29", [2023, 2]],
  ["1900-02-29", [1900, 2]],
  ["2020-13-01", [2020]],
  ["2020-00-01", [2020]],
] as const)("%s is %j", (time, parts) => {
  expect(cslDate(time)).toEqual({ "date-parts": [parts] });
});

it.each([undefined, "", "soon", "17.08.2020", "20200817", "2020-08-17 and so on"])(
  "%s is no date",
  (time) => {
    expect(cslDate(time)).toBeNull();
  },
);
