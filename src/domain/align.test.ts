import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bead, alignParagraphed, alignSentences } from "./align.ts";

const shapes = (beads: readonly Bead[]): readonly string[] =>
  beads.map(({ source, target }) => `${source.join("+")}:${target.join("+")}`);

const sentence = (length: number): string => "x".repeat(length);
const sentences = (...lengths: readonly number[]): readonly string[] => lengths.map(sentence);

describe("alignSentences", () => {
  it("pairs sentences of like length", () => {
    expect(shapes(alignSentences(sentences(40, 90, 20), sentences(36, 80, 19)))).toEqual([
      "0:0",
      "1:1",
      "2:2",
    ]);
  });
  it("finds a sentence that was split and two that were merged", () => {
    const beads = alignSentences(sentences(60, 120, 45, 50, 80), sentences(61, 55, 63, 97, 82));
    expect(shapes(beads)).toEqual(["0:0", "1:1+2", "2+3:3", "4:4"]);
  });
  it("finds what was left out", () => {
    const beads = alignSentences(
      sentences(60, 120, 30, 200, 80, 150),
      sentences(61, 119, 31, 79, 151),
    );
    expect(shapes(beads)).toContain("3:");
  });
  it("has one empty side or two", () => {
    expect(alignSentences([], [])).toEqual([]);
    expect(shapes(alignSentences(sentences(5, 5), []))).toEqual(["0:", "1:"]);
    expect(shapes(alignSentences([], sentences(5)))).toEqual([":0"]);
    expect(shapes(alignSentences([""], [""]))).toEqual(["0:0"]);
  });
  it("takes lists far too long for a whole table", () => {
    const many = Array.from({ length: 5000 }, (_, i) => sentence(20 + ((i * 37) % 90)));
    expect(alignSentences(many, many).every(({ source: [s], target: [t] }) => s === t)).toBe(true);
    expectCovered(alignSentences(many, many.slice(0, 700)), 5000, 700);
    expectCovered(alignSentences(["", ...many.map(() => "")], many), 5001, 5000);
  });
});

describe("alignParagraphed", () => {
  const texts = (...paragraphs: readonly (readonly number[])[]) =>
    paragraphs.flatMap((lengths, paragraph) =>
      lengths.map((length) => ({ text: sentence(length), paragraph })),
    );

  it("stays inside paragraphs where both sides have equally many", () => {
    const beads = alignParagraphed(texts([50], [60, 50, 70]), texts([48, 62], [49, 72]));
    expect(shapes(beads).slice(0, 1)).toEqual(["0:0+1"]);
    expectCovered(beads, 4, 4);
  });
  it("aligns the whole where the paragraphs differ", () => {
    const beads = alignParagraphed(texts([50], [60, 50, 70]), texts([50, 60, 50, 70]));
    expect(shapes(beads)).toEqual(["0:0", "1:1", "2:2", "3:3"]);
  });
});

function expectCovered(beads: readonly Bead[], source: number, target: number): void {
  expect(beads.flatMap((bead) => bead.source)).toEqual([...Array(source).keys()]);
  expect(beads.flatMap((bead) => bead.target)).toEqual([...Array(target).keys()]);
}

it("covers both sides in order, every index once, for any two lists", () => {
  const list = fc.array(fc.record({ text: fc.nat(200).map(sentence), paragraph: fc.nat(3) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(list, list, (source, target) => {
      const inOrder = (side: typeof source): typeof source =>
        side.toSorted((a, b) => a.paragraph - b.paragraph);
      for (const beads of [
        alignParagraphed(inOrder(source), inOrder(target)),
        alignParagraphed(source, target),
        alignSentences(
          source.map(({ text }) => text),
          target.map(({ text }) => text),
        ),
      ]) {
        expectCovered(beads, source.length, target.length);
        expect(beads.every((bead) => bead.source.length + bead.target.length > 0)).toBe(true);
      }
    }),
  );
});
