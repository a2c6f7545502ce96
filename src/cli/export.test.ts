import { mkdtemp, readFile, rm } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXPORTERS } from "#formats/exporters.ts";
import type { CommandIo } from "./command.ts";
import { main } from "./main.ts";

const FULL = fileURLToPath(new URL("../../tests/fixtures/nitka-json/full.json", import.meta.url));

/** Runs `export` in a world of one file, `a`: a thread with three units ru-en and one en-be-tarask. */
async function run(...args: readonly string[]) {
  const out: (string | Uint8Array)[] = [];
  let err = "";
  const bytes = () => Promise.resolve(readFileSync(FULL));
  const io: CommandIo = {
    readFile: bytes,
    readStdin: bytes,
    out: (content) => void out.push(content),
    err: (text) => (err += text),
    now: () => "2026-11-22T10:00:00.000Z",
  };
  const code = await main(["export", "a", ...args], io);
  return { code, out: out.at(-1), err };
}

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nitka-export-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("export", () => {
  it.each(EXPORTERS.map(({ id }) => id))("writes %s, the same each time", async (format) => {
    const { code, out, err } = await run("--to", format);
    expect({ code, told: err.replace(/^taken: .*\n$/u, "") }).toEqual({ code: 0, told: "" });
    expect(out?.length).toBeGreaterThan(100);
    expect((await run("--to", format)).out).toEqual(out);
  });

  it("takes the pair with most units, and says which", async () => {
    const { out, err } = await run("--to", "xliff");
    expect(out).toContain('srcLang="ru" trgLang="en"');
    expect(err).toBe("taken: ru-en (3 units); for another see --pair: en-be-tarask (1 unit)\n");
  });

  it("takes the pair asked, with tags that have hyphens of their own", async () => {
    const { code, out, err } = await run("--to", "xliff", "--pair", "EN-be-tarask");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain('srcLang="en" trgLang="be-tarask"');
  });

  it("says that nothing is translated in the pair asked", async () => {
    expect(await run("--to", "tmx", "--pair", "ru-be")).toEqual({
      code: 1,
      out: undefined,
      err: "nothing is translated in these languages\n",
    });
  });

  it.each(["xliff", "epub", "nitka-json"])("writes %s into a file", async (format) => {
    const file = join(folder, "thread");
    const written = await run("--to", format, "--out", file);
    expect(written).toMatchObject({ code: 0, out: "" });
    const { out = "" } = await run("--to", format);
    expect(await readFile(file)).toEqual(Buffer.from(out as string));
  });

  it.each([
    [["--to", "fax"], "--to: wanted one of nitka-json, "],
    [["--to", "tmx", "--pair", "ru"], '--pair: "ru" is no pair such as ru-en'],
    [["--to", "tmx", "--pair", "-"], '--pair: "-" is no pair such as ru-en'],
    [["--to", "html", "--into", "no language"], "--into: "],
    [["--to", "tmx", "--out", "/nowhere/at/all"], "--out: cannot write /nowhere/at/all"],
  ])("a wrong call: %j", async (args, told) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
