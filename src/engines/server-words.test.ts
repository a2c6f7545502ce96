import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retrySeconds, wordsOf } from "./server-words.ts";

const said = (answer: unknown, key = "") => wordsOf(answer, JSON.stringify(answer), key);

describe("what a server said", () => {
  it.each([
    [{ error: "ru is not supported" }, "ru is not supported"],
    [{ error: { code: 400, message: "API key not valid." } }, "API key not valid."],
    [{ message: "no such model" }, "no such model"],
    [{ detail: "Not\n\tenough\u0000 memory" }, "Not enough memory"],
    ["plain", "plain"],
    [{ error: { code: 1 } }, ""],
    [{ error: ["a"] }, ""],
    [null, ""],
    [12, ""],
  ])("%j", (answer, expected) => expect(said(answer)).toBe(expected));

  it("is nothing where it is a page, and the text where it is text", () => {
    expect(wordsOf(undefined, "<!doctype html><title>404</title>", "")).toBe("");
    expect(wordsOf(undefined, "\n  <html>…", "")).toBe("");
    expect(wordsOf(undefined, "Error <br> again", "")).toBe("");
    expect(wordsOf(undefined, "upstream is away", "")).toBe("upstream is away");
  });

  it("never repeats the key", () => {
    expect(said({ error: "wrong key s3cret, s3cret" }, "s3cret")).toBe("wrong key …, …");
  });

  it("is short, on one line and well formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        const words = said({ error: text });
        expect(words.length).toBeLessThanOrEqual(200);
        expect(words).not.toMatch(/[\p{Cc}\r\n]/u);
      }),
    );
    expect(said({ error: `${"a".repeat(198)}😀😀` }).isWellFormed()).toBe(true);
  });
});

describe("how long to wait", () => {
  const NOW = Date.parse("2026-11-23T06:00:00Z");
  it.each([
    ["7", 7],
    [" 1.2 ", 2],
    ["Mon, 23 Nov 2026 06:01:30 GMT", 90],
    ["Mon, 23 Nov 2026 05:00:00 GMT", 0],
    ["soon", 0],
    ["", 0],
  ])("%j", (value, seconds) =>
    expect(retrySeconds(new Headers({ "retry-after": value }), NOW)).toBe(seconds),
  );
  it("is not known where nothing says", () => expect(retrySeconds(new Headers(), NOW)).toBe(0));
});
