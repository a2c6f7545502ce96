import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { contentOf, fakeNet } from "./fake-net.fixtures.ts";
import type { FakeNet } from "./fake-net.fixtures.ts";
import type { LiveLoaded } from "./live.ts";
import { liveTarget } from "./loaders.ts";

const DATA = resolve("../shared/data");
const MOCK = `${DATA}/mock/mock_platforms.mjs`;
const SIZES = [25, 60, 400] as const;
type Size = (typeof SIZES)[number];
type Platform = "bluesky" | "mastodon";

interface Post {
  readonly id: string;
  readonly parent: string | null;
  readonly author: string;
  readonly text: string;
  readonly time: number;
}
interface Dataset {
  readonly author: string;
  readonly root: string;
  readonly posts: readonly Post[];
}
type MakeMock = (
  dataset: Dataset,
  options: { readonly serverMaxDepth?: number; readonly rateLimitEvery?: number },
) => { readonly fetch: (url: string, init: RequestInit) => Promise<Response> };

const fileOf = (size: Size, name: string) =>
  `${DATA}/import-samples/live/self-${size}/${name}.json`;
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const datasetOf = (size: Size) => readJson(fileOf(size, "dataset")) as Dataset;
const lineOf = (size: Size) =>
  (readJson(fileOf(size, "expected")) as { readonly opThread: readonly string[] }).opThread;

const LINKS = {
  bluesky: (id: string) => `https://bsky.app/profile/u1.test/post/${id}`,
  mastodon: (id: string) => `https://m.test/@u1/${id}`,
};

async function imitated(dataset: Dataset, rateLimitEvery = 0): Promise<FakeNet> {
  const { makeMock } = await vi.importActual<{ readonly makeMock: MakeMock }>(MOCK);
  const mock = makeMock(dataset, { serverMaxDepth: 10, rateLimitEvery });
  return fakeNet((url, _n, init) => mock.fetch(url, init));
}

async function load(platform: Platform, id: string, net: FakeNet): Promise<LiveLoaded> {
  const found = liveTarget(LINKS[platform](id), { xApi: "https://api.fxtwitter.com" });
  const loaded = found === null ? undefined : await found.loader.load(found.target, net);
  if (loaded?.ok !== true) throw new Error(JSON.stringify(loaded));
  return loaded.value;
}

/** Ids of all posts in the answers. */
function idsIn({ file }: LiveLoaded): ReadonlySet<string> {
  const ids = [...contentOf(file).matchAll(/"(?:id|uri)":"(?:at:[^"]*\/)?(\d+)"/gu)];
  return new Set(ids.map((match) => match[1] ?? ""));
}

/** The least calls that show all replies to n posts in a line. */
const LEAST = {
  // One thread for each 10 posts.
  bluesky: (n: number) => Math.ceil((n - 1) / 10),
  // The status, and one context for each 20 posts.
  mastodon: (n: number) => 1 + Math.ceil((n - 1) / 20),
};
/** From further down, what the way up shows may begin between two steps of the way down. */
const SLACK = 1;

const found = existsSync(MOCK) && existsSync(fileOf(25, "dataset"));

