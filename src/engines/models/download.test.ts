import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type HostBehaviour,
  type ModelHost,
  startModelHost,
} from "../../../tests/support/model-host.ts";
import {
  fakeModel,
  type FakeModelFiles,
  indexOf,
  makeLibrary,
  sha256,
} from "./library.fixtures.ts";

const fake = fakeModel("be", "en");
const { model } = fake;
const big = model.files.find(({ role }) => role === "model");
const path = big?.location ?? "";
const name = big?.name ?? "";
const total = model.files.reduce((sum, { size }) => sum + size, 0);
const everything = () =>
  startModelHost({
    files: new Map<string, Uint8Array | string>([...fake.files, ["index.json", indexOf(fake)]]),
  });

let site: ModelHost;
let other: ModelHost;
beforeEach(async () => {
  site = await everything();
  other = await everything();
});
afterEach(() => Promise.all([site.close(), other.close()]));

const here = () => makeLibrary(site.url);
const withMirror = () => makeLibrary(site.url, { mirror: () => other.url.href });
const hashes = ({ content }: FakeModelFiles) => [...content.keys()].sort();
const all = model.files.map(({ sha256 }) => sha256).sort();
const small = model.files
  .filter(({ role }) => role !== "model")
  .map(({ sha256 }) => sha256)
  .sort();
const askedFor = (host: ModelHost, of = path) =>
  host.requests.filter((request) => request.path === of).map(({ range }) => range);

