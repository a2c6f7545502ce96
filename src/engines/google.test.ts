import { describe, expect, it } from "vitest";
import { fetchFrom, imitateGoogle } from "../../tests/support/translation-servers.ts";
import { prepared, translateAll } from "../../tests/support/translate-all.ts";
import { makeGoogle } from "./google.ts";

const host = "translation.googleapis.com";
const BE_EN = { from: "be-tarask", to: "en" };
const failure = (kind: string, rest: object = {}) => ({ ok: false, problem: { kind, ...rest } });

function made(key = "secret") {
  const imitated = imitateGoogle();
  const urls: string[] = [];
  const into = fetchFrom(imitated);
  const engine = makeGoogle({
    fetch: async (url, init) => {
      urls.push(url);
      return into(url, init);
    },
    online: () => true,
    settings: () => ({ key }),
  });
  return { engine, imitated, urls };
}

describe("Google", () => {
  it("needs a key", async () => {
    expect(await made(" ").engine.availability(BE_EN)).toEqual({ state: "needs-configuration" });
    expect(await made().engine.availability(BE_EN)).toEqual({ state: "ready" });
    expect(made().engine.runsAt).toEqual({ kind: "server", host });
  });

  it("hears of the key in a header, and of nothing in an address", async () => {
    const { engine, imitated, urls } = made();
    expect(await prepared(engine, BE_EN)).toEqual({
      ok: true,
      value: { engine: "Google Translate", model: "nmt", ran: host },
    });
    await translateAll(engine, BE_EN, ["так"]);
    expect(urls).toEqual([
      `https://${host}/language/translate/v2/languages`,
      `https://${host}/language/translate/v2`,
    ]);
    expect(imitated.requests.map(({ headers }) => headers.get("x-goog-api-key"))).toEqual([
      "secret",
      "secret",
    ]);
  });

  it("does not have every language", async () => {
    const pair = { from: "be", to: "tlh" };
    expect(await prepared(made().engine, pair)).toEqual(failure("unsupported-pair", pair));
  });

  it("is shown what must stay, so that a sentence is translated whole", async () => {
    const { engine, imitated } = made();
    const text = "мы на #плошча, яна кажа: «ёсць 'права' & воля» 😀 тут";
    expect(await translateAll(engine, BE_EN, [text])).toEqual([
      {
        ok: true,
        text: expect.stringMatching(/^МЫ НА #плошча, ЯНА КАЖА: .*'права' & .* 😀 ТУТ$/u),
      },
    ]);
    expect(imitated.requests).toMatchObject([
      {
        body: {
          q: [expect.stringContaining('<span translate="no">#плошча</span>')],
          source: "be",
          target: "en",
          format: "html",
          model: "nmt",
        },
      },
    ]);
  });

  it("is asked for no more than it takes at once", async () => {
    const { engine, imitated } = made();
    const texts = Array.from({ length: 150 }, (_, at) =>
      `слова ${at} ${"доўга ".repeat(20)}`.trim(),
    );
    expect((await translateAll(engine, BE_EN, texts)).every(({ ok }) => ok)).toBe(true);
    for (const { body } of imitated.requests) {
      const q = (body as { readonly q: readonly string[] }).q;
      expect(q.length).toBeLessThanOrEqual(128);
      expect(q.join("").length).toBeLessThanOrEqual(5000);
    }
  });
});

describe("what Google refuses", () => {
  const refusing = (status: number, error: object) =>
    makeGoogle({
      fetch: async () => Response.json({ error: { code: status, ...error } }, { status }),
      online: () => true,
      settings: () => ({ key: "secret" }),
    });

  it.each([
    [
      400,
      {
        message: "API key not valid. Please pass a valid API key.",
        status: "INVALID_ARGUMENT",
        details: [{ reason: "API_KEY_INVALID" }],
      },
      failure("not-authorised", { host }),
    ],
    [
      400,
      { message: "Bad language pair: {0}", errors: [{ reason: "invalid" }] },
      failure("server-said", { host, status: 400, said: "Bad language pair: {0}" }),
    ],
    [403, { message: "The caller does not have permission" }, failure("not-authorised", { host })],
    [
      403,
      { message: "User Rate Limit Exceeded", errors: [{ reason: "userRateLimitExceeded" }] },
      failure("too-many-requests", { host, seconds: 0 }),
    ],
    [
      403,
      {
        message: "Cloud Translation API has not been used before. Enable it.",
        details: [{ reason: "SERVICE_DISABLED" }],
      },
      failure("server-said", {
        host,
        status: 403,
        said: "Cloud Translation API has not been used before. Enable it.",
      }),
    ],
    [
      429,
      { message: "Quota", status: "RESOURCE_EXHAUSTED" },
      failure("too-many-requests", { host, seconds: 0 }),
    ],
    [
      503,
      { message: "The service is away" },
      failure("server-said", { host, status: 503, said: "The service is away" }),
    ],
  ])("%i %j", async (status, error, expected) => {
    const engine = refusing(status, error);
    expect(await translateAll(engine, BE_EN, ["раз", "два"])).toEqual([expected, expected]);
    expect(await prepared(engine, BE_EN)).toEqual(expected);
  });

  it.each([{}, { data: { translations: "x" } }, { data: { translations: [{}] } }, []])(
    "or answers with %j",
    async (value) => {
      const engine = makeGoogle({
        fetch: async () => Response.json(value),
        online: () => true,
        settings: () => ({ key: "secret" }),
      });
      expect(await translateAll(engine, BE_EN, ["раз"])).toMatchObject([failure("bad-answer")]);
      expect(await prepared(engine, BE_EN)).toMatchObject(failure("bad-answer"));
    },
  );
});
