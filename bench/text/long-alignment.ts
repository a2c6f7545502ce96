/**
 * Aligns one long text in a process of its own: `tsx bench/text/long-alignment.ts SENTENCES RUNS`. Prints a
 * `LongAlignment` as JSON. The text is made of documents of the development data, or of our
 * own texts, over and over.
 */
import { alignTexts } from "../../src/domain/align/align-texts.ts";
import { wordKnowledge } from "../../src/words/knowledge.ts";
import { bitexts, haveData } from "./data.ts";
import { OWN_BITEXTS } from "./own-bitext.ts";
import { median, spent } from "./processor-time.ts";
import type { LongAlignment } from "./speeds.ts";

const [sentences = 1000, runs = 5] = process.argv.slice(2).map(Number);

const documents = haveData() ? [...bitexts("ntrex-ru"), ...bitexts("flores-ru")] : OWN_BITEXTS;

function side(which: "srcSents" | "tgtSents") {
  const once = documents.flatMap((document) => document[which]);
  return Array.from({ length: sentences }, (_, i) => ({
    text: once[i % once.length] ?? "",
    paragraph: 0,
  }));
}

const source = { language: "ru", sentences: side("srcSents") };
const target = { language: "en", sentences: side("tgtSents") };
const knowledge = wordKnowledge();
const before = process.memoryUsage.rss();
const times = Array.from({ length: runs }, () =>
  spent(() => alignTexts(source, target, { knowledge })),
);
const peak = process.resourceUsage().maxRSS * 1024;
const result: LongAlignment = { milliseconds: median(times), peak, before };
console.log(JSON.stringify(result));
