import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "./hash.ts";
import { segmentId } from "./ids.ts";
import { selectText } from "./selector.ts";

const halved = (text: string): boolean => !text.isWellFormed();

/** A well-formed text and any two offsets in and around it. */
const pointed = fc
  .array(fc.constantFrom("a", "ж", " ", "\n", "🧵", "e\u0301", "👩🏽‍🌾"), { maxLength: 60 })
  .map((parts) => parts.join(""))
  .chain((text) => {
    const offset = fc.integer({ min: -3, max: text.length + 3 });
    return fc.tuple(fc.constant(text), offset, offset);
  });

describe("selectText", () => {
  it("quotes the words with 32 characters on either side", () => {
    const text = `${"x".repeat(40)}Мы стоим.${"y".repeat(40)}`;
    expect(selectText(text, { start: 40, end: 49 })).toEqual({
      quote: { exact: "Мы стоим.", prefix: "x".repeat(32), suffix: "y".repeat(32) },
      position: { start: 40, end: 49 },
    });
  });

  it("has no context at the ends of the text", () => {
    expect(selectText("Мы стоим.", { start: 0, end: 9 }).quote).toEqual({
      exact: "Мы стоим.",
      prefix: "",
      suffix: "",
    });
  });

  it("takes a selection made backwards", () => {
    const text = "Мы стоим.";
    expect(selectText(text, { start: 8, end: 3 })).toEqual(selectText(text, { start: 3, end: 8 }));
  });

  it("names the sentence it was given, with the hash of its words", () => {
    const segment = { id: segmentId("s-1"), start: 4, end: 14 };
    expect(selectText("Да. Мы  стоим.", { start: 4, end: 6 }, segment)).toMatchObject({
      segment: "s-1",
      segmentHash: hashText("Мы стоим."),
    });
  });

  it("takes a character of two units whole", () => {
    expect(selectText("a🧵b", { start: 2, end: 2 })).toEqual({
      quote: { exact: "🧵", prefix: "a", suffix: "b" },
      position: { start: 1, end: 3 },
    });
  });

  it("halves no character, and its parts are the text around its position", () => {
    fc.assert(
      fc.property(pointed, ([text, a, b]) => {
        const { quote, position } = selectText(text, { start: a, end: b });
        const { exact, prefix, suffix } = quote;
        expect([exact, prefix, suffix].filter(halved)).toEqual([]);
        expect(text.slice(position.start, position.end)).toBe(exact);
        expect(text.slice(0, position.start).endsWith(prefix)).toBe(true);
        expect(text.slice(position.end).startsWith(suffix)).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });
});
