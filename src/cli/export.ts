import { writeFile } from "node:fs/promises";
import { isLanguageTag } from "#domain/language-tag.ts";
import { type LanguagePair, languagePairs } from "#domain/language-pairs.ts";
import { ok, type Result } from "#domain/result.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { type ExporterEntry, EXPORTERS } from "#formats/exporters.ts";
import { importThread } from "#formats/importers.ts";
import { writeThreadDocument } from "#formats/nitka-json.ts";
import { languageOption, readInputs, UsageError } from "./command.ts";
import type { Call, Command } from "./command.ts";
import { pairLine } from "./words.ts";

const OWN = "nitka-json";

/** Writes a thread in another format: to standard output, or to the file `--out` names. */
export const exportCommand: Command = {
  name: "export",
  files: ["FILE"],
  options: {
    to: { type: "string" },
    pair: { type: "string" },
    into: { type: "string" },
    out: { type: "string" },
  },
  usage: "--to FORMAT [--pair ru-en] [--into en] [--out FILE]",
  run: async (call) => {
    const entry = entryOption(call);
    const pairs = pairOption(call);
    const into = languageOption(call, "into");
    const files = await readInputs(call);
    if (!files.ok) return files;
    const imported = await importThread(files.value, { now: call.io.now() }, "auto");
    if (!imported.ok) return imported;
    const { document } = imported.value;
    const written =
      entry === null
        ? ok(writeThreadDocument(document))
        : await write(call, entry, document, {
            into,
            pair: chosenPair(call, entry, pairs, document),
          });
    return written.ok ? delivered(call, written.value) : written;
  },
};

/** The exporter asked for; null for a thread document. */
function entryOption(call: Call): ExporterEntry | null {
  const to = call.option("to");
  if (to === OWN) return null;
  const entry = EXPORTERS.find(({ id }) => id === to);
  if (entry !== undefined) return entry;
  throw new UsageError(`--to: wanted one of ${[OWN, ...EXPORTERS.map(({ id }) => id)].join(", ")}`);
}

/** Every way to read `--pair`: tags have hyphens of their own, as in `be-tarask-en`. */
function pairOption(call: Call): readonly LanguagePair[] {
  const asked = call.option("pair");
  if (asked === undefined) return [];
  const parts = asked.split("-");
  const readings = parts
    .slice(1)
    .map((_part, index) => ({
      from: parts.slice(0, index + 1).join("-"),
      to: parts.slice(index + 1).join("-"),
    }))
    .filter(({ from, to }) => isLanguageTag(from) && isLanguageTag(to));
  if (readings.length === 0) throw new UsageError(`--pair: "${asked}" is no pair such as ru-en`);
  return readings;
}

/** The pair asked, as the document writes it; where none is, and one is needed, that of most units. */
function chosenPair(
  { io }: Call,
  { needsPair }: ExporterEntry,
  asked: readonly LanguagePair[],
  document: ThreadDocument,
): LanguagePair | undefined {
  const known = languagePairs(document);
  const wanted = new Set(asked.map(pairName));
  if (asked.length > 0) return known.find((pair) => wanted.has(pairName(pair))) ?? asked[0];
  if (needsPair && known.length > 1) io.err(pairLine(known));
  return needsPair ? known[0] : undefined;
}

const pairName = ({ from, to }: LanguagePair): string => `${from} ${to}`.toLowerCase();

async function write(
  { io }: Call,
  entry: ExporterEntry,
  document: ThreadDocument,
  languages: { readonly pair: LanguagePair | undefined; readonly into: string | undefined },
): Promise<Result<string | Uint8Array>> {
  const { englishWords } = await import("./english.ts");
  const [exporter, words] = await Promise.all([entry.load(), englishWords()]);
  const { pair, into } = languages;
  return exporter.write({
    document,
    now: io.now(),
    words,
    ...(pair !== undefined && { pair: { from: pair.from, to: pair.to } }),
    ...(into !== undefined && { into }),
  });
}

async function delivered(
  call: Call,
  written: string | Uint8Array,
): Promise<Result<string | Uint8Array>> {
  const out = call.option("out");
  if (out === undefined) return ok(written);
  try {
    await writeFile(out, written);
    return ok("");
  } catch (error) {
    throw new UsageError(`--out: cannot write ${out}`, { cause: error });
  }
}
