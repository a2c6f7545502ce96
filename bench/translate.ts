/**
 * Measures Bergamot in Node: `npm run bench:mt`. The weights are random, of the shape of the released
 * models; vocabulary and shortlist are real. The released weights are not part of this project.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { startBergamot } from "../src/cli/bergamot-program.ts";
import { isWholeMarianModel } from "../src/engines/bergamot/marian-file.ts";
import { translateSegments } from "../src/engines/bergamot/translate-segments.ts";
import { russianSentences, wordCount } from "./mt/bundled-texts.ts";
import { ALWAYS, haveParts, modelFiles } from "./mt/model-files.ts";
import { RELEASED_SIZE, randomModel } from "./mt/random-model.ts";
import { median, spent } from "./text/processor-time.ts";
import { printTable } from "./text/table.ts";

/** How many sentences one call has. */
const BATCHES = [1, 4, 8, 16];
const STOPS = 3;

async function main(): Promise<void> {
  if (!haveParts()) {
    console.log(
      "The vocabulary and the shortlist are not here (../shared/data/mt): nothing to measure.",
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "nitka-bench-mt-"));
  const path = join(folder, "model.bin");
  try {
    writeModel(path);
    await printSpeed(path);
    await printCancel(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeModel(path: string): void {
  const { bytes, weights, filled } = randomModel(ALWAYS.piece);
  if (!isWholeMarianModel(bytes)) throw new Error("the file that was written is not whole");
  writeFileSync(path, bytes);
  console.log(
    `Random weights: ${format(weights)} in ${format(bytes.length)} bytes; a released model has`,
    `${format(RELEASED_SIZE)}: weights in this shape are all but ${format(filled)}, by which its`,
    "description of the network is longer.",
  );
}

async function printSpeed(path: string): Promise<void> {
  const sentences = russianSentences();
  const words = sentences.reduce((sum, text) => sum + wordCount(text), 0);
  const rows: (readonly string[])[] = [];
  for (const batch of BATCHES) rows.push(await measure(path, sentences, words, batch));
  printTable(
    `Russian sources of the bundled threads: ${sentences.length} sentences, ${format(words)} words`,
    ["sentences a call", "load", "heap", "words/CPU s", "output tokens/CPU s", "longest call"],
    rows,
  );
  console.log(`
  Random weights end no sentence: each runs to twice the tokens of the longest of its call
  (max-length-factor), where a real translation has about as many tokens as its original. Words per
  second are therefore the least to be expected; tokens per second hold for a real model too.
  Measure when the machine is quiet.`);
}

/** One runtime a row: the heap only ever grows. */
async function measure(
  path: string,
  sentences: readonly string[],
  words: number,
  batch: number,
): Promise<readonly string[]> {
  const files = modelFiles(path);
  const before = process.cpuUsage();
  const translator = (await startBergamot()).load(files);
  const load = process.cpuUsage(before);
  // The compiler of WebAssembly makes the first call slow.
  translateSegments(translator, sentences.slice(0, batch));
  let tokens = 0;
  const times: number[] = [];
  for (let i = 0; i < sentences.length; i += batch) {
    const texts = sentences.slice(i, i + batch);
    times.push(
      spent(() => {
        for (const one of translateSegments(translator, texts))
          tokens += one.ok ? one.text.split(ALWAYS.text).length - 1 : 0;
      }),
    );
  }
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  return [
    String(batch),
    `${((load.user + load.system) / 1e6).toFixed(2)} s`,
    `${(translator.heapBytes() / 1e6).toFixed(0)} MB`,
    format(words / seconds),
    format(tokens / seconds),
    `${Math.max(...times).toFixed(0)} ms`,
  ];
}

/** A cancelled translation ends by ending its worker; so it is seen how long that takes in a long call. */
async function printCancel(path: string): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < STOPS; i++) times.push(await stopInTheMiddle(path));
  console.log(
    `\nCancel: a worker in the middle of a call of all sentences is gone ${median(times).toFixed(0)} ms`,
    `after it is told so (clock, median of ${STOPS}). One that comes back between calls needs no longer`,
    "than the longest call above.",
  );
}

function stopInTheMiddle(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("mt/busy.worker.mjs", import.meta.url), { workerData: path });
    worker.once("error", reject);
    worker.once("message", () => {
      setTimeout(() => {
        const start = performance.now();
        worker.terminate().then(() => resolve(performance.now() - start), reject);
      }, 1000);
    });
  });
}

const format = (value: number): string => Math.round(value).toLocaleString("en");

await main();
