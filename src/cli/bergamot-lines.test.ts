import { describe, expect, it } from "vitest";
import type { Runtime } from "#engines/bergamot/runtime.ts";
import type { LoadedModel } from "#engines/models/model.ts";
import { translateLines } from "./bergamot-lines.ts";

const model = (id: string): LoadedModel => ({
  model: { id, from: "", to: "", version: "", licence: "", ownSite: false, files: [] },
  files: new Map(),
});

/** A program that writes its texts in capitals, and breaks down on some. Says how often it was started. */
function program(breaksOn: RegExp | null = null) {
  const started = { times: 0, texts: [] as string[] };
  const start = (): Promise<Runtime> => {
    started.times++;
    let broken = false;
    const translate = (texts: readonly string[]) => {
      if (broken) throw new Error("asked after it broke down");
      broken = texts.some((text) => breaksOn?.test(text) === true);
      if (broken) throw new Error("Aborted(out of bounds)");
      started.texts.push(...texts);
      return texts.map((text) => text.replaceAll(/<[^>]*>/gu, "").toUpperCase());
    };
    return Promise.resolve({ load: () => ({ translate, heapBytes: () => 0 }), heapBytes: () => 0 });
  };
  return { start, started };
}

const textsOf = async (...call: Parameters<typeof translateLines>) => {
  const result = await translateLines(...call);
  return result.ok
    ? result.value.map((one) => (one.ok ? one.text : one.problem.kind))
    : result.problem;
};

describe("lines", () => {
  it("keep their order and number, through two models too", async () => {
    const lines = Array.from({ length: 30 }, (_, i) => (i % 7 === 0 ? "" : `line ${i}`));
    const { start, started } = program();
    expect(await textsOf(lines, [model("a"), model("b")], start)).toEqual(
      lines.map((line) => line.toUpperCase()),
    );
    expect(started.times).toBe(2);
  });

  it("without words never reach the program", async () => {
    const { start, started } = program();
    expect(await textsOf(["", "  ", "🔥 https://t.me/x", "yes"], [model("a")], start)).toEqual([
      "",
      "  ",
      "🔥 https://t.me/x",
      "YES",
    ]);
    expect(started.texts).toHaveLength(1);
  });

  it("that are no sentence are refused, and their neighbours are not", async () => {
    const { start } = program();
    const long = "слово ".repeat(2000);
    expect(await textsOf(["a", long, "b"], [model("a")], start)).toEqual([
      "A",
      "segment-too-long",
      "B",
    ]);
  });

  it("on which the program breaks down fail alone", async () => {
    const { start, started } = program(/poison/iu);
    const lines = ["a", "poison", "b", "c", "poison", "d"];
    const whole = ["A", "engine-crashed", "B", "C", "engine-crashed", "D"];
    expect(await textsOf(lines, [model("a")], start)).toEqual(whole);
    expect(started.times).toBe(4);
    // What the first model could not do, the second is not asked.
    expect(await textsOf(lines, [model("a"), model("b")], program(/poison/u).start)).toEqual(whole);
  });
});

it("a program that does not start", async () => {
  const start = () => Promise.reject(new Error("no memory"));
  expect(await textsOf(["a"], [model("a")], start)).toEqual({
    kind: "engine-crashed",
    detail: "no memory",
  });
});
