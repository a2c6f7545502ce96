import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ModelHost, startModelHost } from "../../../tests/support/model-host.ts";
import { fakeModel, indexOf, makeLibrary } from "./library.fixtures.ts";
import { mirrorFolder } from "./mirrors.ts";
import { BUCKET as BUCKET_FOLDER, placesIn } from "./mozilla-registry.ts";

const beEn = fakeModel("be", "en");
const BUCKET = "https://storage.googleapis.com";
const ATTACHMENTS = "https://firefox-settings-attachments.cdn.mozilla.net";
const IN_BUCKET = "moz-fx-translations-data--303e-prod-translations-data";

let site: ModelHost;
beforeEach(async () => {
  site = await startModelHost({ files: new Map() });
});
afterEach(() => site.close());

describe("Mozilla's hosts", () => {
  const pinned = [beEn.model];
  const registry = JSON.stringify({
    baseUrl: `${BUCKET}/${IN_BUCKET}`,
    models: {
      "be-en": [
        {
          files: Object.fromEntries(
            beEn.model.files.map(({ role, location, sha256 }) => [
              role,
              { path: `${location}.gz`, uncompressedHash: sha256 },
            ]),
          ),
        },
      ],
    },
  });
  const packed = [...beEn.files].map(
    ([path, bytes]) => [`${IN_BUCKET}/${path}.gz`, gzipSync(bytes)] as const,
  );

  let bucket: ModelHost;
  let attachments: ModelHost;
  beforeEach(async () => {
    bucket = await startModelHost({
      files: new Map<string, Uint8Array | string>([
        ...packed,
        [`${IN_BUCKET}/db/models.json`, registry],
      ]),
    });
    attachments = await startModelHost({ files: beEn.files });
  });
  afterEach(() => Promise.all([bucket.close(), attachments.close()]));
  const mozilla = () =>
    makeLibrary(site.url, {
      pinned,
      hosts: { [BUCKET]: bucket.url, [ATTACHMENTS]: attachments.url },
    });

  it("have it compressed in the bucket, where the registry says", async () => {
    const { library, files } = mozilla();
    expect(await library.download("be-en")).toEqual({ ok: true, value: null });
    expect(files.content.size).toBe(3);
    expect(bucket.requests.map(({ path }) => path)).toEqual([
      `${IN_BUCKET}/db/models.json`,
      ...packed.map(([path]) => path),
    ]);
    expect(attachments.requests).toEqual([]);
  });

  it("have it plain at the other where the first has not", async () => {
    bucket.behave("*", "missing");
    const { library, files } = mozilla();
    expect(await library.download("be-en")).toEqual({ ok: true, value: null });
    expect(files.content.size).toBe(3);
    // Once it is known which host has it, that one is asked first.
    expect(bucket.requests).toHaveLength(1);
    expect(attachments.requests).toHaveLength(3);
  });

  it("are named for downloads by hand, the bucket as soon as it is known where", async () => {
    const { library } = mozilla();
    await library.refresh();
    const file = beEn.model.files[0];
    const addresses = () => (file === undefined ? [] : library.addresses(file));
    expect(addresses()).toEqual([`${ATTACHMENTS}/${file?.location}`]);
    await library.download("be-en");
    expect(addresses()).toEqual([
      `${BUCKET}/${IN_BUCKET}/${file?.location}.gz`,
      `${ATTACHMENTS}/${file?.location}`,
    ]);
  });
});

describe("the reader's own mirror", () => {
  let mirror: ModelHost;
  beforeEach(async () => {
    mirror = await startModelHost({ files: beEn.files });
  });
  afterEach(() => mirror.close());
  const library = (folder = "") =>
    makeLibrary(site.url, { pinned: [beEn.model], mirror: () => `${mirror.url.href}${folder}` });

  it("may be any folder laid out as one expects, and goes before Mozilla's hosts", async () => {
    const setup = library();
    expect(await setup.library.download("be-en")).toEqual({ ok: true, value: null });
    expect(new Set(setup.asked.map((url) => new URL(url).host))).toEqual(
      new Set([site.host, mirror.host]),
    );
  });

  it("may be another Nitka's, whose list says where files lie", async () => {
    mirror.files.clear();
    const files = beEn.model.files.map((file, i) => ({ ...file, location: `elsewhere/${i}.bin` }));
    for (const [i, { role }] of files.entries())
      mirror.files.set(`models/elsewhere/${i}.bin`, beEn.bytes.get(role) ?? "");
    mirror.files.set("models/index.json", indexOf({ model: { ...beEn.model, files } }));
    const setup = library("models/index.json");
    expect(await setup.library.download("be-en")).toEqual({ ok: true, value: null });
    expect(mirror.requests).toHaveLength(4);
  });

  it("is asked for the file even where its missing list is shut to pages", async () => {
    mirror.behave("index.json", "refused");
    expect((await library().library.download("be-en")).ok).toBe(true);
  });
});

describe("the address of a mirror", () => {
  it.each([
    ["https://m.example/models", "https://m.example/models/"],
    [" https://m.example/models/index.json?x#y ", "https://m.example/models/"],
    ["http://localhost:8080", "http://localhost:8080/"],
    ["", null],
    ["models", null],
    ["ftp://m.example/", null],
    ["javascript:alert(1)", null],
    ["https://me:secret@m.example/", null],
    [null, null],
  ])("%j is %j", (text, folder) => {
    expect(mirrorFolder(text)?.href ?? null).toBe(folder);
  });
});

describe("Mozilla's registry", () => {
  const listed = (path: string, baseUrl?: string) =>
    [
      ...placesIn({
        baseUrl,
        models: { "be-en": [{ files: { vocab: { path, uncompressedHash: "AB" }, lex: null } }] },
      }),
    ].map(([hash, { href }]) => [hash, href]);

  it("says where a file lies in the bucket", () => {
    expect(listed("models/a.gz")).toEqual([["ab", `${BUCKET_FOLDER.href}models/a.gz`]]);
    const base = `${BUCKET_FOLDER.origin}/other`;
    expect(listed("models/a.gz", base)).toEqual([["ab", `${base}/models/a.gz`]]);
  });

  it("cannot name another host, nor a place outside", () => {
    expect(listed("a.gz", "https://evil.example/")).toEqual([["ab", `${BUCKET_FOLDER.href}a.gz`]]);
    for (const path of ["https://evil.example/a", "//evil.example/a", "../a", "a/%2e%2e/b", "a?b"])
      expect(listed(path)).toEqual([]);
  });

  it.each([null, 7, {}, { models: 1 }, { models: { a: [null, { files: 1 }, {}] } }])(
    "lists nothing where it is %j",
    (value) => {
      expect(placesIn(value).size).toBe(0);
    },
  );
});
