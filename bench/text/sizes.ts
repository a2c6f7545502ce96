import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { printTable } from "./table.ts";

const SRC = new URL("../../src/", import.meta.url);

/** What is measured, and the file that brings it. All that the file imports counts. */
const PARTS = [
  ["language identification, with its model", "domain/language-id.ts"],
  ["sentences", "domain/segment.ts"],
  ["alignment, without lexicon and stems", "domain/align/align-texts.ts"],
  ["lexicon and stems", "words/knowledge.ts"],
  ["transliteration, all schemes", "domain/transliterate/transliterate.ts"],
] as const;

/** Sizes of what a browser would load, bundled, minified and gzipped. */
export async function printSizes(): Promise<void> {
  const rows: string[][] = [];
  for (const [name, file] of PARTS) {
    const code = await bundled(fileURLToPath(new URL(file, SRC)));
    rows.push([name, kilobytes(Buffer.byteLength(code)), kilobytes(gzipSync(code).length)]);
  }
  const lexicon = readFileSync(new URL("words/lexicon.json", SRC));
  rows.push([
    "the lexicon by itself",
    kilobytes(lexicon.length),
    kilobytes(gzipSync(lexicon).length),
  ]);
  printTable("Sizes, minified, in kB", ["", "plain", "gzipped"], rows);
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: true, lib: { entry, formats: ["es"], fileName: "part" } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((each) => ("output" in each ? each.output : []))
    .map((chunk) => (chunk.type === "chunk" ? chunk.code : ""))
    .join("\n");
}
