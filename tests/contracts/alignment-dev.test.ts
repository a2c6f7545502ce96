/**
 * Alignment on the development sets, with the figures it has to keep: strict F1 of the sentences given.
 *
 * What the aligner weighs is rounded from what these sets show as a whole; nothing was tuned for a document,
 * and the words of the lexicon are not from the data.
 */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { alone, bridged } from "../../bench/text/alignment.ts";
import {
  BRIDGED_SETS,
  bitexts,
  dataFile,
  ENGINES,
  haveData,
  MADE_SETS,
  OTHER_SETS,
  type Beads,
} from "../../bench/text/data.ts";
import { OWN_BITEXTS } from "../../bench/text/own-bitext.ts";
import { spansOf, strictCounts, strictF1 } from "../../bench/text/strict-f1.ts";

/** A document of a few sentences loses a quarter by two wrong beads. */
const WORST_DOCUMENT = 0.7;

describe.skipIf(!haveData())("the development sets of alignment", () => {
  it.each(MADE_SETS)("%s: with nothing but the two texts", (set) => {
    const documents = bitexts(set).map(alone);
    expect(documents.length).toBeGreaterThanOrEqual(40);
    expect(strictF1(documents)).toBeGreaterThanOrEqual(0.97);
    for (const counts of documents) {
      expect(strictF1([counts])).toBeGreaterThanOrEqual(WORST_DOCUMENT);
    }
  });

  it.each(
    BRIDGED_SETS.flatMap((set) => Object.values(ENGINES).map((engine) => [set, engine] as const)),
  )("%s: with the translation of %s as a bridge", (set, engine) => {
    expect(strictF1(bitexts(set).map(bridged(set, engine)))).toBeGreaterThanOrEqual(0.985);
  });

  it.each(OTHER_SETS)("%s: texts as people translate them", (set) => {
    expect(strictF1(bitexts(set).map(alone))).toBeGreaterThanOrEqual(0.94);
  });
});

it.each(OWN_BITEXTS.map((bitext) => [bitext.id, bitext] as const))("%s", (_, bitext) => {
  expect(strictF1([alone(bitext)])).toBe(1);
});

interface SharedScorer {
  readonly toSpans: (source: Sentences, target: Sentences, beads: Beads) => unknown;
  readonly scoreSpans: (
    documents: readonly { readonly gold: unknown; readonly pred: unknown }[],
  ) => { readonly f1_strict: number };
}

type Sentences = readonly string[];

const SCORER = dataFile("scorers/lib/score.mjs");

describe.skipIf(!existsSync(SCORER))("our scoring", () => {
  /** Coarser beads in place of true ones, and finer ones in place of coarser. */
  const cases = MADE_SETS.flatMap((set) => ["coarse", "fine"].map((kind) => [set, kind] as const));

  it.each(cases)("of %s, %s, is that of the shared scorer", async (set, kind) => {
    const { scoreSpans, toSpans } = (await import(/* @vite-ignore */ SCORER.href)) as SharedScorer;
    const answers = bitexts(set).map(({ srcSents, tgtSents, gold }) => {
      const [truth, said] = kind === "coarse" ? [gold, spoilt(gold)] : [spoilt(gold), gold];
      return {
        ours: strictCounts(spansOf(srcSents, tgtSents, truth), spansOf(srcSents, tgtSents, said)),
        theirs: {
          gold: toSpans(srcSents, tgtSents, truth),
          pred: toSpans(srcSents, tgtSents, said),
        },
      };
    });
    const ours = strictF1(answers.map((answer) => answer.ours));
    expect(ours).toBeGreaterThan(0.2);
    expect(ours).toBeLessThan(0.9);
    expect(ours).toBeCloseTo(scoreSpans(answers.map(({ theirs }) => theirs)).f1_strict, 12);
  });
});

/** Every third bead is cut off from its target, others are one with the bead before. */
function spoilt(gold: Beads): Beads {
  return gold.flatMap(([source, target], i): Beads => {
    if (i % 3 === 0)
      return [
        [source, []],
        [[], target],
      ];
    if (i % 6 === 1) return [];
    const before = gold[i - 1];
    if (i % 6 !== 2 || before === undefined) return [[source, target]];
    return [
      [
        [...before[0], ...source],
        [...before[1], ...target],
      ],
    ];
  });
}
