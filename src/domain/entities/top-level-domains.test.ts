import tlds from "tlds";
import { describe, expect, it } from "vitest";
import { TOP_LEVEL_DOMAINS, topLevelEnd } from "./top-level-domains.ts";

describe("TOP_LEVEL_DOMAINS", () => {
  it("has all of the root zone", () => {
    expect(tlds.length).toBeGreaterThan(1400);
    expect(tlds.filter((name) => !TOP_LEVEL_DOMAINS.has(name))).toEqual([]);
  });

  it("has each in small letters, once, and finds it in a text", () => {
    const text = [...TOP_LEVEL_DOMAINS].map((name) => `${name.toUpperCase()} ${name}`).join("/");
    let at = 0;
    for (const name of TOP_LEVEL_DOMAINS) {
      expect(name).toBe(name.toLowerCase());
      expect(topLevelEnd(text, at)).toBe(at + name.toUpperCase().length);
      expect(topLevelEnd(text, at + name.length + 1)).toBe(at + 2 * name.length + 1);
      at += 2 * name.length + 2;
    }
    expect(TOP_LEVEL_DOMAINS.size).toBeGreaterThanOrEqual(1581);
  });
});

describe("topLevelEnd", () => {
  it.each([
    ["com", 3],
    ["community", 9],
    ["comです", 3],
    ["com.", 3],
    ["comm", -1],
    ["com1", -1],
    ["com-", -1],
    ["com@", -1],
    ["рф,", 2],
    ["рфия", -1],
    ["comпривет", 3],
    ["嘉里大酒店", 5],
    ["嘉里大", 2],
    ["xn--p1ai/", 8],
    ["xn--p1ai@", -1],
    ["c", -1],
    ["", -1],
    [".com", -1],
  ])("of %j is %j", (text, end) => {
    expect(topLevelEnd(text, 0)).toBe(end);
  });
});
