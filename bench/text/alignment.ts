import { alignTexts, type AlignmentAids } from "../../src/domain/align/align-texts.ts";
import { segmentText } from "../../src/domain/segment.ts";
import { wordKnowledge } from "../../src/words/knowledge.ts";
import { stemOf } from "../../src/words/stem.ts";
import { alignSentences } from "../peers/gale-church.ts";
import {
  BRIDGED_SETS,
  bitexts,
  bridges,
  ENGINES,
  MADE_SETS,
  OTHER_SETS,
  type Beads,
  type Bitext,
  type Engine,
  type SetName,
} from "./data.ts";
import { OWN_BITEXTS } from "./own-bitext.ts";
import { ALIGNERS, PUBLISHED } from "./published.ts";
import { spansOf, strictCounts, strictF1, type Counts } from "./strict-f1.ts";
import { share, printTable } from "./table.ts";

/** Aligns one document and counts what it got right. */
export type Aligner = (bitext: Bitext) => Counts;

const oneParagraph = (sentences: readonly string[]) =>
  sentences.map((text) => ({ text, paragraph: 0 }));

const counted = (
  bitext: Bitext,
  source: readonly string[],
  target: readonly string[],
  beads: Beads,
): Counts =>
  strictCounts(
    spansOf(bitext.srcSents, bitext.tgtSents, bitext.gold),
    spansOf(source, target, beads),
  );

/** Both sides as the aligner wants them, in one paragraph. */
const sidesOf = ({ srcLang, tgtLang, srcSents, tgtSents }: Bitext) =>
  [
    { language: srcLang, sentences: oneParagraph(srcSents) },
    { language: tgtLang, sentences: oneParagraph(tgtSents) },
  ] as const;

const ours =
  (aidsOf: (bitext: Bitext) => AlignmentAids): Aligner =>
  (bitext) => {
    const { srcSents, tgtSents } = bitext;
    const beads = alignTexts(...sidesOf(bitext), aidsOf(bitext));
    return counted(
      bitext,
      srcSents,
      tgtSents,
      beads.map(({ source, target }) => [source, target]),
    );
  };

/** Given nothing but the sentences of the two texts. */
export const alone = ours(() => ({ knowledge: wordKnowledge() }));

/** The same with the stems, but no lexicon. */
const withoutLexicon = ours(() => ({ knowledge: { stem: stemOf, meanings: () => [] } }));

/** Given an engine's translation of each source sentence, too. */
export function bridged(set: (typeof BRIDGED_SETS)[number], engine: Engine): Aligner {
  const translations = bridges(set);
  return ours(({ id }) => {
    const bridge = translations[id]?.[engine];
    return { knowledge: wordKnowledge(), ...(bridge !== undefined && { bridge }) };
  });
}

/** Given running text in paragraphs, which we cut into sentences first. */
const running: Aligner = (bitext) => {
  const cut = (paragraphs: readonly string[], language: string) => ({
    language,
    sentences: paragraphs.flatMap((text, paragraph) =>
      segmentText(text, language).map(({ start, end }) => ({
        text: text.slice(start, end),
        paragraph,
      })),
    ),
  });
  const source = cut(bitext.src, bitext.srcLang);
  const target = cut(bitext.tgt, bitext.tgtLang);
  const beads = alignTexts(source, target, { knowledge: wordKnowledge() });
  return counted(
    bitext,
    source.sentences.map(({ text }) => text),
    target.sentences.map(({ text }) => text),
    beads.map((bead) => [bead.source, bead.target]),
  );
};

export const galeChurch: Aligner = (bitext) => {
  const { srcSents, tgtSents } = bitext;
  const beads = alignSentences(srcSents, tgtSents);
  return counted(
    bitext,
    srcSents,
    tgtSents,
    beads.map(({ source, target }) => [source, target]),
  );
};

const f1Of = (set: SetName, aligner: Aligner): string => share(strictF1(bitexts(set).map(aligner)));

