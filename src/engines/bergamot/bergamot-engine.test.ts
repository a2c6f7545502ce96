import { describe, expect, it } from "vitest";
import { failed, ok } from "#domain/result.ts";
import { engineOf, knownModel, RU_EN, texts } from "./engine.fixtures.ts";

describe("Bergamot", () => {
  it("gives an outcome a segment, in order, in batches, from one worker", async () => {
    const { translate, workers, clock } = engineOf();
    const segments = Array.from({ length: 10 }, (_, i) => `s${i}`);
    expect(texts(await translate(segments).done)).toEqual(segments.map((one) => one.toUpperCase()));
    expect(workers.map(({ batches }) => batches.map(({ length }) => length))).toEqual([[4, 4, 2]]);
    // The watchdog is off; only the clock of idleness runs.
    expect(clock.waiting()).toBe(1);
  });

  it("takes calls one after the other into the same worker", async () => {
    const { translate, workers } = engineOf();
    const all = await Promise.all([translate(["a"]).done, translate(["b"]).done]);
    expect(all.map(texts)).toEqual([["A"], ["B"]]);
    expect(workers).toHaveLength(1);
  });

  it("calls nothing a success that is nothing, and refuses what is too long", async () => {
    const { translate, engine, workers } = engineOf({ behaviour: () => "" });
    const { longest } = engine.capabilities;
    const [empty, long] = await translate(["x", "y".repeat(longest + 1)]).done;
    expect(empty).toMatchObject({ problem: { kind: "bad-answer" } });
    expect(long).toEqual(failed({ kind: "segment-too-long", length: longest + 1, limit: longest }));
    expect(workers[0]?.batches).toEqual([["x"]]);
  });

  it("knows no other pairs", async () => {
    const { translate, engine } = engineOf();
    const pair = { from: "de", to: "en" };
    expect(await engine.availability(pair)).toEqual({ state: "unsupported", why: "pair" });
    expect(texts(await translate(["x"], { pair }).done)).toEqual(["unsupported-pair"]);
    expect(texts(await translate(["x"], { pair: { from: "ru", to: "ru-RU" } }).done)).toEqual([
      "unsupported-pair",
    ]);
  });

  it("goes by the primary language", async () => {
    const { translate } = engineOf();
    expect(texts(await translate(["x"], { pair: { from: "ru-RU", to: "en-GB" } }).done)).toEqual([
      "X",
    ]);
  });

  it("never rejects, even if the library does", async () => {
    const broken = async () => Promise.reject(new Error("broken"));
    const one = engineOf({ library: { route: broken } });
    const two = engineOf({ library: { load: broken } });
    for (const { translate } of [one, two])
      expect(texts(await translate(["x", "y"]).done)).toEqual(["engine-crashed", "engine-crashed"]);
  });

  it("says of a model that is not there or damaged what the library says", async () => {
    const { translate, workers } = engineOf({ models: [knownModel("ru", "en", 50)] });
    expect(texts(await translate(["x"]).done)).toEqual(["model-missing"]);
    expect(workers).toEqual([]);
  });
});

describe("through English", () => {
  const models = [knownModel("ru", "en"), knownModel("en", "be")];
  const pair = { from: "ru", to: "be" };

  it("two workers, one after the other, and links composed", async () => {
    const { translate, workers } = engineOf({ models, behaviour: (segment) => `${segment}!` });
    const [outcome] = await translate(["ab"], { pair }).done;
    expect(outcome).toEqual({ ok: true, text: "ab!!", words: [[0, 1, 0, 4]] });
    expect(workers).toHaveLength(2);
  });

  it("what failed in the first does not reach the second, and the others keep their places", async () => {
    const { translate, workers } = engineOf({
      models,
      behaviour: (segment) => (segment === "b" ? "" : segment.toUpperCase()),
    });
    expect(texts(await translate(["a", "b", "c"], { pair }).done)).toEqual([
      "A",
      "bad-answer",
      "C",
    ]);
    expect(workers[1]?.batches).toEqual([["A", "C"]]);
  });

  it("says what it was made by", async () => {
    const { engine } = engineOf({ models });
    const signal = new AbortController().signal;
    expect(await engine.prepare({ pair, signal, onProgress: () => undefined })).toEqual(
      ok({
        engine: "Bergamot",
        model: "ru-en + en-be",
        version: "2.1 + 2.1",
        modelHash: "sha-ruen+sha-enbe",
        ran: "device",
      }),
    );
  });
});

describe("preparing", () => {
  const half = () => engineOf({ models: [knownModel("ru", "en", 40)] });

  it("is offered with what it costs", async () => {
    const { engine, calls } = half();
    expect(await engine.availability(RU_EN)).toEqual({
      state: "downloadable",
      bytes: 60,
      hosts: ["models.example"],
      ownSite: false,
      licence: "MPL-2.0",
    });
    expect(calls).toEqual([]);
  });

  it("starts the worker of a model that is here", async () => {
    const { engine, calls, workers } = engineOf();
    const signal = new AbortController().signal;
    const result = await engine.prepare({ pair: RU_EN, signal, onProgress: () => undefined });
    expect(result.ok).toBe(true);
    expect(calls).toEqual(["load ru-en"]);
    expect(workers).toHaveLength(1);
    expect(await engine.heapBytes()).toBe(7);
  });

  it("downloads nothing: that is asked for where hosts and size are named", async () => {
    const { engine, calls, workers } = half();
    const signal = new AbortController().signal;
    expect(await engine.prepare({ pair: RU_EN, signal, onProgress: () => undefined })).toEqual(
      failed({ kind: "model-missing", from: "ru", to: "en" }),
    );
    expect(calls).toEqual([]);
    expect(workers).toEqual([]);
  });

  it("is not to be had on a page without https", async () => {
    const { engine } = engineOf({ secure: false });
    const why = { state: "unsupported", why: "insecure" };
    expect(await engine.availability(RU_EN)).toEqual(why);
  });

  it("ends in a problem when the model brings the program down, and the next call starts afresh", async () => {
    let garbage = true;
    const { engine, translate, workers } = engineOf({
      load: async () => {
        if (garbage) throw new Error("Binary file versions do not match");
      },
    });
    const signal = new AbortController().signal;
    expect(
      await engine.prepare({ pair: RU_EN, signal, onProgress: () => undefined }),
    ).toMatchObject({
      problem: { kind: "engine-crashed", detail: expect.stringContaining("versions") },
    });
    expect(texts(await translate(["a", "b"]).done)).toEqual(["engine-crashed", "engine-crashed"]);
    // Not tried again for each segment.
    expect(workers.map((worker) => worker.ended())).toEqual([true, true]);
    garbage = false;
    expect(texts(await translate(["a"]).done)).toEqual(["A"]);
  });
});
