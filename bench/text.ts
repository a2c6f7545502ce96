/**
 * Measures the text craft: `npm run bench:text`. First what any machine finds, quality and sizes, then
 * times. The development data lies beside the project; where it is absent, only what our own texts
 * can show is measured.
 */
import {
  printAlignment,
  printConfidence,
  printOwnAlignment,
  printWorstDocuments,
} from "./text/alignment.ts";
import { printBoundaries } from "./text/boundaries.ts";
import { haveData } from "./text/data.ts";
import { printLanguages } from "./text/language.ts";
import { printSizes } from "./text/sizes.ts";
import { printSpeeds } from "./text/speeds.ts";
import { printTransliteration } from "./text/transliteration.ts";

if (haveData()) {
  printAlignment();
  printWorstDocuments();
  printConfidence();
} else {
  console.log("The development data is not here (../shared/data/text): on our own texts only.");
}
printOwnAlignment();
if (haveData()) printBoundaries();
printLanguages();
if (haveData()) printTransliteration();
await printSizes();
printSpeeds();
