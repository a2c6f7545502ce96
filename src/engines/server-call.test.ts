import { describe, expect, it, vi } from "vitest";
import type { After } from "./deadline.ts";
import { callServer } from "./server-call.ts";
import type { ServerCall, ServerNet } from "./server-call.ts";

const json = (value: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(value), init);
const never: After = () => () => {};
const atOnce: After = (_ms, then) => {
  queueMicrotask(then);
  return () => {};
};

function call(net: Partial<ServerNet> & Pick<ServerNet, "fetch">, more: Partial<ServerCall> = {}) {
  return callServer(
    { online: () => true, after: never, ...net },
    {
      url: new URL("https://mt.example/translate"),
      key: "",
      signal: new AbortController().signal,
      seconds: 60,
      ...more,
    },
  );
}
const refusing = async () => {
  throw new TypeError("Failed to fetch");
};
const host = "mt.example";

describe("a request", () => {
  it("carries no cookies and no referrer, and is not led elsewhere", async () => {
    const fetch = vi.fn<ServerNet["fetch"]>(async () => json({ a: 1 }));
    expect(await call({ fetch }, { body: { q: ["ё"] }, headers: { "x-key": "k" } })).toEqual({
      ok: true,
      value: { a: 1 },
    });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe("https://mt.example/translate");
    expect(init).toMatchObject({
      method: "POST",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      body: '{"q":["ё"]}',
      headers: { "content-type": "application/json", "x-key": "k" },
    });
  });

  it("without a body is GET, and says nothing of its content", async () => {
    const fetch = vi.fn<ServerNet["fetch"]>(async () => json([]));
    await call({ fetch });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: "GET" });
    expect(fetch.mock.calls[0]?.[1].headers).not.toHaveProperty("content-type");
  });
});

describe("a failure", () => {
  const failing = (fetch: ServerNet["fetch"], online = true) =>
    call({ fetch, online: () => online });
  const problem = (kind: string, rest: object = {}) => ({ ok: false, problem: { kind, ...rest } });

  it("is the host's where there is a network, else the network's", async () => {
    expect(await failing(refusing)).toEqual(problem("host-unreachable", { host }));
    expect(await failing(refusing, false)).toEqual(problem("offline"));
  });

  it("is the host's on the reader's own machine, network or not", async () => {
    const url = new URL("http://localhost:5000/");
    const answer = await call({ fetch: refusing, online: () => false }, { url });
    expect(answer).toEqual(problem("host-unreachable", { host: "localhost:5000" }));
  });

  it.each([
    [json({ error: "slow" }, { status: 429 }), "too-many-requests", { host, seconds: 0 }],
    [
      json({}, { status: 429, headers: { "retry-after": "30" } }),
      "too-many-requests",
      { host, seconds: 30 },
    ],
    [json({}, { status: 401 }), "not-authorised", { host }],
    [json({}, { status: 403 }), "not-authorised", { host }],
    [json({ error: "no" }, { status: 400 }), "server-said", { host, status: 400, said: "no" }],
    [json({ error: "oh" }, { status: 503 }), "server-said", { host, status: 503, said: "oh" }],
    [new Response("<html>", { status: 404 }), "server-said", { host, status: 404, said: "" }],
    [new Response("<html>"), "bad-answer", { who: host, detail: "not JSON" }],
    [new Response(""), "bad-answer", { who: host, detail: "not JSON" }],
    [
      new Response(null, { status: 302, headers: { location: "https://evil.example/" } }),
      "bad-answer",
      { who: host, detail: "a redirect to another address" },
    ],
  ])("%#: %s", async (response, kind, rest) => {
    expect(await failing(async () => response)).toEqual(problem(kind, rest));
  });

  it("is what the server means by it where it has a meaning of its own", async () => {
    const refusal = vi.fn<NonNullable<ServerCall["refusal"]>>(() => ({ kind: "cancelled" }));
    const fetch = async () => json({ error: "gone" }, { status: 403 });
    expect(await call({ fetch }, { refusal })).toEqual(problem("cancelled"));
    expect(refusal).toHaveBeenCalledWith(403, "gone", { error: "gone" });
  });

  it("ends an answer without end", async () => {
    const cancel = vi.fn<() => void>();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(32)),
      cancel,
    });
    expect(await failing(async () => new Response(body))).toMatchObject(problem("bad-answer"));
    expect(cancel).toHaveBeenCalled();
  });

  it("is a wrong key where no header can hold it", async () => {
    const fetch = vi.fn<ServerNet["fetch"]>(refusing);
    expect(await call({ fetch }, { headers: { authorization: "Bearer ключ" } })).toEqual(
      problem("not-authorised", { host }),
    );
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("an answer that does not come", () => {
  const stalled: ServerNet["fetch"] = async () => new Promise(() => {});
  const halfway: ServerNet["fetch"] = async () => new Response(new ReadableStream());

  it.each([stalled, halfway])("times out, and the request is ended", async (fetch) => {
    const spy = vi.fn<ServerNet["fetch"]>(fetch);
    expect(await call({ fetch: spy, after: atOnce }, { seconds: 9 })).toEqual({
      ok: false,
      problem: { kind: "timed-out", who: host, seconds: 9 },
    });
    expect(spy.mock.calls[0]?.[1].signal?.aborted ?? true).toBe(true);
  });

  it.each([stalled, halfway])("can be cancelled", async (fetch) => {
    const stop = new AbortController();
    const asked = call({ fetch }, { signal: stop.signal });
    stop.abort();
    expect(await asked).toEqual({ ok: false, problem: { kind: "cancelled" } });
  });

  it("is not asked for once it is cancelled", async () => {
    const fetch = vi.fn<ServerNet["fetch"]>(stalled);
    expect(await call({ fetch }, { signal: AbortSignal.abort() })).toMatchObject({ ok: false });
    expect(fetch).not.toHaveBeenCalled();
  });
});
