import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeNet, json } from "./fake-net.fixtures.ts";
import type { FakeNet } from "./fake-net.fixtures.ts";
import { fetchJson, PATIENCE } from "./polite-fetch.ts";

const URL_ASKED = "https://m.example/api/v1/statuses/1";
const busy = (headers: Record<string, string>, status = 429) =>
  json({ error: "Too many requests" }, status, headers);

const ask = (net: FakeNet, limit = 1000) =>
  fetchJson(net, {
    url: URL_ASKED,
    platform: "mastodon",
    limit,
    onRequest: () => {},
    onWaiting: (waiting) => net.onProgress({ posts: 0, calls: 0, waiting }),
  });

/** An answer whose address is not the one asked for, as after a redirect. */
const at = (url: string, response: Response): Response =>
  Object.defineProperty(response, "url", { value: url });

const stopped = { ok: false, problem: { kind: "stopped-by-reader" } };

describe("a request", () => {
  it("carries neither login nor referrer", async () => {
    const net = fakeNet(() => json({ id: "1" }));
    expect(await ask(net)).toEqual({
      ok: true,
      value: { text: '{"id":"1"}', bytes: 10, value: { id: "1" } },
    });
    expect(net.requests).toHaveLength(1);
    expect(net.requests[0]?.init).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "follow",
      headers: { accept: "application/json" },
    });
  });

  it.each([
    ["https://other.example/1", true],
    ["http://m.example/1", true],
    ["http://other.example/1", false],
  ])("redirected to %s is followed: %s", async (url, followed) => {
    const result = await ask(fakeNet(() => at(url, json(1))));
    expect(result.ok).toBe(followed);
  });
});

describe("a platform that asks to wait", () => {
  it.each([
    ["seconds", busy({ "retry-after": "3" }), 3000],
    ["a date", busy({ "retry-after": "Sun, 16 Aug 2020 12:02:00 GMT" }), 120_000],
    ["a reset", busy({ "x-ratelimit-reset": "2020-08-16T12:04:59Z" }), 299_000],
    ["503 with a time", busy({ "retry-after": "5" }, 503), 5000],
    ["no time", busy({}), 1000],
  ])("%s is waited for", async (_, first, ms) => {
    const net = fakeNet((_url, n) => (n === 1 ? first : json("read")));
    expect(await ask(net)).toMatchObject({ ok: true, value: { value: "read" } });
    expect(net.waits).toEqual([ms]);
    expect(net.progress).toEqual([{ posts: 0, calls: 0, waiting: ms }]);
  });

  it("again and again is waited for longer each time, and then no more", async () => {
    const net = fakeNet(() => busy({ "retry-after": "0" }));
    expect(await ask(net)).toEqual({
      ok: false,
      problem: { kind: "rate-limited", host: "m.example", seconds: 32 },
    });
    expect(net.waits).toEqual([0, 2000, 4000, 8000, 16_000]);
  });

  it.each([["301"], ["9".repeat(400)], ["Mon, 17 Aug 2020 12:00:00 GMT"]])(
    "for longer than five minutes is not waited for: %s",
    async (after) => {
      const net = fakeNet(() => busy({ "retry-after": after }));
      expect(await ask(net)).toMatchObject({ ok: false, problem: { kind: "rate-limited" } });
      expect(net.waits).toEqual([]);
    },
  );
});

