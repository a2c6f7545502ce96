import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointOffsets, isSoundSpan, soundLinks, utf8Offsets } from "./offsets.ts";

const URL_A = "https://example.org/a";
/** Texts of one to four bytes a character, and halves of characters. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom("a", "ж", "€", "😀", "\u0301", "🧵", "\ud83e", "\uddf5"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

describe("codePointOffsets", () => {
  it("counts a character outside the basic plane once", () => {
    const at = codePointOffsets("a😀ж");
    expect([0, 1, 2, 3, 4, -1, 1.5, Number.NaN].map(at)).toEqual([
      0,
      1,
      3,
      4,
      null,
      null,
      null,
      null,
    ]);
  });

  it("leads to where as many code points stand before", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const at = codePointOffsets(text);
        const characters = Array.from(text);
        for (let count = 0; count <= characters.length; count++) {
          expect(at(count)).toBe(characters.slice(0, count).join("").length);
        }
        expect(at(characters.length + 1)).toBeNull();
      }),
    );
  });
});

describe("utf8Offsets", () => {
  it("knows no offset inside a character", () => {
    const at = utf8Offsets("aж€😀");
    expect(Array.from({ length: 12 }, (_, offset) => at(offset))).toEqual([
      0,
      1,
      null,
      2,
      null,
      null,
      3,
      null,
      null,
      null,
      5,
      null,
    ]);
    expect([at(-1), at(1.5), at(Number.NaN)]).toEqual([null, null, null]);
  });

  it("leads to where as many bytes stand before, as TextEncoder counts them", () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(texts, (text) => {
        const at = utf8Offsets(text);
        const wanted = new Map([[0, 0]]);
        let units = 0;
        for (const character of text) {
          units += character.length;
          wanted.set(encoder.encode(text.slice(0, units)).length, units);
        }
        for (let byte = -1; byte <= encoder.encode(text).length + 1; byte++) {
          expect(at(byte)).toBe(wanted.get(byte) ?? null);
        }
      }),
    );
  });
});

describe("soundLinks", () => {
  const TEXT = "0123😀6789";
  const link = (start: number, end: number, url = URL_A) => ({ start, end, url });

  it("gives them in order and counts those that are none", () => {
    const [first, second] = [link(0, 2), link(6, 10)];
    expect(soundLinks(TEXT, [second, first])).toEqual({ links: [first, second], dropped: 0 });
  });

  it.each([
    ["past the end", link(8, 11)],
    ["before the beginning", link(-1, 3)],
    ["reversed", link(3, 1)],
    ["empty", link(3, 3)],
    ["from inside a character", link(5, 8)],
    ["into a character", link(0, 5)],
    ["at a half", link(0.5, 3)],
    ["nowhere", link(Number.NaN, 3)],
    ["without an end", link(0, Infinity)],
    ["a script", link(0, 3, "javascript:alert(1)")],
    ["no address", link(0, 3, "example.org")],
  ])("drops one that is %s", (_, bad) => {
    const good = link(6, 8);
    expect(soundLinks(TEXT, [bad, good])).toEqual({ links: [good], dropped: 1 });
  });

  it("of overlapping ones the first counts, of those with one beginning the longest", () => {
    expect(soundLinks(TEXT, [link(1, 3), link(0, 2)]).links).toEqual([link(0, 2)]);
    expect(soundLinks(TEXT, [link(0, 2), link(0, 4)]).links).toEqual([link(0, 4)]);
    expect(soundLinks(TEXT, [link(0, 2), link(2, 4)]).dropped).toBe(0);
  });

  it("one that is no number puts nothing out of order", () => {
    const given = [link(6, 8), link(Number.NaN, 1), link(2, 3), link(0, 1)];
    expect(soundLinks(TEXT, given).links).toEqual([link(0, 1), link(2, 3), link(6, 8)]);
  });

  it("gives links in order, apart, whole and safe, and loses none unsaid", () => {
    const offset = fc.oneof(fc.integer({ min: -3, max: 35 }), fc.constantFrom(0.5, Number.NaN));
    const url = fc.constantFrom(URL_A, "HTTP://b.by/ж", "javascript:1", "data:x", "https://", "");
    const links = fc.array(fc.record({ start: offset, end: offset, url }), { maxLength: 12 });
    fc.assert(
      fc.property(texts, links, (text, given) => {
        const sound = soundLinks(text, given);
        expect(sound.links.length + sound.dropped).toBe(given.length);
        let end = 0;
        for (const one of sound.links) {
          expect(given).toContain(one);
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(isSoundSpan(text, one)).toBe(true);
          expect(new URL(one.url).protocol).toMatch(/^https?:$/u);
          // What a cut inside a character would leave is one half more than there was.
          const pieces = [text.slice(0, one.start), text.slice(one.start, one.end)];
          expect(
            [...pieces, text.slice(one.end)].reduce((sum, x) => sum + Array.from(x).length, 0),
          ).toBe(Array.from(text).length);
          end = one.end;
        }
      }),
    );
  });
});
