import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ModelHost, startModelHost } from "../../../tests/support/model-host.ts";
import { fakeModel, indexOf, makeLibrary, noise, onDisk } from "./library.fixtures.ts";

const beEn = fakeModel("be", "en");
const enRu = fakeModel("en", "ru");
const asFile = (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name);
const gzip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes));

let site: ModelHost;
beforeEach(async () => {
  site = await startModelHost({ files: new Map() });
});
afterEach(() => site.close());

describe("files from the reader's disk", () => {
  it("are taken by what is in them, and make a model ready", async () => {
    const { library, known } = makeLibrary(site.url, { pinned: [beEn.model, enRu.model] });
    const renamed = onDisk(beEn).map((file, i) => new File([file], `a (${i})`));
    const result = await library.take(renamed);
    expect(result).toEqual({ taken: ["a (0)", "a (1)", "a (2)"], unknown: [], damaged: [] });
    expect(known("be-en")).toMatchObject({ stored: 970_000, total: 970_000 });
    expect(known("en-ru")?.stored).toBe(0);
    expect(await library.load("be-en")).toMatchObject({ ok: true });
  });

  it("are unpacked, and told apart from what is damaged or of no model", async () => {
    const { library, files } = makeLibrary(site.url, { pinned: [beEn.model] });
    const [vocab, lex, model] = beEn.model.files;
    const bytes = (role: "vocab" | "lex" | "model") => beEn.bytes.get(role) ?? new Uint8Array();
    const packed = gzip(bytes("vocab"));
    const result = await library.take([
      asFile(packed, `${vocab?.name}.gz`),
      asFile(bytes("lex").subarray(1), `${lex?.name}`),
      asFile(gzip(bytes("model")).subarray(0, 5000), `${model?.name}.gz`),
      asFile(noise(100, 9), "holiday.jpg"),
      asFile(gzip(new Uint8Array(5_000_000)), "bomb.gz"),
      asFile(new Uint8Array(), "empty"),
      asFile(noise(2_000_000, 1), `${model?.name.replace(".bin", " (2).bin")}`),
    ]);
    expect(result).toEqual({
      taken: [`${vocab?.name}.gz`],
      damaged: [lex?.name, `${model?.name}.gz`, model?.name.replace(".bin", " (2).bin")],
      unknown: ["holiday.jpg", "bomb.gz", "empty"],
    });
    expect([...files.content.keys()]).toEqual([vocab?.sha256]);
  });

  it("say what stopped them", async () => {
    const { library, files } = makeLibrary(site.url, { pinned: [beEn.model] });
    files.room = 60_000;
    const result = await library.take(onDisk(beEn));
    expect(result.taken).toHaveLength(1);
    expect(result.problem).toEqual({ kind: "storage-full", needed: 50_000 });
  });

  it("are not taken by a page that can check nothing", async () => {
    const { library } = makeLibrary(site.url, { pinned: [beEn.model], secure: false });
    expect(await library.take(onDisk(beEn))).toMatchObject({
      taken: [],
      problem: { kind: "storage-blocked" },
    });
  });

  it("make good what failed before", async () => {
    for (const [path, bytes] of beEn.files) site.files.set(path, bytes);
    site.files.set("index.json", indexOf(beEn));
    site.behave("be-en/vocab.been.bin", "wrong-byte");
    const { library, known } = makeLibrary(site.url);
    await library.download("be-en");
    expect(known("be-en")?.download.state).toBe("failed");
    await library.take(onDisk(beEn));
    expect(known("be-en")?.download.state).toBe("none");
  });
});
