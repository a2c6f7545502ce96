import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts, type AlignedText, type AlignmentAids } from "./align-texts.ts";
import type { AlignedBead, Bead } from "./bead.ts";
import { counterpartsOf } from "./counterparts.ts";
import { vocabularyOf, type WordKnowledge } from "./vocabulary.ts";

const text = (language: string, ...paragraphs: readonly (readonly string[])[]): AlignedText => ({
  language,
  sentences: paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((each) => ({ text: each, paragraph })),
  ),
});

const shapes = (beads: readonly Bead[]): readonly string[] =>
  beads.map(({ source, target }) => `${source.join("+")}:${target.join("+")}`);

const align = (
  source: readonly string[],
  target: readonly string[],
  aids?: AlignmentAids,
): readonly AlignedBead[] => alignTexts(text("ru", source), text("en", target), aids);

/** Nothing but lengths: no token in them. */
const ofLengths = (...lengths: readonly number[]): readonly string[] =>
  lengths.map((length) => ".".repeat(length));

/** Sentences that find each other by their numbers, so that a text is long enough for chance to be small. */
const AROUND = Array.from({ length: 12 }, (_, i) => `${100 + i * 7}, ${900 - i * 3}, ${i * i}.`);

/** A little lexicon: words on one line mean the same. */
function lexicon(...lines: readonly string[]): WordKnowledge {
  const meanings = new Map<string, number[]>();
  lines.forEach((line, meaning) => {
    for (const word of line.split(" ")) {
      meanings.set(word, [...(meanings.get(word) ?? []), meaning]);
    }
  });
  return { stem: (word) => word, meanings: (stem) => meanings.get(stem) ?? [] };
}

function expectCovered(beads: readonly Bead[], source: number, target: number): void {
  expect(beads.flatMap((bead) => bead.source)).toEqual([...Array(source).keys()]);
  expect(beads.flatMap((bead) => bead.target)).toEqual([...Array(target).keys()]);
}

