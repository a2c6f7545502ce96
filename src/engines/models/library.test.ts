import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ModelHost, startModelHost } from "../../../tests/support/model-host.ts";
import { type FakeModel, fakeModel, indexOf, makeLibrary, onDisk } from "./library.fixtures.ts";

const beEn = fakeModel("be", "en");
const enRu = fakeModel("en", "ru");
const ruEn = fakeModel("ru", "en");
const newer = fakeModel("be", "en", 2);
const ids = ({ library }: ReturnType<typeof makeLibrary>) =>
  library.snapshot()?.models.map(({ model }) => model.id);

let site: ModelHost;
beforeEach(async () => {
  site = await startModelHost({ files: new Map() });
});
afterEach(() => site.close());

/** What this site offers. */
function offer(...models: readonly FakeModel[]): void {
  for (const { files } of models) for (const [path, bytes] of files) site.files.set(path, bytes);
  site.files.set("index.json", indexOf(...models));
}

describe("what there is", () => {
  it("is not known before it was looked for, and then at once", async () => {
    const { library } = makeLibrary(site.url, { pinned: [beEn.model] });
    expect(library.snapshot()).toBeNull();
    let calls = 0;
    library.subscribe(() => calls++);
    const snapshot = await library.refresh();
    expect(calls).toBe(1);
    expect(library.snapshot()).toBe(snapshot);
    expect(snapshot).toMatchObject({ stored: 0, mirror: null, models: [{ model: beEn.model }] });
    expect(snapshot.models[0]?.hosts).toEqual([
      "storage.googleapis.com",
      "firefox-settings-attachments.cdn.mozilla.net",
    ]);
  });

  it("asks this site and nobody else", async () => {
    const { library, asked } = makeLibrary(site.url, { mirror: () => "https://mirror.example/" });
    await library.refresh();
    await library.route({ from: "ru", to: "be" });
    expect(asked).toEqual([new URL("index.json", site.url).href]);
  });

  it.each(["missing", "page", "refused", "error"] as const)(
    "is what was pinned where the site's list is %s",
    async (behaviour) => {
      offer(enRu);
      site.behave("index.json", behaviour);
      const setup = makeLibrary(site.url, { pinned: [beEn.model] });
      await setup.library.refresh();
      expect(ids(setup)).toEqual(["be-en"]);
    },
  );

  it("has the site's own before the pinned of the same pair", async () => {
    offer(newer, enRu);
    const setup = makeLibrary(site.url, { pinned: [ruEn.model, beEn.model] });
    const { models } = await setup.library.refresh();
    expect(ids(setup)).toEqual(["ru-en", "be-en", "en-ru"]);
    expect(models[1]).toMatchObject({
      model: { ...newer.model, ownSite: true },
      hosts: [site.host],
    });
  });

  it("takes the same files for the same model, and asks nobody else for what this site has", async () => {
    offer(beEn);
    const pinned = [{ ...beEn.model, licence: "MPL-2.0", version: "2.1" }];
    const { models } = await makeLibrary(site.url, { pinned }).library.refresh();
    expect(models).toHaveLength(1);
    expect(models[0]?.model.ownSite).toBe(true);
    expect(models[0]?.hosts).toEqual([site.host]);
  });

  it("goes on with the pinned model that lies here when the site has another", async () => {
    const { library, known } = makeLibrary(site.url, { pinned: [beEn.model] });
    await library.take(onDisk(beEn));
    offer(newer);
    await library.refresh();
    expect(known("be-en")?.model).toMatchObject({ version: "1.0", ownSite: false });
    await library.remove("be-en");
    expect(known("be-en")?.model).toMatchObject({ version: "2.0", ownSite: true });
  });

  it("has another host as soon as the reader says that there is a mirror", async () => {
    let mirror: string | null = null;
    const { library, known } = makeLibrary(site.url, {
      pinned: [beEn.model],
      mirror: () => mirror,
    });
    const before = await library.refresh();
    expect(library.snapshot()).toBe(before);
    mirror = "https://mirror.example/models";
    expect(library.snapshot()?.mirror).toBe(mirror);
    expect(library.snapshot()).toBe(library.snapshot());
    expect(known("be-en")?.hosts[0]).toBe("mirror.example");
  });
});

describe("a site that cannot be asked", () => {
  it("is remembered: its model that lies here goes on working", async () => {
    offer(beEn);
    let text: string | null = null;
    const memory = { read: () => text, write: (now: string) => void (text = now) };
    const first = makeLibrary(site.url, { memory });
    await first.library.download("be-en");
    for (const behaviour of ["refused", "missing", "page"] as const) {
      site.behave("index.json", behaviour);
      const { library } = makeLibrary(site.url, { memory, files: first.files });
      expect(await library.load("be-en")).toMatchObject({ ok: true });
      expect(await library.route({ from: "be", to: "en" })).toHaveLength(1);
    }
  });

  it("loses what it has no more and the reader never had", async () => {
    offer(beEn);
    let text: string | null = null;
    const memory = { read: () => text, write: (now: string) => void (text = now) };
    await makeLibrary(site.url, { memory }).library.refresh();
    site.behave("index.json", "missing");
    const setup = makeLibrary(site.url, { memory });
    await setup.library.refresh();
    expect(ids(setup)).toEqual([]);
  });

  it("does not choke on what is remembered", async () => {
    const memory = { read: () => "{", write: () => undefined };
    site.behave("index.json", "refused");
    const { library } = makeLibrary(site.url, { memory });
    expect((await library.refresh()).models).toEqual([]);
  });
});

