import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import { contentOf, fakeNet, json } from "./fake-net.fixtures.ts";
import type { FakeNet } from "./fake-net.fixtures.ts";
import { liveTarget } from "./loaders.ts";
import { MOST_CALLS } from "./reading.ts";

const LINKS = {
  bluesky: "https://bsky.app/profile/alesia.by/post/1",
  mastodon: "https://m.example/@alesia/1",
  x: "https://x.com/alesia/status/1",
};
const PLATFORMS = ["bluesky", "mastodon", "x"] as const;
type Platform = (typeof PLATFORMS)[number];

async function load(platform: Platform, net: FakeNet) {
  const found = liveTarget(LINKS[platform], { xApi: "https://api.fxtwitter.com" });
  if (found === null) throw new Error("no target");
  return await found.loader.load(found.target, net);
}

const DID = "did:plc:alesia";
const uri = (key: string) => `at://${DID}/app.bsky.feed.post/${key}`;
const post = (key: string, parent: string | null, replyCount = 1) => ({
  uri: uri(key),
  author: { did: DID },
  record: {
    createdAt: "2020-08-16T12:00:00Z",
    ...(parent !== null && { reply: { parent: { uri: uri(parent) } } }),
  },
  replyCount,
});
const status = (id: string, parent: string | null, more: Record<string, unknown> = {}) => ({
  id,
  account: { id: "7" },
  created_at: "2020-08-16T12:00:00Z",
  in_reply_to_id: parent,
  replies_count: 1,
  ...more,
});
const isContext = (url: string) => url.endsWith("/context");
const askedId = (url: string) => /statuses\/([^/]+)/u.exec(url)?.[1] ?? "";

describe("a server that never comes to an end", () => {
  it("Bluesky: parents in a circle", async () => {
    const thread = { post: post("1", "2"), parent: { post: post("2", "1") }, replies: [] };
    const net = fakeNet(() => json({ thread }));
    expect(await load("bluesky", net)).toMatchObject({ ok: true });
    expect(net.requests.length).toBeLessThanOrEqual(2);
  });

  it("Bluesky: the same answer for ever", async () => {
    const replies = [{ post: post("2", "1") }, { post: post("3", "1") }];
    const net = fakeNet(() => json({ thread: { post: post("1", "0"), replies } }));
    expect(await load("bluesky", net)).toMatchObject({ ok: true, value: { calls: 3 } });
  });

  it("Mastodon: parents in a circle, above and below", async () => {
    const circle = [status("2", "3"), status("3", "2"), status("1", "1"), status("4", "1")];
    const net = fakeNet((url) =>
      json(isContext(url) ? { ancestors: circle, descendants: circle } : status("1", "2")),
    );
    expect(await load("mastodon", net)).toMatchObject({ ok: true });
    expect(net.requests.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ["downwards", (id: number) => ({ descendants: [status(String(id + 1), String(id))] })],
    ["upwards", (id: number) => ({ ancestors: [status(String(id + 1), String(id + 2))] })],
  ])("Mastodon: one more post each time, %s", async (_, contextOf) => {
    const net = fakeNet((url) =>
      json(isContext(url) ? contextOf(Number(askedId(url))) : status("1", "2")),
    );
    const result = await load("mastodon", net);
    expect(net.requests).toHaveLength(MOST_CALLS);
    expect(result).toMatchObject({
      ok: true,
      value: { stopped: { kind: "too-many-posts", limit: LIMITS.posts } },
    });
  });

  it("answers that together are larger than Nitka takes in", async () => {
    const filler = "а".repeat(1_500_000);
    const net = fakeNet((url) => {
      const id = Number(askedId(url));
      const below = [status(String(id + 1), String(id), { content: filler })];
      return json(isContext(url) ? { descendants: below } : status("1", null));
    });
    const result = await load("mastodon", net);
    expect(result).toMatchObject({ ok: true, value: { calls: 8 } });
    if (!result.ok) throw new Error("nothing read");
    expect(result.value.stopped).toMatchObject({ kind: "too-large", limit: LIMITS.bytes });
    const bytes = new TextEncoder().encode(contentOf(result.value.file)).length;
    expect(bytes).toBeLessThanOrEqual(LIMITS.bytes);
  });
});

describe("a server that means harm", () => {
  it("cannot send Nitka elsewhere by the ids of its posts", async () => {
    const ids = ["../../evil", "2?x=", "2#", "//evil.example/2", "", "2".repeat(100)];
    const net = fakeNet((url) =>
      json(
        isContext(url)
          ? { ancestors: [], descendants: ids.map((id) => status(id, "1")) }
          : status("1", null),
      ),
    );
    expect(await load("mastodon", net)).toMatchObject({ ok: true, value: { calls: 2 } });
    const bluesky = fakeNet(() =>
      json({
        thread: {
          post: post("1", null),
          replies: [{ post: { ...post("2", "1"), uri: "https://evil.example" } }],
        },
      }),
    );
    expect(await load("bluesky", bluesky)).toMatchObject({ ok: true, value: { calls: 1 } });
  });

  it("nests its answer deep", async () => {
    const depth = 100_000;
    const start = `{"thread":{"post":${JSON.stringify(post("1", null))},"replies":`;
    const text = `${start}${'[{"replies":'.repeat(depth)}[]${"}]".repeat(depth)}}}`;
    const result = await load(
      "bluesky",
      fakeNet(() => new Response(text)),
    );
    expect(result).toMatchObject({ ok: true, value: { file: { content: `[${text}]` } } });
  });

  it.each(PLATFORMS)(
    "%s: any JSON at all ends and is handed back as received",
    async (platform) => {
      const known = fc.constantFrom(
        { thread: { post: post("1", "0"), replies: [{ post: post("2", "1") }] } },
        { thread: { parent: { post: post("0", null) }, replies: {} } },
        { thread: { $type: "app.bsky.feed.defs#blockedPost", blocked: true } },
        { ancestors: [status("0", "9")], descendants: [status("2", "1"), null, 5] },
        status("1", "0", { reblog: status("8", null) }),
        { code: 200, status: { author: { id: "7" } }, thread: [null, {}] },
        { code: 404, message: "" },
        { error: "InvalidRequest", message: "Handle not resolved" },
      );
      const answer = fc.record({
        body: fc.oneof(known, fc.jsonValue()),
        code: fc.constantFrom(200, 200, 200, 400, 404, 429, 500),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 8 }), async (answers) => {
          const net = fakeNet((_url, n) => {
            const { body, code } = answers[n % answers.length] ?? { body: null, code: 200 };
            return json(body, code);
          });
          const result = await load(platform, net);
          expect(net.requests.length).toBeLessThanOrEqual(60);
          const content = result.ok ? contentOf(result.value.file) : "[]";
          expect(JSON.parse(content)).toBeInstanceOf(Array);
        }),
      );
    },
  );
});