describe("a failure", () => {
  it("of the server is tried again twice", async () => {
    const net = fakeNet((_url, n) => (n < 3 ? json({}, 502) : json("read")));
    expect(await ask(net)).toMatchObject({ ok: true, value: { value: "read" } });
    expect(net.waits).toEqual([1000, 2000]);
  });

  it("of the server that stays is told", async () => {
    const net = fakeNet(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    expect(await ask(net)).toEqual({
      ok: false,
      problem: { kind: "address-failed", address: URL_ASKED, status: 502 },
    });
    expect(net.requests).toHaveLength(3);
  });

  it("of the network is tried again twice", async () => {
    const net = fakeNet(() => Promise.reject(new TypeError("fetch failed")));
    expect(await ask(net)).toEqual({ ok: false, problem: { kind: "offline" } });
    expect(net.requests).toHaveLength(3);
  });

  it("in a browser that is online lies with the address", async () => {
    vi.stubGlobal("navigator", { onLine: true });
    const net = fakeNet(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await ask(net)).toMatchObject({ problem: { kind: "address-failed", status: 0 } });
  });

  it.each([
    [401, { error: "This method requires an authenticated user" }, "sign-in", "401"],
    [403, { error: "This action is not allowed" }, "no-access", "403"],
    [404, { error: "Record not found" }, "gone", "404"],
    [410, { error: "Gone" }, "gone", "410"],
    [400, { error: "NotFound", message: "Post not found: at://a" }, "gone", "NotFound"],
    [
      400,
      { error: "AccountTakedown", message: "Account has been taken down" },
      "gone",
      "AccountTakedown",
    ],
    [
      400,
      { error: "InvalidRequest", message: "Error: uri must be an at-uri" },
      "other",
      "InvalidRequest",
    ],
    [422, { error: "nope", error_description: "No." }, "other", "nope"],
  ])("%s with %j is %s", async (status, body, reason, code) => {
    const result = await ask(fakeNet(() => json(body, status)));
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: "platform-said", platform: "mastodon", reason, code },
    });
  });

  it.each([
    [200, "<!doctype html><title>Log in</title>"],
    [200, '{"id": "1", "con'],
    [200, ""],
    [404, "<!doctype html><title>404</title>"],
    [404, "[]"],
  ])("status %s with %j is the address's", async (status, body) => {
    const result = await ask(fakeNet(() => new Response(body, { status })));
    expect(result).toEqual({
      ok: false,
      problem: { kind: "address-failed", address: URL_ASKED, status },
    });
  });

  it("an endless answer ends", async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(400).fill(0x20)),
      cancel: () => {
        cancelled = true;
      },
    });
    const result = await ask(fakeNet(() => new Response(body)));
    expect(result).toEqual({ ok: false, problem: { kind: "too-large", bytes: 1200, limit: 1000 } });
    expect(cancelled).toBe(true);
  });
});

describe("patience", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ends with a server that never answers, after three tries", async () => {
    vi.useFakeTimers();
    const net = fakeNet(() => new Promise<Response>(() => {}));
    const result = ask(net);
    await vi.advanceTimersByTimeAsync(3 * PATIENCE);
    expect(await result).toEqual({ ok: false, problem: { kind: "offline" } });
    expect(net.requests).toHaveLength(3);
    expect(net.requests[0]?.init.signal?.aborted).toBe(true);
  });

  it("ends with a body that stops in the middle", async () => {
    vi.useFakeTimers();
    const body = () =>
      new ReadableStream<Uint8Array>({ start: (c) => c.enqueue(new Uint8Array([0x5b])) });
    const result = ask(fakeNet(() => new Response(body())));
    await vi.advanceTimersByTimeAsync(3 * PATIENCE);
    expect(await result).toMatchObject({ ok: false });
  });
});

describe("the reader's stop", () => {
  it("before the request means none", async () => {
    const net = fakeNet(() => json(1));
    net.stop();
    expect(await ask(net)).toEqual(stopped);
    expect(net.requests).toEqual([]);
  });

  it("ends a request that hangs", async () => {
    const net = fakeNet(() => new Promise<Response>(() => {}));
    const result = ask(net);
    net.stop();
    expect(await result).toEqual(stopped);
  });

  it("ends a wait that hangs", async () => {
    const net = fakeNet(() => busy({ "retry-after": "200" }));
    const result = ask({
      ...net,
      wait: () => {
        queueMicrotask(net.stop);
        return new Promise(() => {});
      },
    });
    expect(await result).toEqual(stopped);
    expect(net.requests).toHaveLength(1);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});