describe("the way from one language to another", () => {
  it.each([
    ["be", "en", ["be-en"]],
    ["be-tarask", "en-GB", ["be-en"]],
    ["be", "ru", ["be-en", "en-ru"]],
    ["BE-BY", "ru-Latn", ["be-en", "en-ru"]],
    ["ru", "be", null],
    ["en", "en", null],
    ["be", "be", null],
    ["de", "en", null],
  ])("%s to %s", async (from, to, way) => {
    const pinned = [beEn.model, enRu.model, ruEn.model];
    const { library } = makeLibrary(site.url, { pinned });
    const route = await library.route({ from, to });
    expect(route?.map(({ model }) => model.id) ?? null).toEqual(way);
  });

  it("is direct where the site has a model for it", async () => {
    const direct = fakeModel("be", "ru");
    offer(direct);
    const { library } = makeLibrary(site.url, { pinned: [beEn.model, enRu.model] });
    const route = await library.route({ from: "be", to: "ru" });
    expect(route?.map(({ model }) => model.id)).toEqual(["be-ru"]);
  });
});

describe("a model that is loaded", () => {
  it("has to be there", async () => {
    const { library } = makeLibrary(site.url, { pinned: [beEn.model] });
    const problem = { kind: "model-missing", from: "be", to: "en" };
    expect(await library.load("be-en")).toEqual({ ok: false, problem });
    expect(await library.load("no-such")).toMatchObject({ ok: false });
  });

  it.each(["cut", "changed"])("is checked again: %s bytes are removed and said", async (how) => {
    const { library, files, known } = makeLibrary(site.url, { pinned: [beEn.model] });
    await library.take(onDisk(beEn));
    const file = beEn.model.files[2];
    const bytes = (beEn.bytes.get("model") ?? new Uint8Array()).slice();
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    files.content.set(file?.sha256 ?? "", how === "cut" ? bytes.slice(0, 700) : bytes);
    const problem = { kind: "model-damaged", file: file?.name, host: "" };
    expect(await library.load("be-en")).toEqual({ ok: false, problem });
    expect(files.content.has(file?.sha256 ?? "")).toBe(false);
    expect(known("be-en")?.stored).toBe(70_000);
  });

  it("may have been brought, or removed, by another tab", async () => {
    const { library, files, known } = makeLibrary(site.url, { pinned: [beEn.model] });
    await library.refresh();
    const elsewhere = makeLibrary(site.url, { pinned: [beEn.model], files });
    await elsewhere.library.take(onDisk(beEn));
    expect(await library.load("be-en")).toMatchObject({ ok: true });
    await elsewhere.library.remove("be-en");
    expect(await library.load("be-en")).toMatchObject({ problem: { kind: "model-missing" } });
    expect(known("be-en")?.stored).toBe(0);
  });
});

describe("a model that is removed", () => {
  it("leaves nothing, takes strays along and nothing of others", async () => {
    const { library, files, known } = makeLibrary(site.url, { pinned: [beEn.model, enRu.model] });
    await library.take([...onDisk(beEn), ...onDisk(enRu)]);
    await files.put("f".repeat(64), new ArrayBuffer(5));
    expect((await library.refresh()).stored).toBe(2 * 970_000 + 5);
    await library.remove("be-en");
    expect(known("be-en")?.stored).toBe(0);
    expect(library.snapshot()?.stored).toBe(970_000);
    expect([...files.content.keys()].sort()).toEqual(
      enRu.model.files.map(({ sha256 }) => sha256).sort(),
    );
  });

  it("leaves what another that lies here needs", async () => {
    const [vocab] = beEn.model.files;
    const sharing = enRu.model.files.map((file) =>
      file.role === "vocab" && vocab !== undefined ? vocab : file,
    );
    const pinned = [beEn.model, { ...enRu.model, files: sharing }];
    const { library, known } = makeLibrary(site.url, { pinned });
    await library.take([...onDisk(beEn), ...onDisk(enRu)]);
    await library.remove("be-en");
    expect(known("be-en")?.stored).toBe(20_000);
    expect(await library.load("en-ru")).toMatchObject({ ok: true });
  });

  it("ends its download", async () => {
    offer(beEn);
    site.behave("be-en/model.been.bin", "silent");
    const { library, files, until } = makeLibrary(site.url);
    const done = library.download("be-en");
    await until(() => files.content.size === 2);
    await library.remove("be-en");
    expect(await done).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(files.content.size).toBe(0);
  });
});
