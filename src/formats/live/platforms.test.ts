import { describe, expect, it } from "vitest";
import { fakeNet, json } from "./fake-net.fixtures.ts";
import type { FakeNet } from "./fake-net.fixtures.ts";
import { liveTarget } from "./loaders.ts";

async function load(link: string, net: FakeNet) {
  const found = liveTarget(link, { xApi: "https://fx.example" });
  if (found === null) throw new Error("no target");
  return await found.loader.load(found.target, net);
}

describe("Bluesky", () => {
  const LINK = "https://bsky.app/profile/alesia.by/post/3kabc";
  const URI = "at://did:plc:alesia/app.bsky.feed.post/3kabc";
  const thread = {
    thread: { post: { uri: URI, author: { did: "did:plc:alesia" }, record: {}, replyCount: 0 } },
  };
  const wrong = json(
    { error: "InvalidRequest", message: "Error: uri must be a valid at-uri" },
    400,
  );

  it("asks once, by handle, for as much as the server gives", async () => {
    const net = fakeNet(() => json(thread));
    expect(await load(LINK, net)).toEqual({
      ok: true,
      value: {
        file: { name: "bluesky.json", content: `[${JSON.stringify(thread)}]` },
        calls: 1,
      },
    });
    expect(net.requests.map(({ url }) => decodeURIComponent(url))).toEqual([
      "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://alesia.by/app.bsky.feed.post/3kabc&depth=1000&parentHeight=1000",
    ]);
  });

  it("resolves the handle where the server wants a DID", async () => {
    const net = fakeNet((url, n) => {
      if (n === 1) return wrong;
      return url.includes("resolveHandle") ? json({ did: "did:plc:alesia" }) : json(thread);
    });
    const result = await load(LINK, net);
    expect(result).toMatchObject({ ok: true, value: { calls: 3 } });
    expect(result.ok && result.value.file.content).toBe(`[${JSON.stringify(thread)}]`);
    expect(decodeURIComponent(net.requests[2]?.url ?? "")).toContain(URI);
  });

  it("hands back a placeholder for a post nobody may see", async () => {
    const blocked = {
      thread: { $type: "app.bsky.feed.defs#blockedPost", uri: URI, blocked: true },
    };
    expect(
      await load(
        LINK,
        fakeNet(() => json(blocked)),
      ),
    ).toMatchObject({
      ok: true,
      value: { calls: 1, file: { content: `[${JSON.stringify(blocked)}]` } },
    });
  });

  it("does not follow what others wrote", async () => {
    const reply = {
      post: {
        uri: "at://did:plc:other/app.bsky.feed.post/3kdef",
        author: { did: "did:plc:other" },
        record: { reply: { parent: { uri: URI } } },
        replyCount: 40,
      },
    };
    const net = fakeNet(() => json({ thread: { ...thread.thread, replies: [reply] } }));
    expect(await load(LINK, net)).toMatchObject({ ok: true, value: { calls: 1 } });
  });
});

describe("Mastodon", () => {
  const LINK = "https://m.example/@alesia/110";

  it("asks for the post and what stands around it", async () => {
    const status = { id: "110", account: { id: "7" }, in_reply_to_id: null, replies_count: 0 };
    const context = { ancestors: [], descendants: [] };
    const net = fakeNet((url) => json(url.endsWith("/context") ? context : status));
    expect(await load(LINK, net)).toEqual({
      ok: true,
      value: {
        file: {
          name: "mastodon.json",
          content: `[${JSON.stringify(status)},\n${JSON.stringify(context)}]`,
        },
        calls: 2,
      },
    });
    expect(net.requests.map(({ url }) => url)).toEqual([
      "https://m.example/api/v1/statuses/110",
      "https://m.example/api/v1/statuses/110/context",
    ]);
  });

  it("keeps the post where the server shows nothing around it without a login", async () => {
    const status = { id: "110", account: { id: "7" }, in_reply_to_id: "109" };
    const net = fakeNet((url) =>
      url.endsWith("/context") ? json({ error: "This method requires a user" }, 401) : json(status),
    );
    expect(await load(LINK, net)).toMatchObject({
      ok: true,
      value: { calls: 2, stopped: { kind: "platform-said", reason: "sign-in" } },
    });
  });
});

describe("X, through an FxTwitter-compatible service", () => {
  const LINK = "https://twitter.com/alesia/status/1294567890123456789?s=20";
  const author = { id: "7", screen_name: "alesia" };
  const thread = {
    code: 200,
    status: { id: "2", author },
    thread: [{ id: "1", author }, { id: "2", author }, { type: "tombstone" }],
    author,
  };

  it("asks once", async () => {
    const net = fakeNet(() => json(thread));
    expect(await load(LINK, net)).toEqual({
      ok: true,
      value: { file: { name: "x.json", content: `[${JSON.stringify(thread)}]` }, calls: 1 },
    });
    expect(net.requests.map(({ url }) => url)).toEqual([
      "https://fx.example/2/thread/1294567890123456789",
    ]);
    expect(net.progress).toEqual([{ posts: 2, calls: 1 }]);
  });

  it.each([
    [401, "no-access"],
    [404, "gone"],
    [500, "other"],
  ])("tells an error %s, whatever the status of the answer", async (code, reason) => {
    const body = { code, status: null, thread: null, author: null };
    const problem = { kind: "platform-said", platform: "x", reason, code: String(code), said: "" };
    expect(
      await load(
        LINK,
        fakeNet(() => json(body, code)),
      ),
    ).toEqual({ ok: false, problem });
    expect(
      await load(
        LINK,
        fakeNet(() => json(body)),
      ),
    ).toEqual({ ok: false, problem });
  });
});

describe("a reading that got nothing", () => {
  it("is a problem where it could not", async () => {
    const net = fakeNet(() => Promise.reject(new TypeError("fetch failed")));
    expect(await load("https://m.example/@alesia/110", net)).toEqual({
      ok: false,
      problem: { kind: "offline" },
    });
  });

  it("is none where the reader stopped it", async () => {
    const net = fakeNet(() => json({}));
    net.stop();
    expect(await load("https://m.example/@alesia/110", net)).toEqual({
      ok: true,
      value: {
        file: { name: "mastodon.json", content: "[]" },
        calls: 0,
        stopped: { kind: "stopped-by-reader" },
      },
    });
  });

  it("is a problem where the target has no post's address", async () => {
    for (const link of [
      "https://bsky.app/profile/a.by/post/3k",
      "https://m.example/@a/1",
      "https://x.com/a/status/1",
    ]) {
      const found = liveTarget(link, { xApi: "https://fx.example" });
      if (found === null) throw new Error("no target");
      const target = { ...found.target, url: "https://m.example/about" };
      expect(
        await found.loader.load(
          target,
          fakeNet(() => json({})),
        ),
      ).toEqual({
        ok: false,
        problem: { kind: "address-bad", address: "https://m.example/about" },
      });
    }
  });
});
