/**
 * Makes the language model from the project's own texts and writes `src/domain/language/packed-model.ts`.
 * The same texts always give the same model. With `--check` nothing is written: a fifth of the sentences
 * is left out, and the model is tried on them.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type PackedModel, readModel, scoreWords } from "../../src/domain/language/model.ts";
import type { Script } from "../../src/domain/language/words.ts";
import { CORPORA, type Corpus, type Piece } from "./corpus.ts";
import { type FitOptions, fit } from "./fit.ts";
import { packModel } from "./pack.ts";
import { seededRandom, shareOf } from "./random.ts";
import { probabilities } from "./regression.ts";
import { snippetOf } from "./snippets.ts";

const FILE = fileURLToPath(new URL("../../src/domain/language/packed-model.ts", import.meta.url));
const OPTIONS: Readonly<Record<Script, FitOptions>> = {
  cyrillic: { snippets: 30_000, runs: 6500, step: 1.5 },
  latin: { snippets: 20_000, runs: 2500, step: 1.4 },
};
const MODELS = ["cyrillic", "latin"] as const;
const HEAD = `/** Made by scripts/language-model/train.ts from the project's own texts; not written by hand. */
import type { PackedModel } from "./model.ts";
`;
const HELD_OUT = 0.2;
const TRIED_LENGTHS = [17, 17, 45, 90];
const TRIES = 400;

const isHeldOut = ({ words }: Piece) => shareOf(words.map(({ text }) => text).join(" ")) < HELD_OUT;

const only = (corpus: Corpus, keep: (piece: Piece) => boolean): Corpus =>
  new Map(
    [...corpus].map(([name, texts]) => [
      name,
      { ...texts, sentences: texts.sentences.filter((piece) => keep(piece)) },
    ]),
  );

function modelOf(corpus: Corpus, name: Script): PackedModel {
  const { classes, runs } = fit(corpus, OPTIONS[name]);
  return packModel(classes, OPTIONS[name].step, runs);
}

interface Answer {
  readonly scores: readonly number[];
  readonly target: number;
}

/** Prints how many snippets of sentences left out are recognised, and how sure one may be of it. */
function check(name: Script): void {
  const corpus = CORPORA[name]();
  const model = readModel(
    modelOf(
      only(corpus, (piece) => !isHeldOut(piece)),
      name,
    ),
  );
  const random = seededRandom(99);
  const answers = [...only(corpus, isHeldOut)].flatMap(([of, texts]) =>
    TRIED_LENGTHS.flatMap((length) =>
      Array.from({ length: TRIES }, (): Answer => {
        const words = snippetOf(
          { ...texts, loose: [], names: [] },
          { random, shortest: length, longest: length + 1, loose: 0, names: 0 },
        );
        return { scores: scoreWords(model, words).together, target: model.classes.indexOf(of) };
      }),
    ),
  );
  for (const [target, of] of model.classes.entries()) {
    const tried = answers.filter((answer) => answer.target === target);
    const right = tried.filter(({ scores }) => scores.indexOf(Math.max(...scores)) === target);
    console.log(name, of, (right.length / tried.length).toFixed(4));
  }
  for (const heat of [0.75, 1, 1.25, 1.5, 2, 2.5]) {
    console.log(name, "heat", heat, "loss", lossAt(heat, answers).toFixed(4));
  }
}

/** How surprising the truth is, on average, where scores are divided by `heat`: the least is right. */
function lossAt(heat: number, answers: readonly Answer[]): number {
  const losses = answers.map(({ scores, target }) => {
    const shares = probabilities(Float64Array.from(scores, (score) => score / heat));
    return -Math.log(shares[target] ?? 0);
  });
  return losses.reduce((sum, one) => sum + one, 0) / losses.length;
}

function write(): void {
  const models = MODELS.map((name) => {
    const model = modelOf(CORPORA[name](), name);
    console.log(name, gzipSync(model.packed).length, "bytes");
    return `export const ${name.toUpperCase()}: PackedModel = ${JSON.stringify(model)};\n`;
  });
  const text = `${HEAD}\n${models.join("\n")}`;
  writeFileSync(FILE, text);
  console.log("written:", gzipSync(text, { level: 9 }).length, "bytes (gzip)");
}

if (process.argv.includes("--check")) for (const name of MODELS) check(name);
else write();
