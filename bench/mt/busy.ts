/** Translates for ever, to be stopped in the middle; says when it begins a batch. */
import { parentPort, workerData } from "node:worker_threads";
import { startBergamot } from "../../src/cli/bergamot-program.ts";
import { translateSegments } from "../../src/engines/bergamot/translate-segments.ts";
import { russianSentences } from "./bundled-texts.ts";
import { modelFiles } from "./model-files.ts";

const translator = (await startBergamot()).load(modelFiles(String(workerData)));
const sentences = russianSentences();
for (;;) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
  parentPort?.postMessage("begins");
  translateSegments(translator, sentences);
}
