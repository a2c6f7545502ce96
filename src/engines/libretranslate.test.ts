import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { imitateLibreTranslate, serve } from "../../tests/support/translation-servers.ts";
import type { ServerBehaviour } from "../../tests/support/translation-servers.ts";
import { bodyOf, prepared, translateAll } from "../../tests/support/translate-all.ts";
import type { After } from "./deadline.ts";
import { makeLibreTranslate } from "./libretranslate.ts";

const imitated = imitateLibreTranslate();
const server = await serve(imitated);
const { host } = server;
const RU_EN = { from: "ru", to: "en" };
/** Strikes as soon as nothing else is to be done. */
const SOON: After = (_ms, then) => {
  const timer = setTimeout(then);
  return () => clearTimeout(timer);
};

const engine = (url = server.url, key = "") =>
  makeLibreTranslate({ fetch, online: () => true, settings: () => ({ url, key }) });
const failure = (kind: string, rest: object = {}) => ({ ok: false, problem: { kind, ...rest } });

beforeEach(() => imitated.behave("good"));
afterAll(server.close);

describe("LibreTranslate", () => {
  it("is ready as soon as it is set up, and says where texts go", async () => {
    const none = makeLibreTranslate({ fetch, online: () => true, settings: () => null });
    expect(await none.availability(RU_EN)).toEqual({ state: "needs-configuration" });
    expect(await engine("no address").availability(RU_EN)).toEqual({
      state: "needs-configuration",
    });
    expect(none.runsAt).toEqual({ kind: "server", host: "" });
    expect(await engine().availability({ from: "be", to: "en" })).toEqual({ state: "ready" });
    expect(engine().runsAt).toEqual({ kind: "server", host });
  });

  it("asks the server for its languages, and says who it is", async () => {
    expect(await prepared(engine(), RU_EN)).toEqual({
      ok: true,
      value: { engine: "LibreTranslate", ran: host },
    });
  });

  it("has no Belarusian", async () => {
    for (const pair of [
      { from: "be", to: "en" },
      { from: "en", to: "be-tarask" },
    ])
      expect(await prepared(engine(), pair)).toEqual(failure("unsupported-pair", pair));
  });

  it("sends plain texts as a list, with their language, and a key only where there is one", async () => {
    const before = imitated.requests.length;
    expect(await translateAll(engine(), RU_EN, ["привет, мир", "пока"])).toEqual([
      { ok: true, text: "ПРИВЕТ, МИР" },
      { ok: true, text: "ПОКА" },
    ]);
    await translateAll(engine(`${server.url}/translate`, " k "), RU_EN, ["да"]);
    const [first, second] = imitated.requests.slice(before);
    const common = { source: "ru", target: "en", format: "text" };
    expect(first?.body).toEqual({ q: ["привет, мир", "пока"], ...common });
    expect(second).toMatchObject({
      path: "/translate",
      body: { q: ["да"], ...common, api_key: "k" },
    });
    expect(first?.headers.get("cookie") ?? first?.headers.get("referer") ?? null).toBeNull();
  });

  it.each<[ServerBehaviour, object]>([
    [
      "bad-request",
      failure("server-said", {
        host,
        status: 400,
        said: "Invalid request: it is <b>not</b> understood",
      }),
    ],
    ["forbidden", failure("not-authorised", { host })],
    ["too-many", failure("too-many-requests", { host, seconds: 7 })],
    ["broken", failure("server-said", { host, status: 500, said: "the model fell over" })],
    ["page", failure("server-said", { host, status: 404, said: "" })],
    ["redirect", failure("bad-answer", { who: host, detail: "a redirect to another address" })],
    ["wrong-count", failure("bad-answer", { who: host, detail: "2 texts for 1" })],
    ["blank", failure("bad-answer", { who: host, detail: "an empty text" })],
  ])("%s fails, and works again once the server does", async (behaviour, expected) => {
    imitated.behave(behaviour);
    expect(await translateAll(engine(), RU_EN, ["раз", "два"])).toEqual([expected, expected]);
    imitated.behave("good");
    expect(await translateAll(engine(), RU_EN, ["раз"])).toEqual([{ ok: true, text: "РАЗ" }]);
  });

  it("that stalls times out, or is cancelled by the reader or for good", async () => {
    imitated.behave("stalled");
    const impatient = makeLibreTranslate({
      fetch,
      online: () => true,
      settings: () => ({ url: server.url, key: "" }),
      after: SOON,
    });
    const late = failure("timed-out", { who: host, seconds: 60 });
    expect(await translateAll(impatient, RU_EN, ["раз"])).toEqual([late]);
    const patient = engine();
    const asked = translateAll(patient, RU_EN, ["раз", "два"]);
    patient.dispose();
    expect(await asked).toEqual([failure("cancelled"), failure("cancelled")]);
    imitated.behave("good");
    expect(await translateAll(patient, RU_EN, ["раз"])).toEqual([{ ok: true, text: "РАЗ" }]);
  });

  it("that is not there cannot be reached", async () => {
    const gone = await serve(imitateLibreTranslate());
    await gone.close();
    const unreachable = failure("host-unreachable", { host: gone.host });
    expect(await prepared(engine(gone.url), RU_EN)).toEqual(unreachable);
    expect(await translateAll(engine(gone.url), RU_EN, ["раз"])).toEqual([unreachable]);
  });
});

