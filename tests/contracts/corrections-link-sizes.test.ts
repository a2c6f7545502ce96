import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editUnit } from "#domain/bitext-edit.ts";
import { collectCorrections } from "#domain/corrections/collect-corrections.ts";
import type { CorrectionSet } from "#domain/corrections/correction.ts";
import { ownedText } from "#domain/machine-units.ts";
import { sha256 } from "#domain/sha256.ts";
import type { ThreadDocument, Translation } from "#domain/thread.ts";
import { changeUnits } from "#domain/translations.ts";
import { readCorrectionsLink, writeCorrectionsLink } from "#formats/corrections/link.ts";
import { parseThreadDocument } from "#formats/nitka-json.ts";
import { asInLink } from "./corrections.fixtures.ts";

/*
 * How long links become when a reader corrects a machine's translation of a bundled thread into what its
 * translators wrote: the first sentences, any, and the longest ones.
 */

const folder = new URL("../../public/library/", import.meta.url);
const threads = readdirSync(folder)
  .filter((file) => file !== "library.json")
  .map((file) => {
    const read = parseThreadDocument(readFileSync(new URL(file, folder), "utf8"));
    if (!read.ok) throw new Error(`${file}: ${read.problem.kind}`);
    return read.value;
  });

interface Sentence {
  readonly translation: Translation;
  readonly row: number;
  readonly text: string;
}

const sentencesIn = ({ translations }: ThreadDocument, language: string): readonly Sentence[] =>
  translations
    .filter((translation) => translation.language === language)
    .flatMap((translation) =>
      translation.units.map(({ text }, row) => ({ translation, row, text })),
    );

const byChance = (sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences
    .map((sentence) => ({ sentence, key: sha256(sentence.text) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ sentence }) => sentence);

const CHOICES: Readonly<Record<string, (sentences: readonly Sentence[]) => readonly Sentence[]>> = {
  first: (sentences) => sentences,
  random: byChance,
  longest: (sentences) => [...sentences].sort((a, b) => b.text.length - a.text.length),
};

/** The thread as a machine would have translated it, with the sentences written anew, one a minute. */
function corrected(document: ThreadDocument, sentences: readonly Sentence[]): CorrectionSet {
  const translated = {
    ...document,
    translations: document.translations.map((translation) =>
      Object.assign({}, translation, {
        units: translation.units.map(({ id, segments, sourceHash, text, at }) => {
          const [origin, state] = ["machine", "machine"] as const;
          return { id, segments, sourceHash, text: `${text} *`, at, origin, state };
        }),
      }),
    ),
  };
  const begun = Date.UTC(2026, 10, 22, 10);
  const done = sentences.reduce<ThreadDocument>((copy, { translation, row, text }, i) => {
    const owned = ownedText(copy, translation.of);
    if (owned === null) throw new Error("no text");
    const at = new Date(begun + i * 61_234).toISOString();
    return changeUnits(copy, translation.id, ({ units }) =>
      editUnit(owned.segments, owned.text, units, row, text, undefined, at),
    );
  }, translated);
  return collectCorrections(done, { by: "Аня", at: new Date(begun + 3_600_000).toISOString() });
}

describe.each(threads.map((document) => ({ id: document.thread.id, document })))(
  "links for $id",
  ({ id, document }) => {
    it.each([
      { count: 10, limit: 1000 },
      { count: 25, limit: 2000 },
    ])("with $count corrections have at most $limit characters", ({ count, limit }) => {
      const lines: string[] = [];
      for (const language of ["en", "ru", "be"]) {
        for (const [choice, choose] of Object.entries(CHOICES)) {
          const sentences = choose(sentencesIn(document, language)).slice(0, count);
          const set = corrected(document, sentences);
          expect(set.corrections).toHaveLength(count);
          const link = writeCorrectionsLink(set, `https://example.org/nitka/t/${id}`);
          const letters = sentences.reduce((sum, { text }) => sum + text.length, 0);
          lines.push(
            `${language} ${choice.padEnd(7)} ${count} sentences, ${letters} letters: ${link.length}`,
          );
          expect(link.length).toBeLessThanOrEqual(limit);
          expect(readCorrectionsLink(link)).toEqual({ ok: true, value: asInLink(set) });
        }
      }
      console.info(`${id}, characters of a link\n${lines.join("\n")}`);
    });
  },
);
