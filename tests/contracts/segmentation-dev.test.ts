/**
 * Sentence boundaries on the development sets, with the figures they have to keep.
 *
 * The rules were written from the errors on every other document (the even ones) of the four Universal
 * Dependencies sets, measured on the rest, and then from the errors on the rest; nothing was tuned for a
 * document, and the words in the lists are not from the data. The golden sets are rules of
 * pragmatic_segmenter; those that want lines joined or quotations kept whole are against our contract.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { segmentText } from "#domain/segment.ts";

const SETS = new URL("../../../shared/data/text/segment/", import.meta.url);

interface DevelopmentSet {
  readonly lang: string;
  readonly items: readonly { readonly text: string; readonly sents: readonly string[] }[];
}

const files: readonly string[] = existsSync(SETS) ? readdirSync(SETS) : [];

function readSet(name: string): DevelopmentSet {
  const file = files.find((each) => each.startsWith(name)) ?? name;
  return JSON.parse(readFileSync(new URL(file, SETS), "utf8")) as DevelopmentSet;
}

/** The inner boundaries of sentences that follow each other, white space not counted. */
function boundaries(sentences: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set(
    sentences
      .slice(0, -1)
      .map((sentence) => (at += sentence.replaceAll(/[\s\u00a0\ufeff]+/gu, "").length)),
  );
}

interface Counts {
  readonly hits: number;
  readonly said: number;
  readonly gold: number;
}

const scores = ({ lang, items }: DevelopmentSet): readonly Counts[] =>
  items.map(({ text, sents }) => {
    const gold = boundaries(sents);
    const said = boundaries(
      segmentText(text, lang).map(({ start, end }) => text.slice(start, end)),
    );
    return {
      hits: [...said].filter((at) => gold.has(at)).length,
      said: said.size,
      gold: gold.size,
    };
  });

function f1(counts: readonly Counts[]): number {
  const sum = (key: keyof Counts) => counts.reduce((total, each) => total + each[key], 0);
  return (2 * sum("hits")) / (sum("said") + sum("gold"));
}

describe.skipIf(!existsSync(SETS))("the development sets of sentence boundaries", () => {
  it.each([
    ["be-hse", 0.985],
    ["ru-taiga", 0.962],
    ["ru-gsd", 0.985],
    ["en-ewt", 0.975],
    ["social-be", 0.95],
    ["social-ru", 0.95],
    ["social-en", 0.95],
  ] as const)("%s: F1 is at least %f", (name, least) => {
    expect(f1(scores(readSet(name)))).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ["golden-ru", 40],
    ["golden-en", 142],
  ] as const)("%s: at least %i rules are kept exactly", (name, least) => {
    const exact = scores(readSet(name)).filter(
      ({ hits, said, gold }) => hits === said && hits === gold,
    );
    expect(exact.length).toBeGreaterThanOrEqual(least);
  });
});
