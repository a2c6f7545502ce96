/** A thread read live and imported is the whole thread, with its links, from whichever post one asks. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { importThread } from "#formats/importers.ts";
import { liveTarget } from "#formats/live/loaders.ts";
import { fakeNet } from "../../src/formats/live/fake-net.fixtures.ts";

const DATA = new URL("../../../shared/data/", import.meta.url);
const MOCK = new URL("mock/mock_platforms.mjs", DATA);
const SIZES = ["self-25", "self-60", "self-400"];
const LINKS = {
  bluesky: (id: string) => `https://bsky.app/profile/u1.test/post/${id}`,
  mastodon: (id: string) => `https://m.test/@u1/${id}`,
};

interface Expected {
  readonly opThread: readonly string[];
  readonly links: readonly string[];
}

type MakeMock = (
  dataset: unknown,
  options: object,
) => { readonly fetch: (url: string, init: RequestInit) => Promise<Response> };

function sample(set: string, name: string): unknown {
  return JSON.parse(readFileSync(new URL(`import-samples/live/${set}/${name}`, DATA), "utf8"));
}

async function read(link: string, set: string) {
  const { makeMock } = await vi.importActual<{ readonly makeMock: MakeMock }>(MOCK.pathname);
  const mock = makeMock(sample(set, "dataset.json"), { serverMaxDepth: 10, rateLimitEvery: 7 });
  const net = fakeNet((url, _n, init) => mock.fetch(url, init));
  const found = liveTarget(link, { xApi: "https://api.fxtwitter.com" });
  const loaded = await found?.loader.load(found.target, net);
  if (loaded?.ok !== true) throw new Error(JSON.stringify(loaded));
  const imported = await importThread(
    [loaded.value.file],
    { now: "2026-11-22T10:00:00.000Z" },
    "auto",
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  return { ...imported.value, calls: loaded.value.calls };
}

describe.skipIf(!existsSync(MOCK))("a thread read live (../shared/data/mock)", () => {
  describe.each(["bluesky", "mastodon"] as const)("from %s", (platform) => {
    it.each(SIZES)("%s is whole", async (set) => {
      const { opThread, links } = sample(set, "expected.json") as Expected;
      for (const at of [0, Math.floor(opThread.length / 2), opThread.length - 1]) {
        const { document, report, calls } = await read(LINKS[platform](opThread[at] ?? ""), set);
        console.info(`${platform} ${set} from post ${at + 1}: ${calls} calls, one in 7 refused`);
        expect(report.format).toBe(platform);
        const line = document.posts.filter(({ branch }) => branch === undefined);
        expect(line.map(({ id }) => id.split("/").at(-1))).toEqual(opThread);
        expect(line.flatMap((post) => (post.links ?? []).map(({ url }) => url))).toEqual(links);
      }
    });
  });
});
