import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Model, ModelRole } from "#engines/models/model.ts";
import { writeIndex } from "#engines/models/site-index.ts";
import type { CommandIo } from "./command.ts";
import { main } from "./main.ts";

/** A model of 48 sentences, in Mozilla's format; it lies beside the project and is no part of it. */
const TOY = fileURLToPath(new URL("../../../shared/data/mt/toy-be-ru-en/", import.meta.url));
const WEIGHTS = "model.toy.intgemm.alphas.bin";
const VOCABULARY = "toy.model";
const SENTENCE = "Люди вышли на улицы.";
const TRANSLATED = "People took to the streets.";

/** Runs `translate` with the text as its file. */
async function run(text: string, ...args: readonly string[]) {
  let out = "";
  let err = "";
  const bytes = () => Promise.resolve(new TextEncoder().encode(text));
  const io: CommandIo = {
    readFile: (path) => (path === "a" ? bytes() : Promise.reject(new Error("ENOENT"))),
    readStdin: bytes,
    out: (more) => (out += more),
    err: (more) => (err += more),
    now: () => "2026-11-22T10:00:00.000Z",
  };
  const code = await main(["translate", ...args], io);
  return { code, out, err };
}

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nitka-translate-"));
});
afterEach(() => rm(folder, { recursive: true }));

const translate = (text: string, pair: readonly [string, string] = ["be", "en"]) =>
  run(text, "a", "--from", pair[0], "--to", pair[1], "--models", folder);

const put = async (place: string, name: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(join(folder, place), { recursive: true });
  await writeFile(join(folder, place, name), content);
};

