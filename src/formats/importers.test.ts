import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importNow } from "../../tests/support/import-now.ts";
import { importThread, IMPORTERS } from "./importers.ts";
import { importPart } from "./json-part.ts";

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

describe("several files", () => {
  const text = {
    name: "thread.txt",
    content: "The bakery closed. 1/2\n\nThe workers said so. 2/2",
  };
  const json = { name: "full.json", content: fixture("nitka-json/full.json") };
  const other = { name: "notes.json", content: '{"a": 1}' };
  const read = async (files: Parameters<typeof importThread>[0], from = "auto") => {
    const result = await importThread(files, { now: NOW }, from);
    if (!result.ok) return result.problem.kind;
    const { format, dropped } = result.value.report;
    return [format, ...dropped.filter(({ kind }) => kind === "unreadable").map((one) => one.text)];
  };

  it("are read by whoever knows one best; the others are told by name", async () => {
    expect(await read([text, json, other])).toEqual(["nitka-json", "thread.txt", "notes.json"]);
    const unrolled = { ...text, content: fixture("unrolled-text/thread-reader-page.txt") };
    expect(await read([other, unrolled])).toEqual(["unrolled-text", "notes.json"]);
  });

  it("an importer named reads the one it knows, or else the first", async () => {
    expect(await read([text, json], "nitka-json")).toEqual(["nitka-json", "thread.txt"]);
    expect(await read([text, other], "bluesky")).not.toBe("unknown-format");
    expect(await read([other, other], "nitka-json")).toBe("not-a-thread");
  });

  it("of which one cannot be opened are not read, and none is no thread", async () => {
    expect(await read([json, { name: "a.png", content: "\u0000" }])).toBe("not-text");
    expect(await read([])).toBe("unknown-format");
  });
});

it("no importer throws on what it is asked about, and confidence is a share", () => {
  const parts = fc.array(
    fc.oneof(fc.json({ maxDepth: 4 }), fc.string(), fc.constantFrom("<html>", "{", "[[", "[{}")),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(parts, fc.constantFrom("a.json", "tweets.js", "", "result.json"), (texts, name) => {
      for (const importer of IMPORTERS) {
        const confidence = importer.accepts(texts.map((text) => importPart(name, text)));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(confidence > 0 && texts.length === 0).toBe(false);
      }
    }),
  );
});