it("the imitated server lets pages read it, or does not", async () => {
  const allowed = async (method: string) =>
    (await fetch(`${server.url}/languages`, { method })).headers.get("access-control-allow-origin");
  expect([await allowed("GET"), await allowed("OPTIONS")]).toEqual(["*", "*"]);
  imitated.behave("no-cors");
  expect([await allowed("GET"), await allowed("OPTIONS")]).toEqual([null, null]);
});

describe("a server with ways of its own", () => {
  const answering = (value: unknown, status = 200) =>
    makeLibreTranslate({
      fetch: async () => new Response(JSON.stringify(value), { status }),
      online: () => true,
      settings: () => ({ url: "https://mt.example", key: "" }),
    });

  it("names languages by script", async () => {
    const bodies: unknown[] = [];
    const languages = [
      { code: "zh-Hans", targets: ["en"] },
      { code: "en", targets: ["zh-Hans"] },
    ];
    const chinese = makeLibreTranslate({
      fetch: async (url, init) => {
        if (url.endsWith("/languages")) return Response.json(languages);
        bodies.push(JSON.parse(bodyOf(init)));
        return Response.json({ translatedText: ["x"] });
      },
      online: () => true,
      settings: () => ({ url: "https://mt.example", key: "" }),
    });
    const pair = { from: "en", to: "zh" };
    expect(await prepared(chinese, pair)).toMatchObject({ ok: true });
    await translateAll(chinese, pair, ["hello"]);
    expect(bodies).toMatchObject([{ source: "en", target: "zh-Hans" }]);
  });

  it("says of no language what it goes into, or is no such server", async () => {
    expect(await prepared(answering([{ code: "ru" }, { code: "en" }]), RU_EN)).toMatchObject({
      ok: true,
    });
    expect(await prepared(answering({}), RU_EN)).toMatchObject(failure("bad-answer"));
    expect(await prepared(answering([{}, null, 3]), RU_EN)).toMatchObject(
      failure("unsupported-pair"),
    );
  });

  it("is fed up, which is not about the key", async () => {
    const banned = answering({ error: "Too many request limits violations" }, 403);
    expect(await translateAll(banned, RU_EN, ["раз"])).toEqual([
      failure("too-many-requests", { host: "mt.example", seconds: 0 }),
    ]);
  });

  it.each([{}, { translatedText: "x" }, { translatedText: [1] }, null, "x"])(
    "answers %j",
    async (value) => {
      expect(await translateAll(answering(value), RU_EN, ["раз"])).toMatchObject([
        failure("bad-answer"),
      ]);
    },
  );
});
