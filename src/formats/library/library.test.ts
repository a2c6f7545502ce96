import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFileAddress } from "./file-address.ts";
import type { LibraryIndex, LibraryThread } from "./library-schema.ts";
import { LIBRARY_BYTES, parseLibrary } from "./read-library.ts";
import { writeLibrary } from "./write-library.ts";

const ADDRESS = "https://group.example/threads/library.json";

const thread = (more: object = {}): LibraryThread => ({
  id: "t-1",
  file: "strike.json",
  title: { en: "Strike", be: "Страйк" },
  language: "en",
  languages: ["ru"],
  posts: 12,
  sources: 3,
  translated: [{ language: "be", share: 0.3, checked: 0, sentences: 40 }],
  updated: "2026-11-22T10:00:00Z",
  sha256: "a".repeat(64),
  ...more,
});

const library = (more: object = {}): LibraryIndex => ({
  format: "nitka-library",
  version: 1,
  title: { en: "Threads of the group" },
  threads: [thread()],
  ...more,
});

const parse = (value: unknown) => parseLibrary(JSON.stringify(value), ADDRESS);
const problem = (text: string) => {
  const result = parseLibrary(text, ADDRESS);
  return result.ok ? null : result.problem;
};

/** The places at which a list of one thread with these fields is refused. */
const places = (more: object): readonly string[] => {
  const result = parse(library({ threads: [thread(more)] }));
  if (result.ok || result.problem.kind !== "invalid-document") return [];
  return result.problem.issues.map(({ place }) => place);
};

describe("reading", () => {
  it("takes a list, and keeps fields it does not know", () => {
    const whole = library({ "x-mirror": 1, threads: [thread({ "x-cover": { url: "a" } })] });
    expect(parse(whole)).toEqual({ ok: true, value: whole });
  });

  it("takes what has only the fields that must be there", () => {
    const { summary: _s, translated: _t, updated: _u, sha256: _h, ...least } = thread();
    expect(parse(library({ threads: [least] })).ok).toBe(true);
    expect(parse(library({ threads: [] })).ok).toBe(true);
  });

  it.each([
    ["", "not-a-library"],
    ["<!doctype html><title>404</title>", "not-a-library"],
    ["[]", "not-a-library"],
    ["{}", "not-a-library"],
    ['{"format":"nitka-thread","version":1}', "not-a-library"],
    ['{"format":"nitka-library","version":2}', "newer-version"],
    ['{"format":"nitka-library",', "json-cut"],
    ['{"format":nitka}', "json-bad"],
    [`{"a":${"[".repeat(100)}`, "json-too-deep"],
    [`{"a":"${"x".repeat(LIBRARY_BYTES)}"}`, "too-large"],
    ['{"format":"nitka-library","version":1}', "invalid-document"],
  ])("refuses %.60s: %s", (text, kind) => {
    expect(problem(text)?.kind).toBe(kind);
  });

  it("names the address of what is no list", () => {
    expect(problem("<p>")).toEqual({ kind: "not-a-library", address: ADDRESS });
  });

  it.each([
    [{ id: "" }, "threads[0].id"],
    [{ title: {} }, "threads[0].title"],
    [{ title: [] }, "threads[0].title"],
    [{ title: { "no tag": "x" } }, 'threads[0].title["no tag"]'],
    [{ summary: { en: 1 } }, "threads[0].summary.en"],
    [{ language: "?" }, "threads[0].language"],
    [{ languages: ["ru", "??"] }, "threads[0].languages[1]"],
    [{ posts: -1 }, "threads[0].posts"],
    [{ posts: 1.5 }, "threads[0].posts"],
    [{ updated: "yesterday" }, "threads[0].updated"],
    [{ sha256: "AB" }, "threads[0].sha256"],
    [
      { translated: [{ language: "ru", share: 1.1, checked: 0, sentences: 1 }] },
      "threads[0].translated[0].share",
    ],
    [{ file: "../secret.json" }, "threads[0].file"],
  ])("refuses %j at %s", (more, place) => {
    expect(places(more)).toEqual([place]);
  });

  it("refuses two threads of one id", () => {
    expect(parse(library({ threads: [thread(), thread({ file: "other.json" })] }))).toMatchObject({
      problem: { issues: [{ place: "threads[1].id", expected: { kind: "unique-id", id: "t-1" } }] },
    });
  });

  it("drops keys that reach a prototype", () => {
    const text = JSON.stringify(library()).replace('"version"', '"__proto__":{"evil":1},"version"');
    const result = parseLibrary(text, ADDRESS);
    expect(result.ok && Object.keys(result.value)).toEqual(Object.keys(library()));
  });

  it("answers anything with a list or a problem", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parse(value)).not.toThrow();
        expect(() => parse(library({ threads: [value] }))).not.toThrow();
      }),
    );
  });
});

describe("the address of a thread's file", () => {
  it.each([
    "a.json",
    "2020/a.json",
    "%D0%B0.json",
    "страйк.json",
    "a..b.json",
    "...",
    "a,b;c=@!$&'()*+",
  ])("takes %s", (file) => {
    expect(isFileAddress(file)).toBe(true);
  });

  it.each([
    "",
    "/a.json",
    "//evil.example/a.json",
    "https://evil.example/a.json",
    "https:a.json",
    "javascript:alert(1)",
    "..",
    "../a.json",
    "a/../../b.json",
    "./a.json",
    "%2e%2e/a.json",
    ".%2E/a.json",
    "a\\..\\b",
    "a//b",
    "a/",
    "a.json?x",
    "a.json#x",
    " a.json",
    "a\n.json",
  ])("refuses %j", (file) => {
    expect(isFileAddress(file)).toBe(false);
  });

  it("never leaves the folder, as browsers read addresses", () => {
    const piece = fc.constantFrom(
      "a",
      ".",
      "..",
      "/",
      "\\",
      "%2e",
      "%2E",
      ":",
      "?",
      "#",
      "@",
      "\t",
      "é",
      "%2f",
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text.filter(isFileAddress), (file) => {
        const { origin, pathname, search, hash } = new URL(file, ADDRESS);
        expect(origin).toBe("https://group.example");
        expect(pathname).toMatch(/^\/threads\/./u);
        expect(search + hash).toBe("");
      }),
    );
  });

  it("is looked over in linear time", () => {
    expect(isFileAddress(`${"a/".repeat(50_000)}:`)).toBe(false);
  });
});

describe("writing", () => {
  it("gives the same bytes however the list was put together", () => {
    const first = thread({ id: "t-2", file: "a.json" });
    const { title, ...rest } = first;
    const text = writeLibrary(library({ threads: [first, thread()] }));
    expect(writeLibrary(library({ threads: [thread(), { ...rest, title }] }))).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("is read again as what it was", () => {
    const whole = library({ "x-a": [1], threads: [thread({ "x-b": null })] });
    expect(parseLibrary(writeLibrary(whole), ADDRESS)).toEqual({ ok: true, value: whole });
  });
});
