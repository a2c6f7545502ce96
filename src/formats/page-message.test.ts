import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import { holdsPage, readPageMessage } from "./page-message.ts";

/** As the bookmarklet writes it. */
function fragmentOf(json: string): string {
  const bytes = new TextEncoder().encode(json);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `#page=${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "")}`;
}

const PAGE = {
  url: "https://vk.com/wall-1_2",
  title: "Завод 🧵",
  author: "Стачком",
  published: "2020-08-16",
  language: "ru",
  text: "Завод стоит.\nЛюди вышли???>>>",
};

const read = (value: unknown) => readPageMessage(fragmentOf(JSON.stringify(value)));

describe("a page in a fragment", () => {
  it("comes as it was", () => {
    expect(holdsPage(fragmentOf(JSON.stringify(PAGE)))).toBe(true);
    expect(read(PAGE)).toEqual({ ok: true, value: PAGE });
  });

  it("needs no more than its address and text; what is empty is not known", () => {
    const { url, text } = PAGE;
    expect(read({ url, text })).toEqual({ ok: true, value: { url, text } });
    expect(read({ url, text, title: "", author: "", published: "", language: "" })).toEqual({
      ok: true,
      value: { url, text },
    });
  });

  it("is told from other fragments", () => {
    for (const fragment of ["", "#", "#p-1", "page=", "#Page="]) {
      expect(holdsPage(fragment)).toBe(false);
    }
  });

  it("with fields of the wrong kind is told by place", () => {
    const bad = { url: "javascript:alert(1)", text: "x".repeat(LIMITS.field + 1), title: 1 };
    expect(read(bad)).toMatchObject({
      ok: false,
      problem: {
        kind: "invalid-document",
        issues: [
          { place: "url", expected: { kind: "http-address" } },
          { place: "title", expected: { kind: "type", type: "text" } },
          { place: "text", expected: { kind: "shorter", limit: LIMITS.field } },
        ],
      },
    });
    expect(read({ url: PAGE.url })).toMatchObject({
      problem: { issues: [{ place: "text", expected: { type: "text" }, found: "nothing" }] },
    });
  });

  it("that is none is told", () => {
    expect(readPageMessage("#page=%%%")).toMatchObject({ problem: { kind: "not-text" } });
    expect(readPageMessage("#page=_w")).toMatchObject({ problem: { kind: "not-text" } });
    expect(readPageMessage(fragmentOf('{"url": "https'))).toMatchObject({
      problem: { kind: "json-cut" },
    });
    expect(readPageMessage(fragmentOf("[".repeat(100_000)))).toMatchObject({
      problem: { kind: "json-too-deep", limit: LIMITS.depth },
    });
  });

  it("of any words comes whole, and no fragment throws", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(words, words, (text, title) => {
        expect(read({ url: PAGE.url, text, title })).toEqual({
          ok: true,
          value: { url: PAGE.url, text, title },
        });
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (any, base64) => {
        for (const fragment of [any, `#page=${any}`, `#page=${base64}`]) {
          expect(typeof readPageMessage(fragment).ok).toBe("boolean");
        }
      }),
    );
  });
});