describe("a host that answers", () => {
  it.each(["well", "gzip", "encoded"] as const)("%s: the model is whole and ready", async (way) => {
    site.behave("*", way);
    site.behave("index.json", "well");
    const { library, files, known } = here();
    expect(await library.download("be-en")).toEqual({ ok: true, value: null });
    expect(hashes(files)).toEqual(all);
    expect(known("be-en")).toMatchObject({ stored: total, total, download: { state: "none" } });
    expect(library.snapshot()?.stored).toBe(total);
    const loaded = await library.load("be-en");
    const bytes = loaded.ok ? loaded.value.files : new Map<string, ArrayBuffer>();
    for (const [role, content] of fake.bytes)
      expect(sha256(new Uint8Array(bytes.get(role) ?? new ArrayBuffer()))).toBe(sha256(content));
  });

  it("is asked without cookies, referrer or a second copy in the browser's cache", async () => {
    const { library, inits } = withMirror();
    site.behave("*", "missing");
    site.behave("index.json", "well");
    await library.download("be-en");
    expect(new Set(inits.map(({ credentials }) => credentials))).toEqual(
      new Set(["same-origin", "omit"]),
    );
    for (const init of inits)
      expect(init).toMatchObject({ referrerPolicy: "no-referrer", cache: "no-store" });
  });

  it("is asked once by two who want the same", async () => {
    const { library } = here();
    const both = await Promise.all([library.download("be-en"), library.download("be-en")]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(askedFor(site)).toEqual([""]);
  });

  it("is not asked for what lies here", async () => {
    const { library, files } = here();
    await library.download("be-en");
    await files.remove(all[0] ?? "");
    const asked = site.requests.length;
    await library.refresh();
    await library.download("be-en");
    // The list, and the one file.
    expect(site.requests.length).toBe(asked + 2);
    expect(hashes(files)).toEqual(all);
  });
});

const FAULTS: readonly (readonly [HostBehaviour, object])[] = [
  ["missing", { kind: "model-not-found", file: name }],
  ["page", { kind: "model-not-found", file: name }],
  ["truncated", { kind: "model-damaged", file: name }],
  ["short", { kind: "model-damaged", file: name }],
  ["wrong-byte", { kind: "model-damaged", file: name }],
  ["bomb", { kind: "model-damaged", file: name }],
  ["refused", { kind: "host-unreachable" }],
  ["error", { kind: "server-said", status: 503 }],
  ["too-many", { kind: "too-many-requests", seconds: 7 }],
];

describe.each(FAULTS)("a host whose file is %s", (behaviour, problem) => {
  it("ends in the right words, nothing half-stored, and a retry works", async () => {
    // Every request that a download makes for it.
    site.behave(path, behaviour);
    const { library, files, known } = here();
    const told = { host: site.host, ...problem };
    expect(await library.download("be-en")).toEqual({
      ok: false,
      problem: expect.objectContaining(told),
    });
    expect(known("be-en")?.download).toMatchObject({ state: "failed", problem: told });
    expect(hashes(files)).toEqual(small);
    site.behave(path, "well");
    expect(await library.download("be-en")).toEqual({ ok: true, value: null });
    expect(hashes(files)).toEqual(all);
    expect(known("be-en")?.download).toEqual({ state: "none" });
  });

  it("is made good by the second", async () => {
    site.behave(path, behaviour);
    const { library, files } = withMirror();
    expect(await library.download("be-en")).toEqual({ ok: true, value: null });
    expect(hashes(files)).toEqual(all);
  });
});

describe.each(["stalled", "silent"] as const)("a host that is %s", (behaviour) => {
  it("is given up once it has been silent for long, and the second makes it good", async () => {
    site.behave(path, behaviour);
    const { library, files, timers, until, known } = withMirror();
    const done = library.download("be-en");
    await until(() => {
      const download = known("be-en")?.download;
      const least = total - (big?.size ?? 0) + (behaviour === "stalled" ? 1 : 0);
      return download?.state === "running" && download.done >= least && askedFor(site).length > 0;
    });
    timers.goOff();
    expect(await done).toEqual({ ok: true, value: null });
    expect(hashes(files)).toEqual(all);
    expect(timers.count()).toBe(0);
  });
});

it("says so when the only host is silent", async () => {
  const { library, timers, until, known } = here();
  site.behave(path, "stalled");
  const done = library.download("be-en");
  await until(() => {
    const download = known("be-en")?.download;
    return download?.state === "running" && download.done > total / 2;
  });
  timers.goOff();
  const problem = { kind: "timed-out", who: site.host, seconds: 30 };
  expect(await done).toEqual({ ok: false, problem });
});

describe("a file that is cut", () => {
  it("goes on where it was cut, at the same host", async () => {
    site.behave(path, "truncated", 1);
    const { library, files } = withMirror();
    expect((await library.download("be-en")).ok).toBe(true);
    expect(askedFor(site)).toEqual(["", expect.stringMatching(/^bytes=[1-9]\d*-$/u)]);
    expect(askedFor(other)).toEqual([]);
    expect(hashes(files)).toEqual(all);
  });

  it("begins anew where a host sends no parts", async () => {
    site.ranges = false;
    site.behave(path, "truncated", 1);
    const { library, files } = here();
    expect((await library.download("be-en")).ok).toBe(true);
    expect(hashes(files)).toEqual(all);
  });

  it("begins anew where nothing is behind the cut", async () => {
    // A file that was longer is now as long as what came of it.
    site.files.set(path, (fake.files.get(path) ?? new Uint8Array()).subarray(0, 10));
    site.behave(path, "short", 1);
    const { library } = here();
    const outcome = await library.download("be-en");
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "model-damaged" } });
    expect(askedFor(site)).toHaveLength(2);
  });
});

describe("no network", () => {
  it("is named as such where the browser knows", async () => {
    await other.close();
    const { library } = makeLibrary(site.url, { online: () => false });
    await library.refresh();
    site.behave("*", "refused");
    const outcome = await library.download("be-en");
    expect(outcome).toEqual({ ok: false, problem: { kind: "offline" } });
  });
});