describe("a wrong call: exit 2", () => {
  it.each([
    [["--from", "be", "--to", "en", "--models", "m"], "wanted FILE"],
    [["a", "--to", "en", "--models", "m"], "wanted --from LANG"],
    [["a", "--from", "be", "--models", "m"], "wanted --to LANG"],
    [["a", "--from", "be", "--to", "en"], "wanted --models DIR"],
    [["a", "--from", "no language", "--to", "en", "--models", "m"], "not a language tag"],
  ])("%j", async (args, words) => {
    const { code, out, err } = await run("x", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
    expect(err).toContain("nitka translate FILE --from LANG");
  });
});

describe("nothing to translate with: exit 1", () => {
  it("no such folder", async () => {
    const absent = join(folder, "absent");
    expect(await run("x", "a", "--from", "be", "--to", "en", "--models", absent)).toEqual({
      code: 1,
      out: "",
      err: `cannot read ${absent}\n`,
    });
  });

  it.each([
    [["be", "en"], "no model there translates be to en: npm run models"],
    [["be-tarask", "ru"], "no model there translates be to ru: npm run models"],
    [["be", "fr"], "nothing here translates be to fr"],
    [["be", "be"], "nothing here translates be to be"],
  ] as const)("an empty folder, %j", async (pair, words) => {
    const { code, out, err } = await translate("x", pair);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(words);
  });

  it("a model without a vocabulary", async () => {
    await put("be-en", "model.been.bin", "x");
    expect(await translate("x")).toMatchObject({
      code: 1,
      err: `${join(folder, "be-en")} does not have vocab.*.spm\n`,
    });
  });

  it("a model of another pair", async () => {
    await put("", "model.been.bin", "x");
    await put("", "vocab.been.spm", "x");
    expect((await translate("x", ["ru", "en"])).err).toContain(
      "no model there translates ru to en",
    );
  });

  it("what is no model", async () => {
    await put("", "model.been.bin", "<!doctype html><title>404</title>");
    await put("", "vocab.been.spm", "x");
    expect(await translate("x")).toEqual({
      code: 1,
      out: "",
      err: "model.been.bin is cut or changed: fetch it again\n",
    });
  });
});

describe.skipIf(!existsSync(TOY))("with the toy model (in ../shared)", () => {
  const toy = (name: string): Uint8Array => new Uint8Array(readFileSync(join(TOY, name)));
  const putToy = async (place: string): Promise<void> => {
    await cp(join(TOY, WEIGHTS), join(folder, place, WEIGHTS));
    await cp(join(TOY, VOCABULARY), join(folder, place, VOCABULARY));
  };

  it("translates 48 of 48", async () => {
    const pairs = readFileSync(join(TOY, "pairs.tsv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    const text = pairs.map(([, source]) => `${source}\n`).join("");
    const { code, out, err } = await run(text, "a", "--from", "be", "--to", "en", "--models", TOY);
    expect(code).toBe(0);
    expect(err).toMatch(/^Bergamot: be-en of unknown version \(sha256 [0-9a-f]{12}…\)\n$/u);
    expect(JSON.parse(out)).toEqual(pairs.map(([, source, target]) => ({ source, text: target })));
    expect(pairs).toHaveLength(48);
  });

  it("a line for a line: empty ones keep their place, addresses and names stay", async () => {
    const text = `\r\n@zavod ${SENTENCE} https://t.me/x\r\n \n${SENTENCE}`;
    const args = ["-", "--from", "ru", "--to", "en", "--models", TOY, "--lines"];
    expect(await run(text, ...args)).toMatchObject({
      code: 0,
      out: `\n@zavod ${TRANSLATED} https://t.me/x\n\n${TRANSLATED}\n`,
    });
  });

  it("says which line failed, and gives the others", async () => {
    const long = "улица ".repeat(2000);
    const args = ["a", "--from", "ru", "--to", "en", "--models", TOY];
    const { code, out, err } = await run(`${SENTENCE}\n${long}\n`, ...args);
    expect(code).toBe(1);
    expect(err).toContain("\nline 2: too long: 12000 characters of at most 2000; split it\n");
    expect(JSON.parse(out)).toEqual([
      { source: SENTENCE, text: TRANSLATED },
      {
        source: long,
        text: "",
        problem: { kind: "segment-too-long", length: 12_000, limit: 2000 },
      },
    ]);
    const lines = await run(`${SENTENCE}\n${long}\n`, ...args, "--lines");
    expect(lines).toMatchObject({ code: 1, out: `${TRANSLATED}\n\n` });
  });

  it.each(["be-en", "been", ""])("found in the folder %j", async (place) => {
    await putToy(place);
    expect(JSON.parse((await translate(SENTENCE)).out)).toEqual([
      { source: SENTENCE, text: TRANSLATED },
    ]);
  });

  it("goes through English where there are two halves", async () => {
    await putToy("ru-en");
    await putToy("en-be");
    const { err, out } = await translate(SENTENCE, ["ru", "be"]);
    expect(err).toMatch(/^Bergamot: ru-en of unknown version .* \+ en-be of unknown version /u);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  const listed = (files: Readonly<Record<string, Uint8Array>>): Model => ({
    id: "be-en",
    from: "be",
    to: "en",
    version: "7.1",
    licence: "MPL-2.0",
    ownSite: true,
    files: Object.entries(files).map(([name, bytes]) => ({
      role: (name === VOCABULARY ? "vocab" : "model") satisfies ModelRole,
      name,
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      location: `elsewhere/${name}`,
    })),
  });
  const putList = (): Promise<void> =>
    put(
      "",
      "index.json",
      writeIndex([listed({ [WEIGHTS]: toy(WEIGHTS), [VOCABULARY]: toy(VOCABULARY) })]),
    );

  it("found by the list of a site's models", async () => {
    await putToy("elsewhere");
    await putList();
    expect(await translate(SENTENCE)).toMatchObject({
      code: 0,
      err: expect.stringContaining("be-en 7.1"),
    });
  });

  it("damaged: listed with another hash, or not there", async () => {
    await putList();
    expect((await translate(SENTENCE)).err).toBe(`${folder} does not have ${WEIGHTS}\n`);
    await putToy("elsewhere");
    const changed = toy(WEIGHTS);
    changed[100_000] = 1 + (changed[100_000] ?? 0);
    await put("elsewhere", WEIGHTS, changed);
    expect(await translate(SENTENCE)).toMatchObject({
      code: 1,
      err: `${WEIGHTS} is cut or changed: fetch it again\n`,
    });
  });

  it.each([
    ["cut", (bytes: Uint8Array) => bytes.subarray(0, -1000)],
    ["garbage", (bytes: Uint8Array) => bytes.map((byte, i) => byte ^ (i % 251))],
  ])("%s weights never reach Bergamot", async (_, damage) => {
    await putToy("");
    await put("", WEIGHTS, damage(toy(WEIGHTS)));
    expect(await translate(SENTENCE)).toEqual({
      code: 1,
      out: "",
      err: `${WEIGHTS} is cut or changed: fetch it again\n`,
    });
  });

  it("a shortlist that is cut does not either", async () => {
    await putToy("");
    await put("", "lex.50.50.been.s2t.bin", new Uint8Array(100));
    expect((await translate(SENTENCE)).err).toContain("lex.50.50.been.s2t.bin is cut or changed");
  });

  it("a vocabulary that is none breaks Bergamot down, and that is said", async () => {
    await putToy("");
    await put("", VOCABULARY, "<!doctype html><title>404</title>");
    const { code, out, err } = await translate(SENTENCE);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("the translator broke down: ");
  });
});
