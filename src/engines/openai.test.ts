import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { imitateOpenAi, serve } from "../../tests/support/translation-servers.ts";
import type { ServerBehaviour } from "../../tests/support/translation-servers.ts";
import { bodyOf, prepared, translateAll } from "../../tests/support/translate-all.ts";
import { makeOpenAi } from "./openai.ts";

const imitated = imitateOpenAi();
const server = await serve(imitated);
const { host } = server;
const BE_EN = { from: "be", to: "en" };
const engine = ({ url = server.url, key = "", model = "toy" } = {}) =>
  makeOpenAi({ fetch, online: () => true, settings: () => ({ url, key, model }) });
const failure = (kind: string, rest: object = {}) => ({ ok: false, problem: { kind, ...rest } });

beforeEach(() => imitated.behave("good"));
afterAll(server.close);

describe("a server that speaks as OpenAI's", () => {
  it.each(["", "/", "/v1", "/v1/", "/v1/chat/completions"])("is found at %j", async (path) => {
    const asked = await translateAll(engine({ url: server.url + path }), BE_EN, ["так"]);
    expect(asked).toEqual([{ ok: true, text: "ТАК" }]);
    expect(imitated.requests.at(-1)?.path).toBe("/v1/chat/completions");
  });

  it("gets the key where there is one", async () => {
    await translateAll(engine({ key: "k" }), BE_EN, ["так"]);
    expect(imitated.requests.at(-1)?.headers.get("authorization")).toBe("Bearer k");
    await translateAll(engine(), BE_EN, ["так"]);
    expect(imitated.requests.at(-1)?.headers.get("authorization")).toBeNull();
  });

  it("says who it is, and more once it has answered", async () => {
    const one = engine();
    const identity = { engine: "OpenAI API", model: "toy", ran: host };
    expect(await prepared(one, BE_EN)).toEqual({ ok: true, value: identity });
    await translateAll(one, BE_EN, ["так"]);
    expect(await prepared(one, BE_EN)).toEqual({
      ok: true,
      value: { ...identity, version: "b1-toy" },
    });
  });

  it("does not have every model", async () => {
    expect(await prepared(engine({ model: "gemma3" }), BE_EN)).toEqual(
      failure("model-not-found", { file: "gemma3", host }),
    );
    expect(await prepared(engine({ model: "" }), BE_EN)).toMatchObject({ ok: true });
  });

  it.each<[ServerBehaviour, object, object]>([
    ["page", { ok: true }, failure("server-said", { host, status: 404, said: "" })],
    [
      "broken",
      { ok: true },
      failure("server-said", { host, status: 500, said: "the model fell over" }),
    ],
    ["forbidden", { ok: true }, failure("not-authorised", { host })],
    ["too-many", failure("too-many-requests"), failure("too-many-requests", { host, seconds: 7 })],
    ["wrong-count", { ok: true }, failure("bad-answer", { who: host, detail: "2 texts for 1" })],
    ["blank", { ok: true }, failure("bad-answer", { who: host, detail: "an empty text" })],
  ])("%s: asked for its models, then to translate", async (behaviour, models, texts) => {
    imitated.behave(behaviour);
    expect(await prepared(engine(), BE_EN)).toMatchObject(models);
    expect(await translateAll(engine(), BE_EN, ["раз", "два"])).toEqual([texts, texts]);
  });
});

describe("what some servers refuse", () => {
  const picky = (refuses: (body: Readonly<Record<string, unknown>>) => string | null) => {
    const bodies: Readonly<Record<string, unknown>>[] = [];
    const made = makeOpenAi({
      fetch: async (_url, init) => {
        const body = JSON.parse(bodyOf(init)) as Readonly<Record<string, unknown>>;
        bodies.push(body);
        const message = refuses(body);
        if (message !== null) return Response.json({ error: { message } }, { status: 400 });
        return Response.json({ choices: [{ message: { content: '["yes"]' } }] });
      },
      online: () => true,
      settings: () => ({ url: "https://llm.example", key: "", model: "m" }),
    });
    return { made, bodies, asked: async () => translateAll(made, BE_EN, ["так"]) };
  };

  it("a schema: it is left out from then on", async () => {
    const { bodies, asked } = picky((body) =>
      "response_format" in body ? "response_format is not supported" : null,
    );
    expect(await asked()).toEqual([{ ok: true, text: "yes" }]);
    await asked();
    expect(bodies.map((body) => "response_format" in body)).toEqual([true, false, false]);
    expect(bodies.every((body) => body["temperature"] === 0)).toBe(true);
  });

  it("a temperature", async () => {
    const { bodies, asked } = picky((body) =>
      "temperature" in body ? "'temperature' does not support 0" : null,
    );
    expect(await asked()).toEqual([{ ok: true, text: "yes" }]);
    expect(bodies.map((body) => "response_format" in body)).toEqual([true, true]);
  });

  it("everything: said in its own words, after one more try, and the next time anew", async () => {
    const { bodies, asked } = picky(() => "no such model");
    const said = { host: "llm.example", status: 400, said: "no such model" };
    expect(await asked()).toEqual([failure("server-said", said)]);
    await asked();
    expect(bodies.map((body) => "response_format" in body)).toEqual([true, false, true, false]);
  });
});

it("knows models by what Ollama and llama.cpp call them", async () => {
  const having = (data: unknown) =>
    makeOpenAi({
      fetch: async () => Response.json({ data }),
      online: () => true,
      settings: () => ({ url: "localhost:11434", key: "", model: "gemma3" }),
    });
  const found = async (data: unknown) => (await prepared(having(data), BE_EN)).ok;
  expect(await found([{ id: "gemma3:latest" }])).toBe(true);
  expect(await found([{ id: "/models/x.gguf", owned_by: "llamacpp" }])).toBe(true);
  expect(await found([{ id: "gemma3:27b" }, null])).toBe(false);
  expect(await found("x")).toBe(true);
});
