import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentId, hashText, uniqueIds } from "./hash.ts";

const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,!]{1,8}$/u), {
  minLength: 1,
  maxLength: 6,
});
const spaces = fc.constantFrom(" ", "  ", "\n", "\t\n", "\u00a0", "\r\n ");

describe("hashText", () => {
  it("is the beginning of the platform's SHA-256 of the folded text", () => {
    // printf 'Жыве Беларусь!' | sha256sum
    expect(hashText("Жыве Беларусь!")).toBe("6af3e8ed601a867cb6c3");
  });

  it("does not change with wrapping or composition", () => {
    fc.assert(
      fc.property(words, fc.array(spaces, { minLength: 6, maxLength: 6 }), (parts, gaps) => {
        const wrapped = parts.map((part, i) => part + (gaps[i] ?? "")).join("");
        expect(hashText(`\n${wrapped}`)).toBe(hashText(parts.join(" ")));
        expect(hashText(wrapped.normalize("NFD"))).toBe(hashText(wrapped.normalize("NFC")));
      }),
    );
  });

  it("tells ё from е, й from и, ў from у", () => {
    expect(new Set(["ё", "е", "й", "и", "ў", "у"].map(hashText)).size).toBe(6);
  });

  it("names any string, lone surrogates too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hashText(text)).toMatch(/^[\da-f]{20}$/u);
      }),
    );
  });
});

describe("contentId", () => {
  it("keeps parts apart", () => {
    expect(contentId("u", "ab", "c")).not.toBe(contentId("u", "a", "bc"));
    expect(contentId("u", "a")).toMatch(/^u-[\da-f]{10}$/u);
    expect(contentId("u", "a")).toBe(contentId("u", "a"));
  });
});

describe("uniqueIds", () => {
  it("counts what came before", () => {
    const unique = uniqueIds();
    expect(["a", "b", "a", "a"].map(unique)).toEqual(["a", "b", "a-2", "a-3"]);
  });

  it("never gives an id twice, even where one looks counted", () => {
    const id = fc.constantFrom("a", "a-2", "a-2-2", "a-3", "b");
    fc.assert(
      fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
        const given = ids.map(uniqueIds());
        expect(new Set(given).size).toBe(ids.length);
        // The first of its name keeps it, unless a counted one had it before.
        const free = ids.map((id, i) => !given.slice(0, i).includes(id));
        expect(given.filter((_, i) => free[i])).toEqual(ids.filter((_, i) => free[i]));
      }),
    );
  });
});