describe.skipIf(!found)("an imitated server (../shared/data/mock)", () => {
  describe.each(["bluesky", "mastodon"] as const)("of %s", (platform) => {
    it.each(SIZES)("gives a thread of %i whole, from its first post", async (size) => {
      const net = await imitated(datasetOf(size));
      const loaded = await load(platform, lineOf(size)[0] ?? "", net);
      const least = LEAST[platform](size);
      console.info(
        `${platform} self-${size} from the first: ${loaded.calls} calls, least ${least}`,
      );
      expect(loaded).not.toHaveProperty("stopped");
      expect([...idsIn(loaded)]).toEqual(expect.arrayContaining([...lineOf(size)]));
      expect(loaded.calls).toBe(least);
      expect(net.requests).toHaveLength(least);
    });

    it.each(
      SIZES.flatMap((size) => [
        { size, from: "the middle", index: Math.floor(size / 2) },
        { size, from: "the last", index: size - 1 },
      ]),
    )("gives a thread of $size whole, from $from", async ({ size, from, index }) => {
      const line = lineOf(size);
      const loaded = await load(platform, line[index] ?? "", await imitated(datasetOf(size)));
      const least = LEAST[platform](size);
      console.info(`${platform} self-${size} from ${from}: ${loaded.calls} calls, least ${least}`);
      expect(loaded).not.toHaveProperty("stopped");
      expect([...idsIn(loaded)]).toEqual(expect.arrayContaining([...line]));
      expect(loaded.calls).toBeLessThanOrEqual(least + SLACK);
    });

    it.each([3, 5])("waits where every %ith request is refused", async (rateLimitEvery) => {
      const net = await imitated(datasetOf(400), rateLimitEvery);
      const loaded = await load(platform, lineOf(400)[0] ?? "", net);
      expect(loaded).not.toHaveProperty("stopped");
      expect([...idsIn(loaded)]).toEqual(expect.arrayContaining([...lineOf(400)]));
      const refused = net.waits.length;
      expect(refused).toBe(Math.floor(loaded.calls / rateLimitEvery));
      expect(loaded.calls - refused).toBe(LEAST[platform](400));
    });

    it("tells how far it has come after every answer", async () => {
      const net = await imitated(datasetOf(60));
      const loaded = await load(platform, lineOf(60)[0] ?? "", net);
      expect(net.progress.map(({ calls }) => calls)).toEqual(
        Array.from({ length: loaded.calls }, (_, index) => index + 1),
      );
      const posts = net.progress.map((step) => step.posts);
      expect(posts).toEqual([...posts].sort((a, b) => a - b));
      const own = datasetOf(60).posts.filter(({ author }) => author === "1");
      expect(posts.at(-1)).toBeGreaterThanOrEqual(60);
      expect(posts.at(-1)).toBeLessThanOrEqual(own.length);
    });

    it("keeps what was read when the reader stops", async () => {
      const net = await imitated(datasetOf(400));
      const stopping: FakeNet = {
        ...net,
        onProgress: ({ calls }) => {
          if (calls === 4) net.stop();
        },
      };
      const loaded = await load(platform, lineOf(400)[0] ?? "", stopping);
      expect(loaded.stopped).toEqual({ kind: "stopped-by-reader" });
      expect(loaded.calls).toBe(4);
      expect(idsIn(loaded).size).toBeGreaterThan(40);
    });

    it("keeps what was read when the network breaks off", async () => {
      const net = await imitated(datasetOf(60));
      const breaking: FakeNet = {
        ...net,
        fetch: (url, init) =>
          net.requests.length < 3 ? net.fetch(url, init) : Promise.reject(new TypeError("gone")),
      };
      const loaded = await load(platform, lineOf(60)[0] ?? "", breaking);
      expect(loaded.stopped).toEqual({ kind: "offline" });
      expect(JSON.parse(contentOf(loaded.file))).toHaveLength(3);
    });

    it("says that a post is gone", async () => {
      const target = liveTarget(LINKS[platform]("999"), { xApi: "" });
      const loaded = await target?.loader.load(target.target, await imitated(datasetOf(25)));
      expect(loaded).toMatchObject({
        ok: false,
        problem: { kind: "platform-said", platform, reason: "gone" },
      });
    });

    it("gives own branches that depth cuts off, and an older line beside the one asked about", async () => {
      const dataset = branchedDataset();
      const loaded = await load(platform, "320", await imitated(dataset));
      expect(loaded).not.toHaveProperty("stopped");
      expect([...idsIn(loaded)]).toEqual(expect.arrayContaining(dataset.posts.map(({ id }) => id)));
    });
  });

  it("of Mastodon gives own branches that number cuts off", async () => {
    const dataset = crowdedDataset();
    const loaded = await load("mastodon", "100", await imitated(dataset));
    const own = dataset.posts.filter(({ author }) => author === "1").map(({ id }) => id);
    expect([...idsIn(loaded)]).toEqual(expect.arrayContaining(own));
    expect(loaded.calls).toBe(3);
  });
});

const reply = (id: number, parent: number | null, author = "1"): Post => ({
  id: String(id),
  parent: parent === null ? null : String(parent),
  author,
  text: `Пост ${id} пра страйк`,
  time: 1_597_564_800 + id,
});
const chain = (from: number, to: number, above: number | null) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    reply(from + index, index === 0 ? above : from + index - 1),
  );

/** A line of 100…159, with a later branch 200…244 at 105 and another 300…330 at its end. */
function branchedDataset(): Dataset {
  const posts = [...chain(100, 159, null), ...chain(200, 244, 105), ...chain(300, 330, 244)];
  return { author: "1", root: "100", posts };
}

/**
 * A line of 100…110, whose end has so many replies by others that a branch of a branch, 400…404 at 301,
 * is number 61 and more below the root.
 */
function crowdedDataset(): Dataset {
  const comments = Array.from({ length: 46 }, (_, index) => reply(500 + index, 110, "2"));
  const branches = [...chain(300, 303, 100), ...chain(400, 404, 301)];
  return { author: "1", root: "100", posts: [...chain(100, 110, null), ...comments, ...branches] };
}