describe("what the aligner goes by", () => {
  it("pairs sentences of like length where there is nothing else", () => {
    expect(shapes(align(ofLengths(40, 90, 20), ofLengths(36, 80, 19)))).toEqual([
      "0:0",
      "1:1",
      "2:2",
    ]);
  });

  it("finds names across the scripts, where the lengths mislead", () => {
    const knowledge = lexicon("молчал silent", "подлинник original");
    const beads = align(
      ["Тихановская и Статкевич.", "Лукашенко молчал.", "Колесникова и Бабарико.", ...AROUND],
      ["Not in the original.", "Tsikhanouskaya, Statkievič.", "Kalesnikava, Babaryka.", ...AROUND],
      { knowledge },
    );
    expect(shapes(beads)).toContain("0:1");
    expect(shapes(beads)).toContain("2:2");
    expect(beads.find(({ source }) => source[0] === 0)?.grounds.names).toBe(2);
  });

  it("finds numbers, addresses and marks", () => {
    const beads = align(
      ["Их было 12 500.", "Сколько же?", "См. https://example.org/a", ...AROUND],
      ["How many then?", "Look at https://example.org/a", ...AROUND],
    );
    expect(shapes(beads).slice(0, 3)).toEqual(["0:", "1:0", "2:1"]);
    expect(beads[1]?.grounds.marks).toBe(1);
    expect(beads[2]?.grounds.addresses).toBe(1);
    expect(align(["12 500"], ["12,500"])[0]?.grounds.numbers).toBe(1);
  });

  it("finds words by a lexicon, and says so", () => {
    const knowledge = lexicon("завод works factory", "хлеб bread", "дождь rain", "поезд train");
    const beads = align(
      ["Завод стоит.", "Хлеб дорог.", "Дождь идёт.", "Поезд ушёл.", ...AROUND],
      ["Bread is dear.", "Rain falls.", "The train left.", ...AROUND],
      { knowledge },
    );
    expect(shapes(beads).slice(0, 4)).toEqual(["0:", "1:0", "2:1", "3:2"]);
    expect(beads[1]).toMatchObject({ grounds: { words: 1, names: 0, learnt: 0 } });
  });

  it("goes by a machine translation of the source where there is one", () => {
    const source = ["Раз по-своему.", "Другой так же.", "Третий иначе.", ...AROUND];
    const target = ["We stood there.", "Nobody came.", ...AROUND];
    const bridge = ["Some cats.", "We stood over there.", "Nobody has come.", ...AROUND];
    const beads = align(source, target, { bridge });
    expect(shapes(beads).slice(0, 3)).toEqual(["0:", "1:0", "2:1"]);
    expect(beads[1]?.grounds.bridge).toBeGreaterThan(0);
  });

  it("learns words from pairs aligned before", () => {
    const source = [
      "Мова жыве, як жыла яна і дагэтуль.",
      "Праца стаіць.",
      "Сонца свеціць.",
      ...AROUND,
    ];
    const target = ["Labour is at a stop.", "The sun shines.", ...AROUND];
    const pairs = [
      ["сонца ўзышло", "sun has risen"],
      ["сонца нізка", "sun is low"],
      ["дзе сонца", "where sun"],
      ["наша праца", "our labour"],
      ["праца людзей", "labour of people"],
      ["цяжкая праца", "hard labour"],
      ...["дождж rains", "снег snows", "зіма winter", "лета summer"].map((pair) => pair.split(" ")),
      ...["вясна spring", "восень autumn", "ноч night"].map((pair) => pair.split(" ")),
    ].map(([from = "", to = ""]) => ({ source: from, target: to }));
    const beads = alignTexts(text("be", source), text("en", target), { earlier: pairs });
    expect(shapes(beads).slice(0, 3)).toEqual(["0:", "1:0", "2:1"]);
    expect(beads[1]?.grounds.learnt).toBe(1);
  });

  it("learns from the paragraphs whether they break at the same places", () => {
    const many = Array.from({ length: 8 }, () => ofLengths(40, 42, 38));
    const short = ofLengths(41, 39);
    const beads = alignTexts(text("ru", ...many), text("en", ...many.with(4, short)));
    const end = beads.find(({ target }) => target.at(-1) === 13);
    expect(end?.source.at(-1)).toBe(14);
  });
});

