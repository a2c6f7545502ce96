/** `npm run models` against hosts of our own that answer well and badly. */
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readIndex, writeIndex } from "#engines/models/site-index.ts";
import { isComplete } from "../../scripts/lib/models/fill-folder.ts";
import {
  attachments,
  bucket,
  mirror,
  type Source,
} from "../../scripts/lib/models/model-sources.ts";
import { CONTENT, files, fillFrom, inAttachments, MODEL, serve } from "../support/model-files.ts";

const REGISTRY = {
  baseUrl: "https://elsewhere.example",
  models: {
    "ru-en": [
      { files: { model: { path: "models/other.bin.gz", uncompressedHash: "0".repeat(64) } } },
    ],
    "be-en": [
      {
        files: Object.fromEntries(
          MODEL.files.map(({ role, name, sha256 }) => [
            role,
            { path: `models/be-en/exported/${name}.gz`, uncompressedHash: sha256 },
          ]),
        ),
      },
    ],
  },
};

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nitka-models-"));
});
afterEach(() => rm(folder, { recursive: true }));

const inBucket = (pack: (bytes: Buffer) => Buffer = (bytes) => gzipSync(bytes)) => ({
  "/db/models.json": JSON.stringify(REGISTRY),
  ...Object.fromEntries(
    Object.entries(CONTENT).map(([name, bytes]) => [
      `/models/be-en/exported/${name}.gz`,
      pack(bytes),
    ]),
  ),
});

const fill = (sources: readonly Source[]) => fillFrom(folder, sources);

const lying = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).toSorted();

const COMPLETE = ["be-en", "be-en/model.been.bin", "be-en/vocab.been.spm", "index.json"];

async function expectComplete(): Promise<void> {
  expect(await lying()).toEqual(COMPLETE);
  expect(await isComplete(folder, MODEL)).toBe(true);
}

describe("a host that answers well", () => {
  it("gives packed files, and the folder is listed as the page reads it", async () => {
    const host = await serve(files(inBucket()));
    expect(await fill([bucket(host, fetch)])).toMatchObject({ missing: [] });
    await expectComplete();
    expect(JSON.parse(await readFile(join(folder, "index.json"), "utf8"))).toEqual({
      format: "nitka-models",
      version: 1,
      models: [
        {
          from: "be",
          to: "en",
          version: "2.1",
          licence: "MPL-2.0",
          files: MODEL.files.map((file) => ({ ...file, location: `be-en/${file.name}` })),
        },
      ],
    });
  });

  it("gives raw files", async () => {
    const host = await serve(files(inAttachments));
    expect(await fill([attachments(host)])).toMatchObject({ missing: [] });
    await expectComplete();
  });

  it("is not asked again for what is there; what was changed since is", async () => {
    const asked: string[] = [];
    const host = await serve(files(inAttachments, asked));
    await fill([attachments(host)]);
    await writeFile(join(folder, "be-en/vocab.been.spm"), Buffer.alloc(5000));
    expect(await isComplete(folder, MODEL)).toBe(false);
    const { said } = await fill([attachments(host)]);
    expect(said).toContain("model.been.bin: already here");
    expect(asked).toEqual([
      "/main-workspace/model-1234.bin",
      "/main-workspace/vocab-1234.bin",
      "/main-workspace/vocab-1234.bin",
    ]);
    await expectComplete();
  });

  it("may be a Nitka site, a copy of the bucket, or plain files", async () => {
    const byName = Object.fromEntries(
      Object.entries(CONTENT).map(([name, bytes]) => [`/m/be-en/${name}`, bytes]),
    );
    const index = JSON.stringify({
      models: [
        { files: MODEL.files.map(({ name, sha256 }) => ({ sha256, location: `x/${name}` })) },
      ],
    });
    const bySite = Object.fromEntries(
      Object.entries(CONTENT).map(([name, bytes]) => [`/m/x/${name}`, bytes]),
    );
    for (const paths of [
      byName,
      { ...bySite, "/m/index.json": index },
      Object.fromEntries(Object.entries(inBucket()).map(([path, bytes]) => [`/m${path}`, bytes])),
      Object.fromEntries(
        Object.entries(inAttachments).map(([path, bytes]) => [`/m${path}`, bytes]),
      ),
    ]) {
      const host = await serve(files(paths));
      expect(await fill([mirror(`${host}m/`, fetch)])).toMatchObject({ missing: [] });
      await expectComplete();
      await rm(join(folder, "be-en"), { recursive: true });
    }
  });

  it("leaves other models in the index", async () => {
    const other = { ...MODEL, id: "ru-en", from: "ru" };
    const old = { ...MODEL, version: "1.0" };
    await writeFile(join(folder, "index.json"), writeIndex([other, old]));
    await fill([attachments(await serve(files(inAttachments)))]);
    const index: unknown = JSON.parse(await readFile(join(folder, "index.json"), "utf8"));
    expect(readIndex(index, false).map(({ id, version }) => [id, version])).toEqual([
      ["ru-en", "2.1"],
      ["be-en", "2.1"],
    ]);
  });
});