/** Strict F1 of every set, beside what others are said to reach. */
export function printAlignment(): void {
  const line = (name: string, f1: (set: (typeof MADE_SETS)[number]) => string) => [
    name,
    ...MADE_SETS.map(f1),
  ];
  const viaEngine = (engine: Engine) => (set: (typeof MADE_SETS)[number]) =>
    isBridged(set) ? f1Of(set, bridged(set, engine)) : "–";
  printTable(
    `Alignment, strict F1, of sentences given (${MADE_SETS.length} made sets)`,
    ["", ...MADE_SETS],
    [
      line("ours, nothing but the two texts", (set) => f1Of(set, alone)),
      line("ours, no lexicon", (set) => f1Of(set, withoutLexicon)),
      line("ours, a small engine's translation as bridge", viaEngine(ENGINES.small)),
      line("ours, a large engine's translation as bridge", viaEngine(ENGINES.large)),
      line("ours, running text that we cut ourselves", (set) => f1Of(set, running)),
      line("Gale & Church (bench/peers)", (set) => f1Of(set, galeChurch)),
      [PUBLISHED + ":"],
      ...ALIGNERS.map(({ name, f1 }) => line(name, (set) => f1[set])),
    ],
  );
  printTable(
    "The same on texts written for this, and on a pair of human translations (few and short)",
    ["", ...OTHER_SETS],
    [
      ["ours, nothing but the two texts", ...OTHER_SETS.map((set) => f1Of(set, alone))],
      ["ours, no lexicon", ...OTHER_SETS.map((set) => f1Of(set, withoutLexicon))],
      ["ours, running text that we cut ourselves", ...OTHER_SETS.map((set) => f1Of(set, running))],
      ["Gale & Church (bench/peers)", ...OTHER_SETS.map((set) => f1Of(set, galeChurch))],
    ],
  );
}

const isBridged = (set: SetName): set is (typeof BRIDGED_SETS)[number] =>
  BRIDGED_SETS.some((each) => each === set);

const WORST = 10;
/** A peer may be better than ours on a document by this much. */
const MARGIN = 0.05;

/** The documents we do worst on. Only where ours is below 1 less the margin can any aligner be better by more. */
export function printWorstDocuments(): void {
  const documents = MADE_SETS.flatMap((set) =>
    bitexts(set).map((bitext) => ({
      set,
      id: bitext.id,
      beads: bitext.gold.length,
      ours: strictF1([alone(bitext)]),
      theirs: strictF1([galeChurch(bitext)]),
    })),
  ).toSorted((a, b) => a.ours - b.ours);
  const below = documents.filter(({ ours }) => ours < 1 - MARGIN).length;
  const perfect = documents.filter(({ ours }) => ours === 1).length;
  const behind = documents.filter(({ ours, theirs }) => theirs - ours > MARGIN).length;
  printTable(
    `The ${WORST} documents we do worst on, of ${documents.length}`,
    ["", "beads", "ours", "Gale & Church"],
    documents
      .slice(0, WORST)
      .map(({ set, id, beads, ours, theirs }) => [
        `${set} ${id}`,
        String(beads),
        share(ours),
        share(theirs),
      ]),
  );
  console.log(
    `  ${perfect} are without an error. ${below} are below ${share(1 - MARGIN)}: only there could an aligner be better by more than ${share(MARGIN)}.`,
  );
  console.log(`  Gale & Church is better by more than that on ${behind}.`);
}

/** The same on texts of this bench, which are always there. */
export function printOwnAlignment(): void {
  printTable(
    "Alignment, strict F1, on two short texts written for this bench",
    ["", "beads", "ours", "no lexicon", "Gale & Church"],
    OWN_BITEXTS.map((bitext) => {
      const f1 = (aligner: Aligner) => share(strictF1([aligner(bitext)]));
      const { id, gold } = bitext;
      return [id, String(gold.length), f1(alone), f1(withoutLexicon), f1(galeChurch)];
    }),
  );
}

/** Bands of confidence: below .8 a pair is shown as doubtful. */
const BANDS = [0, 0.5, 0.8, 0.95, 0.99] as const;

/** How many beads of each confidence there are, and how many of them are in the gold as they are. */
export function printConfidence(): void {
  const beads = MADE_SETS.flatMap((set) =>
    bitexts(set).flatMap((bitext) => {
      const gold = new Set(bitext.gold.map((bead) => JSON.stringify(bead)));
      return alignTexts(...sidesOf(bitext), { knowledge: wordKnowledge() }).map(
        ({ source, target, confidence }) => ({
          confidence,
          right: gold.has(JSON.stringify([source, target])),
        }),
      );
    }),
  );
  printTable(
    "What the confidence of a bead is worth (nothing but the two texts)",
    ["confidence", "beads", "right", "share"],
    BANDS.map((from, i) => {
      const to = BANDS[i + 1] ?? Infinity;
      const inside = beads.filter(({ confidence }) => confidence >= from && confidence < to);
      const right = inside.filter((bead) => bead.right).length;
      const name = `${from.toFixed(2)} to ${Math.min(to, 1).toFixed(2)}`;
      return [name, String(inside.length), String(right), share(right / inside.length)];
    }),
  );
}