describe("the shapes of beads", () => {
  it("does not draw a headline together with what was added below it", () => {
    const source = ["В Минске и Гродно задержали троих рабочих", ...AROUND];
    const target = ["Three held in Minsk, Grodno", "More below.", ...AROUND];
    const beads = align(source, target);
    expect(shapes(beads).slice(0, 2)).toEqual(["0:0", ":1"]);
  });

  it("finds a sentence that was split and two that were merged", () => {
    const beads = align(ofLengths(60, 120, 45, 50, 80), ofLengths(61, 55, 63, 97, 82));
    expect(shapes(beads)).toEqual(["0:0", "1:1+2", "2+3:3", "4:4"]);
  });

  it("has one empty side or two", () => {
    expect(align([], [])).toEqual([]);
    expect(shapes(align(ofLengths(5, 5), []))).toEqual(["0:", "1:"]);
    expect(shapes(align([], ofLengths(5)))).toEqual([":0"]);
    expect(shapes(align([""], [""]))).toEqual(["0:0"]);
  });

  it("is less sure of what could be otherwise", () => {
    const sure = align(["Минск, 2020.", "Гродно, 1999."], ["Minsk, 2020.", "Grodno, 1999."]);
    expect(Math.min(...sure.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
    const unsure = align(ofLengths(30, 30, 30), ofLengths(30, 30));
    expect(Math.min(...unsure.map(({ confidence }) => confidence))).toBeLessThan(0.6);
  });
});

describe("what is doubtful however well it fits", () => {
  it("is a pair in which nothing agrees", () => {
    expect(align(["Кошка спит."], ["It rained."])[0]?.confidence).toBeLessThanOrEqual(0.75);
  });

  it("is a pair whose numbers all differ", () => {
    const between = (from: string, to: string) =>
      align(
        ["Минск, Гродно, Брест.", from, "Витебск, Гомель."],
        ["Minsk, Grodno, Brest.", to, "Vitebsk, Gomel."],
      )[1]?.confidence;
    expect(between("Статкевич, 2019.", "Statkevich, 2022.")).toBeLessThanOrEqual(0.75);
    expect(between("Статкевич, 2022.", "Statkevich, 2022.")).toBeGreaterThan(0.75);
  });
});

describe("long texts", () => {
  it("stay quick where a thousand made-up words sound alike", () => {
    const vowels = ["а", "е", "у", "ы", "о"];
    const word = (i: number) =>
      Array.from("бдгклм", (letter, k) => letter + (vowels[Math.floor(i / 5 ** k) % 5] ?? "")).join(
        "",
      );
    const words = Array.from({ length: 1000 }, (_, i) => word(i));
    const types = vocabularyOf(words, "ru", lexicon());
    const found = counterpartsOf(types, types).source;
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(20);
  });

  const words = ["камень", "река", "дорога", "птица", "лес", "город", "машина", "окно", "стол"];
  const sentence = (i: number): string =>
    `${words[i % 9]} ${words[(i * 7) % 8]} ${i % 3 === 0 ? `${i} ` : ""}${"о".repeat((i * 37) % 90)}`;

  it("are aligned along numbers though a whole passage is missing", () => {
    const source = Array.from({ length: 900 }, (_, i) => sentence(i));
    const target = source.toSpliced(300, 200);
    const beads = align(source, target);
    expectCovered(beads, 900, 700);
    const right = beads.filter(({ source: [s = -1], target: [t = -1] }) =>
      t < 0 ? s >= 300 && s < 500 : s === (t < 300 ? t : t + 200),
    );
    expect(right.length / beads.length).toBeGreaterThan(0.97);
  });

  it("are covered where nothing at all agrees", () => {
    const many = Array.from({ length: 3000 }, (_, i) => ".".repeat(20 + ((i * 37) % 90)));
    const pairs = [
      [many, many.slice(0, 400)],
      [["", ...many.map(() => "")], many],
      [many.slice(0, 20), many],
    ] as const;
    for (const [source, target] of pairs) {
      const beads = align(source, target);
      expect(beads.flatMap((bead) => bead.source)).toEqual([...source.keys()]);
      expect(beads.flatMap((bead) => bead.target)).toEqual([...target.keys()]);
    }
  });
});

const sentences = fc.array(
  fc.record({
    text: fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom("Минск, 2020?", "Minsk, 2020?", "«Так!»", "", "https://a.by/1", "12.5"),
    ),
    paragraph: fc.nat(3),
  }),
  { maxLength: 25 },
);

it("covers both sides in order, every index once, for any two lists", () => {
  fc.assert(
    fc.property(sentences, sentences, (source, target) => {
      const beads = alignTexts(
        { language: "be", sentences: source },
        { language: "en", sentences: target },
      );
      expectCovered(beads, source.length, target.length);
      for (const { source: from, target: to, confidence } of beads) {
        expect(from.length + to.length).toBeGreaterThan(0);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it("aligns decomposed letters as composed ones", () => {
  const source = ["Ён прыйшоў у Мінск.", "Ціханоўская выступіла й сышла."];
  const target = ["He came to Minsk.", "Cichanoŭskaja spoke and left."];
  const decomposed = (list: readonly string[]) => list.map((each) => each.normalize("NFD"));
  expect(shapes(align(decomposed(source), decomposed(target)))).toEqual(
    shapes(align(source, target)),
  );
});
