import { describe, expect, it } from "vitest";
import glue from "virtual:bergamot-glue";
import { failed, ok } from "#domain/result.ts";
import { HAS_TOY, toyFiles, wasmBytes } from "./toy.fixtures.ts";
import { fetchWasm, makeBergamotWork } from "./worker-work.ts";

const ADDRESS = new URL("https://nitka.example/assets/bergamot.wasm");

const answering = (body: BodyInit, init?: ResponseInit) =>
  fetchWasm(
    async () => new Response(body, init),
    ADDRESS,
    () => true,
  );

describe("getting the program", () => {
  it.each(["application/wasm", "application/octet-stream", "text/plain", ""])(
    "works when its host calls it %j",
    async (type) => {
      const wasm = await answering(wasmBytes(), { headers: { "content-type": type } });
      expect(wasm.ok && WebAssembly.validate(wasm.value)).toBe(true);
    },
  );

  it("does not take a page for it, be it called a success or not", async () => {
    const unreachable = failed({ kind: "host-unreachable", host: "nitka.example" });
    expect(await answering("<!doctype html>")).toEqual(unreachable);
    expect(await answering("")).toEqual(unreachable);
    expect(await answering(wasmBytes(), { status: 404 })).toEqual(unreachable);
  });

  it.each([
    [false, { kind: "offline" }],
    [true, { kind: "host-unreachable", host: "nitka.example" }],
  ] as const)(
    "fails without a network (browser thinks there is one: %j)",
    async (line, problem) => {
      const refuse = async () => Promise.reject(new TypeError("Failed to fetch"));
      expect(await fetchWasm(refuse, ADDRESS, () => line)).toEqual(failed(problem));
    },
  );

  it("rejects, and does not hang, when it was cut", async () => {
    const work = makeBergamotWork(glue, async () => ok(wasmBytes().slice(0, 1_000_000)));
    await expect(work.load(new Map())).rejects.toThrow(/./u);
  });
});

describe("the worker's work", () => {
  it.skipIf(!HAS_TOY)("is to translate", async () => {
    const work = makeBergamotWork(glue, () => answering(wasmBytes()));
    expect(await work.load(toyFiles())).toEqual(ok(null));
    expect(await work.translate(["Люди вышли на улицы."])).toMatchObject([
      { ok: true, text: "People took to the streets." },
    ]);
    expect(await work.heapBytes()).toBeGreaterThan(0);
  });

  it("is nothing before a model is loaded", async () => {
    const work = makeBergamotWork(glue, async () => failed({ kind: "offline" }));
    expect(await work.heapBytes()).toBe(0);
    expect(await work.load(new Map())).toEqual(failed({ kind: "offline" }));
    await expect(work.translate(["x"])).rejects.toThrow("no model");
  });
});
