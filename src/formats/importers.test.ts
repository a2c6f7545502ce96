import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importNow } from "../../tests/support/import-now.ts";
import { IMPORTERS } from "./importers.ts";

const fixture = (path: string): string =>
  readFileSync(new URL(`../../tests/fixtures/${path}`, import.meta.url), "utf8");
const NOW = "2026-11-22T10:00:00.000Z";
const outcome = (content: string, from = "auto", name = "file") => {
  const result = importNow({ name, content }, { now: NOW }, from);
  return result.ok ? result.value.report.format : result.problem.kind;
};

it("ids are unique", () => {
  expect(new Set(IMPORTERS.map(({ id }) => id)).size).toBe(IMPORTERS.length);
});

it.each([
  [fixture("nitka-json/full.json"), "nitka-json"],
  [fixture("unrolled-text/one-a-line.txt"), "unrolled-text"],
  ["[THREAD] on bread", "unrolled-text"],
  ["{a thought}", "unrolled-text"],
  ["[1] a footnote", "unrolled-text"],
  ['{"a": 1}', "not-a-thread"],
  ['{"format": "nitka-thread", "version', "json-cut"],
  ["<!doctype html><p>x", "unknown-format"],
])("%# is read by the right importer", (text, expected) => {
  expect(outcome(text)).toBe(expected);
});

it("a .json file is JSON even where it does not look like it", () => {
  expect(outcome("nope", "auto", "thread.JSON")).toBe("json-bad");
});

it("an importer can be named, and must exist", () => {
  expect(outcome('{"a": 1}', "unrolled-text")).toBe("unrolled-text");
  expect(outcome("words", "nitka-json")).toBe("json-bad");
  expect(outcome("words", "fax")).toBe("unknown-format");
});
