import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentId } from "#domain/ids.ts";
import { textPieces } from "./text-pieces.ts";

test("a link inside a sentence", () => {
  const text = "See https://vk.com/wall-1_2 first. Then think.";
  const parts = textPieces(
    text,
    [
      { id: segmentId("a"), start: 0, end: 34, paragraph: 0 },
      { id: segmentId("b"), start: 35, end: 46, paragraph: 0 },
    ],
    [{ start: 4, end: 27, url: "https://vk.com/wall-1_2" }],
  );
  expect(parts.map((part) => part.pieces.map((piece) => piece.text))).toEqual([
    ["See ", "https://vk.com/wall-1_2", " first."],
    [" "],
    ["Then think."],
  ]);
  expect(parts.map((part) => part.segment?.id)).toEqual(["a", undefined, "b"]);
});

test("the pieces of any spans, however wrong, are the text exactly", () => {
  const span = fc.record({ start: fc.nat(60), end: fc.nat(60) });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span), fc.array(span), (text, a, b) => {
      const parts = textPieces(
        text,
        a.map((segment, i) => ({ ...segment, id: segmentId(`s${i}`), paragraph: 0 })),
        b.map((link) => ({ ...link, url: "https://example.org/" })),
      );
      const pieces = parts.flatMap((part) => part.pieces);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    }),
  );
});