describe("a host that answers badly: said, nothing kept, and the second is asked", () => {
  const wrong = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy[2500] = (copy[2500] ?? 0) ^ 1;
    return copy;
  };
  const bomb = (bytes: Buffer): Buffer => gzipSync(Buffer.alloc(bytes.length * 50));

  it.each<readonly [string, RequestListener, string]>([
    ["404 as a page", files({ "/db/models.json": JSON.stringify(REGISTRY) }), "answered with 404"],
    [
      "a page for everything",
      (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Hello"),
      "cannot be asked, or does not have it",
    ],
    [
      "a page in place of a file",
      (request, response) =>
        request.url === "/db/models.json"
          ? response.end(JSON.stringify(REGISTRY))
          : response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>"),
      "answered with a web page",
    ],
    ["one wrong byte", files(inBucket(wrong)), "cut, or changed"],
    [
      "one wrong byte, packed",
      files(inBucket((bytes) => gzipSync(wrong(bytes)))),
      "cut, or changed",
    ],
    ["a cut file", files(inBucket((bytes) => bytes.subarray(0, -1))), "cut, or changed"],
    [
      "a cut file, packed",
      files(inBucket((bytes) => gzipSync(bytes).subarray(0, -9))),
      "cut, or changed",
    ],
    ["endless zeros, packed", files(inBucket(bomb)), "cut, or changed"],
    [
      "more than the file has",
      files(inBucket((bytes) => Buffer.alloc(bytes.length + 100_000))),
      "sent more than the file has",
    ],
    [
      "silence",
      (request, response) =>
        request.url === "/db/models.json"
          ? response.end(JSON.stringify(REGISTRY))
          : response.writeHead(200).flushHeaders(),
      "did not answer",
    ],
    ["an error", (_, response) => response.writeHead(500).end(), "cannot be asked"],
    ["a closed connection", (request) => request.socket.destroy(), "cannot be asked"],
  ])("%s", async (_, listener, words) => {
    const first = bucket(await serve(listener), fetch);
    const alone = await fill([first]);
    expect(alone.missing).toEqual(["be-en"]);
    expect(alone.said).toContain(words);
    expect(alone.said).toContain(first.host);
    expect(await lying()).toEqual(["be-en"]);
    const second = attachments(await serve(files(inAttachments)));
    const both = await fill([first, second]);
    expect(both.missing).toEqual([]);
    expect(both.said).toContain(`from ${second.host}, verified`);
    await expectComplete();
  });
});

describe("the script itself", () => {
  const ROOT = fileURLToPath(new URL("../../", import.meta.url));

  const run = (...args: readonly string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", "tsx", "scripts/models.ts", ...args], {
        cwd: ROOT,
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
      child.once("error", reject);
      child.once("close", (code) =>
        resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
      );
    });

  it("lists what it knows", async () => {
    const { code, out } = await run("--list", "--to", folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^be-en {2}\d\.\d {2}\d+\.\d MB unpacked {2}MPL-2\.0$/mu);
    expect(out).toMatch(/^ru-en/mu);
  });

  it("ends with 1 where the host has nothing", async () => {
    const host = await serve(files({}));
    const { code, err } = await run("be-en", "--to", folder, "--from-url", host);
    expect(code).toBe(1);
    expect(err).toContain("answered with 404");
    expect(err).toContain("Not complete: be-en\n");
    expect(await lying()).toEqual(["be-en"]);
  });

  it.each([
    [[], "wanted at least one PAIR"],
    [["xx-yy"], "no such pair: xx-yy; there are "],
    [["be-en", "--from-url", "ftp://a"], "not an http or https address"],
    [["--loud"], "Unknown option"],
  ])("%j: ends with 2 and the usage", async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain("Usage: npm run models");
  });
});
