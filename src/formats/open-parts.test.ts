import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import type { ImportFile } from "./importer.ts";
import { openParts } from "./open-parts.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function zipOf(files: Readonly<Record<string, string>>, password?: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), {
    useWebWorkers: false,
    ...(password !== undefined && { password }),
  });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return writer.close();
}

async function open(...files: readonly ImportFile[]) {
  const opened = await openParts(files);
  return opened.ok ? opened.value.map(({ name, text }) => [name, text]) : opened.problem;
}

describe("files", () => {
  it("are read as text, bytes or files, each one part", async () => {
    expect(
      await open(
        { name: "a.txt", content: "Завод" },
        { name: "b.txt", content: bytes("\ufeffстоит") },
        { name: "c.txt", content: new Blob(["сегодня"]) },
      ),
    ).toEqual([
      ["a.txt", "Завод"],
      ["b.txt", "стоит"],
      ["c.txt", "сегодня"],
    ]);
    expect(await open()).toEqual([]);
  });

  it("the first that cannot be read is told", async () => {
    const fine = { name: "a.txt", content: "x" };
    const empty = { name: "b.txt", content: new Blob([]) };
    const picture = { name: "c.png", content: bytes("\u0089PNG") };
    expect(await open(fine, empty, picture)).toEqual({ kind: "empty-input" });
    expect(await open(fine, { name: "c.bin", content: new Uint8Array([0xff, 0xff, 1]) })).toEqual({
      kind: "not-text",
      name: "c.bin",
      detected: "unknown encoding",
    });
    expect(await open(fine, { name: "d.txt", content: "a\u0000b" })).toMatchObject({
      kind: "not-text",
      name: "d.txt",
    });
  });

  it("too large are told with the limit of their name", async () => {
    const content = new Uint8Array(LIMITS.bytes + 1).fill(0x61);
    expect(await open({ name: "a.txt", content })).toEqual({
      kind: "too-large",
      bytes: LIMITS.bytes + 1,
      limit: LIMITS.bytes,
    });
  });

  it("above every limit are not even read", async () => {
    class Huge extends Blob {
      override get size() {
        return LIMITS.archiveBytes + 1;
      }
      override arrayBuffer(): Promise<ArrayBuffer> {
        throw new Error("read");
      }
      override slice() {
        return new Blob(["text"]);
      }
    }
    expect(await open({ name: "tweets.js", content: new Huge() })).toEqual({
      kind: "too-large",
      bytes: LIMITS.archiveBytes + 1,
      limit: LIMITS.archiveBytes,
    });
  });

  it("that vanish while they are read are told by name", async () => {
    class Gone extends Blob {
      override slice(): Blob {
        throw new DOMException("gone", "NotFoundError");
      }
    }
    expect(await open({ name: "a.txt", content: new Gone() })).toEqual({
      kind: "file-unreadable",
      name: "a.txt",
    });
  });
});

describe("a ZIP", () => {
  it("is opened by what it is, not by its name, as bytes too", async () => {
    const zip = await zipOf({ "data/tweets.js": "window.YTD = []", "data/photo.jpg": "x" });
    const parts = [["data/tweets.js", "window.YTD = []"]];
    expect(await open({ name: "export", content: zip })).toEqual(parts);
    const content = new Uint8Array(await zip.arrayBuffer());
    expect(await open({ name: "export.txt", content })).toEqual(parts);
  });

  it("stands among other files, its blank files left out", async () => {
    const zip = await zipOf({ "a.json": "{}", "b.json": " ", "c.txt": "\u0000" });
    expect(await open({ name: "z.zip", content: zip }, { name: "d.txt", content: "d" })).toEqual([
      ["a.json", "{}"],
      ["d.txt", "d"],
    ]);
  });

  it.each([
    ["nothing a thread could be in", { "photo.jpg": "x" }],
    ["only blank files", { "a.json": " ", "b.txt": "" }],
    ["nothing", {}],
  ])("with %s is told", async (_, files) => {
    expect(await open({ name: "z.zip", content: await zipOf(files) })).toEqual({
      kind: "zip-without-thread",
      name: "z.zip",
    });
  });

  it("with nothing but a file too large says so", async () => {
    const zip = await zipOf({ "thread.json": "a".repeat(LIMITS.bytes + 1) });
    expect(await open({ name: "z.zip", content: zip })).toEqual({
      kind: "too-large",
      bytes: LIMITS.bytes + 1,
      limit: LIMITS.bytes,
    });
  });

  it("locked or broken is told", async () => {
    const locked = await zipOf({ "a.json": "{}" }, "secret");
    expect(await open({ name: "z.zip", content: locked })).toEqual({
      kind: "zip-locked",
      name: "z.zip",
    });
    const whole = await zipOf({ "a.json": '{"a": 1}' });
    expect(await open({ name: "z.zip", content: whole.slice(0, whole.size - 30) })).toEqual({
      kind: "zip-broken",
      name: "z.zip",
    });
  });
});