describe("what went wrong at several hosts", () => {
  it.each([
    ["wrong-byte", "missing", "model-damaged"],
    ["missing", "wrong-byte", "model-damaged"],
    ["refused", "missing", "host-unreachable"],
    ["missing", "missing", "model-not-found"],
  ] as const)("%s, %s: %s", async (first, second, kind) => {
    site.behave(path, first);
    other.behave(path, second);
    other.behave(name, second);
    const { library } = withMirror();
    expect(await library.download("be-en")).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe("a pause", () => {
  const downloadHalf = ({ library }: ReturnType<typeof here>) => {
    site.behave(path, "stalled", 1);
    return library.download("be-en");
  };
  const atHalf = ({ until, known }: ReturnType<typeof here>) =>
    until(() => {
      const download = known("be-en")?.download;
      return download?.state === "running" && download.done > total / 2;
    });

  it("keeps what came; the rest is asked for afterwards", async () => {
    const setup = here();
    const { library, files, known, timers } = setup;
    const done = downloadHalf(setup);
    await atHalf(setup);
    library.pause("be-en");
    const paused = known("be-en")?.download;
    expect(paused).toMatchObject({ state: "paused", host: site.host });
    expect(hashes(files)).toEqual(small);
    library.resume("be-en");
    expect(known("be-en")?.download.state).toBe("running");
    expect(await done).toEqual({ ok: true, value: null });
    expect(askedFor(site)).toEqual(["", expect.stringMatching(/^bytes=[1-9]\d*-$/u)]);
    expect(hashes(files)).toEqual(all);
    expect(timers.count()).toBe(0);
  });

  it("goes on with a compressed file, too", async () => {
    site.behave(path, "gzip");
    const { library, files, known, until } = here();
    const done = library.download("be-en");
    await until(() => (known("be-en")?.stored ?? 0) >= total - (big?.size ?? 0));
    library.pause("be-en");
    library.resume("be-en");
    expect(await done).toEqual({ ok: true, value: null });
    expect(hashes(files)).toEqual(all);
  });

  it("ends with cancel, which leaves nothing of the download", async () => {
    const setup = here();
    const { library, files, known } = setup;
    const done = downloadHalf(setup);
    await atHalf(setup);
    library.pause("be-en");
    library.cancel("be-en");
    expect(await done).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(hashes(files)).toEqual([]);
    expect(known("be-en")).toMatchObject({ stored: 0, download: { state: "none" } });
  });

  it("is no hindrance to a new download after cancel", async () => {
    const setup = here();
    const { library, files } = setup;
    const done = downloadHalf(setup);
    await atHalf(setup);
    library.cancel("be-en");
    const again = library.download("be-en");
    expect(await done).toMatchObject({ ok: false });
    expect(await again).toEqual({ ok: true, value: null });
    expect(hashes(files)).toEqual(all);
  });
});

describe("no room", () => {
  it("is said before anything is downloaded where the browser tells", async () => {
    const estimate = async () => ({ quota: 1000, usage: 900 });
    const { library } = makeLibrary(site.url, { estimate });
    const problem = { kind: "storage-full", needed: total };
    expect(await library.download("be-en")).toEqual({ ok: false, problem });
    expect(askedFor(site)).toEqual([]);
  });

  it("is said when it turns out; a retry with room works", async () => {
    const { library, files } = here();
    files.room = 100_000;
    const problem = { kind: "storage-full", needed: big?.size };
    expect(await library.download("be-en")).toEqual({ ok: false, problem });
    expect(hashes(files)).toEqual(small);
    files.room = Infinity;
    expect(await library.download("be-en")).toEqual({ ok: true, value: null });
  });

  it("is another thing than a browser that stores nothing", async () => {
    const { library, files } = here();
    files.blocked = true;
    const problem = { kind: "storage-blocked" };
    expect(await library.download("be-en")).toEqual({ ok: false, problem });
  });

  it("nor is anything asked for on a page that can check nothing", async () => {
    const { library } = makeLibrary(site.url, { secure: false });
    expect(await library.download("be-en")).toEqual({
      ok: false,
      problem: { kind: "storage-blocked" },
    });
    expect(askedFor(site)).toEqual([]);
  });
});
