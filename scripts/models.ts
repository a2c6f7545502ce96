/**
 * Fills the site's own folder of models, `public/models/`, from Mozilla's public places:
 * `npm run models -- ru-en be-en`. Every file is known by its SHA-256, wherever it came from; a download
 * that was cut goes on where it stopped.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Model } from "#engines/models/model.ts";
import { fillFolder, isComplete, type FillWorld } from "./lib/models/fill-folder.ts";
import { mirror, mozilla } from "./lib/models/model-sources.ts";

const FOLDER = fileURLToPath(new URL("../public/models/", import.meta.url));
const PINNED = new URL("../src/engines/models/pinned.json", import.meta.url);

const USAGE = `Usage: npm run models -- PAIR… [--to DIR] [--from-url BASE]
       npm run models -- --list

  PAIR         ru-en, be-en, …; --list names them all
  --to DIR     where to put them; public/models/ of the project by itself
  --from-url   another place that has them, asked instead of Mozilla's: the models/ folder of a Nitka
               site, a copy of Mozilla's bucket, or the files as PAIR/NAME
`;

const DONE = 0;
const FAILED = 1;
const BAD_USAGE = 2;

class UsageError extends Error {}

/** Runs the script; gives its exit code: 0, 1 (something could not be had), 2 (wrong call). */
async function main(args: readonly string[]): Promise<number> {
  const models = JSON.parse(await readFile(PINNED, "utf8")) as readonly Model[];
  try {
    const { values, positionals } = parse(args);
    const folder = values.to ?? FOLDER;
    if (values.list === true) return await list(folder, models);
    if (positionals.length === 0) throw new UsageError("wanted at least one PAIR");
    const wanted = [...new Set(positionals)].map((id) => modelOf(models, id));
    const base = values["from-url"];
    const sources = base === undefined ? mozilla(fetch) : [mirror(folderAddress(base), fetch)];
    const missing = await fillFolder(folder, wanted, sources, world);
    say(missing.length === 0 ? `All in ${folder}` : `Not complete: ${missing.join(", ")}`);
    return missing.length === 0 ? DONE : FAILED;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const isUsage = error instanceof UsageError;
    process.stderr.write(`models: ${words}\n${isUsage ? USAGE : ""}`);
    return isUsage ? BAD_USAGE : FAILED;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: "string" },
        "from-url": { type: "string" },
        list: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function modelOf(models: readonly Model[], id: string): Model {
  const model = models.find((one) => one.id === id);
  if (model !== undefined) return model;
  throw new UsageError(`no such pair: ${id}; there are ${models.map((one) => one.id).join(", ")}`);
}

/** An address of a folder, with its slash at the end. */
function folderAddress(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw new UsageError(`--from-url: "${base}" is not an http or https address`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

async function list(folder: string, models: readonly Model[]): Promise<number> {
  for (const model of models) {
    const bytes = model.files.reduce((sum, { size }) => sum + size, 0);
    const here = (await isComplete(folder, model)) ? "  here" : "";
    process.stdout.write(
      `${model.id}  ${model.version}  ${megabytes(bytes)} unpacked  ${model.licence}${here}\n`,
    );
  }
  return DONE;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const SILENCE_MS = 60_000;

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, attempt * 1000));

/** Goes over a line of progress that may stand there. */
const say = (line: string): void =>
  void process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${line}\n` : `${line}\n`);

function progress(name: string, bytes: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${name}: ${megabytes(bytes)}`);
}

const world: FillWorld = { fetch, pause, silence: SILENCE_MS, say, progress };

process.exitCode = await main(process.argv.slice(2));
