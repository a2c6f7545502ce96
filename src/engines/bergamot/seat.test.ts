import { describe, expect, it } from "vitest";
import { makeBergamot } from "./bergamot-engine.ts";
import {
  CRASH,
  engineOf,
  fakeLibrary,
  IDLE,
  knownModel,
  makeClock,
  RU_EN,
  settled,
  SILENCE,
  texts,
} from "./engine.fixtures.ts";

describe("a worker that goes down", () => {
  it("takes only the segment along that did it", async () => {
    const { translate, workers } = engineOf({
      behaviour: (segment) => (segment === "bad" ? CRASH : segment.toUpperCase()),
    });
    const outcomes = await translate(["a", "bad", "c"]).done;
    expect(texts(outcomes)).toEqual(["A", "engine-crashed", "C"]);
    expect(outcomes[1]).toMatchObject({ problem: { detail: expect.stringContaining("aborted") } });
    expect(workers.map(({ batches }) => batches)).toEqual([
      [["a", "bad", "c"]],
      [["a"], ["bad"]],
      [["c"]],
    ]);
    expect(workers.map((worker) => worker.ended())).toEqual([true, true, false]);
  });

  it("once only is not noticed", async () => {
    let crashes = 1;
    const { translate } = engineOf({
      behaviour: (segment) => (crashes-- > 0 ? CRASH : segment.toUpperCase()),
    });
    expect(texts(await translate(["a"]).done)).toEqual(["A"]);
  });

  it("by itself, with an error event", async () => {
    const { translate, workers } = engineOf({
      behaviour: (segment) => (workers.length === 1 ? SILENCE : segment.toUpperCase()),
    });
    const { done } = translate(["a"]);
    await settled();
    workers[0]?.emit(Object.assign(new Event("error"), { message: "out of memory" }));
    expect(texts(await done)).toEqual(["A"]);
  });

  it("by not starting at all", async () => {
    const { library } = fakeLibrary(knownModel("ru", "en"));
    const engine = makeBergamot({
      models: library,
      secure: true,
      startWorker: () => {
        throw new DOMException("refused", "SecurityError");
      },
      after: makeClock().after,
      idleMs: IDLE,
    });
    const signal = new AbortController().signal;
    expect(
      await engine.prepare({ pair: RU_EN, signal, onProgress: () => undefined }),
    ).toMatchObject({
      problem: { kind: "engine-crashed", detail: expect.stringContaining("refused") },
    });
  });
});

describe("a worker that is silent", () => {
  it("is given up in the end, and the silent segment fails alone", async () => {
    const { translate, workers, clock } = engineOf({
      behaviour: (segment) => (segment === "bad" ? SILENCE : segment.toUpperCase()),
    });
    const { done, heard } = translate(["a", "bad", "c"]);
    await settled();
    await clock.move(20_000);
    expect(workers[0]?.ended()).toBe(false);
    await clock.move(1000);
    expect(workers[0]?.ended()).toBe(true);
    expect(heard).toEqual([]);
    await clock.move(21_000);
    expect(texts(await done)).toEqual(["A", "timed-out", "C"]);
  });

  it("has more time for more text", async () => {
    const { translate, workers, clock } = engineOf({ behaviour: () => SILENCE });
    void translate(["x".repeat(1000)]);
    await settled();
    await clock.move(59_000);
    expect(workers[0]?.ended()).toBe(false);
    await clock.move(1000);
    expect(workers[0]?.ended()).toBe(true);
  });

  it("is not tried for ever", async () => {
    const { translate, workers, clock } = engineOf({ behaviour: () => SILENCE });
    const { done } = translate(["a", "b", "c", "d"]);
    for (let i = 0; i < 3; i++) {
      await settled();
      await clock.move(21_000);
    }
    expect(texts(await done)).toEqual(["timed-out", "timed-out", "timed-out", "timed-out"]);
    expect(workers).toHaveLength(3);
  });
});

describe("stopping", () => {
  it("answers at once, and ends a worker that does not come back soon", async () => {
    const { translate, workers, clock } = engineOf({ behaviour: () => SILENCE });
    const abort = new AbortController();
    const { done } = translate(["a", "b"], { signal: abort.signal });
    await settled();
    abort.abort();
    expect(texts(await done)).toEqual(["cancelled", "cancelled"]);
    expect(workers[0]?.ended()).toBe(false);
    await clock.move(500);
    expect(workers[0]?.ended()).toBe(true);
    expect(workers).toHaveLength(1);
  });

  it("keeps a worker that comes back", async () => {
    const { translate, workers, clock } = engineOf();
    const abort = new AbortController();
    const { done } = translate(["a"], { signal: abort.signal });
    abort.abort();
    expect(texts(await done)).toEqual(["cancelled"]);
    await settled();
    await clock.move(500);
    expect(texts(await translate(["b"]).done)).toEqual(["B"]);
    expect(workers.length).toBeLessThanOrEqual(1);
    expect(workers[0]?.ended()).toBe(false);
  });

  it("before anything: starts nothing", async () => {
    const { translate, workers } = engineOf();
    expect(texts(await translate(["a"], { signal: AbortSignal.abort() }).done)).toEqual([
      "cancelled",
    ]);
    await settled();
    expect(workers).toEqual([]);
  });

  it("dispose ends what runs, also what is only starting; it may be used again", async () => {
    const { engine, translate, workers } = engineOf();
    const { done } = translate(["a"]);
    engine.dispose();
    expect(texts(await done)).toEqual(["cancelled"]);
    await settled();
    expect(workers.every((worker) => worker.ended())).toBe(true);
    expect(texts(await translate(["a"]).done)).toEqual(["A"]);
    engine.dispose();
    expect(workers.every((worker) => worker.ended())).toBe(true);
  });
});

describe("an idle worker", () => {
  it("goes after a while without work, and comes back with the next", async () => {
    const { translate, workers, clock, calls, engine } = engineOf();
    await translate(["a"]).done;
    await clock.move(IDLE - 1);
    await translate(["b"]).done;
    await clock.move(IDLE - 1);
    expect(workers.map((worker) => worker.ended())).toEqual([false]);
    await clock.move(1);
    expect(workers.map((worker) => worker.ended())).toEqual([true]);
    expect(await engine.heapBytes()).toBe(0);
    expect(texts(await translate(["c"]).done)).toEqual(["C"]);
    expect(calls).toEqual(["load ru-en", "load ru-en"]);
  });

  it("does not go while it works", async () => {
    const { translate, workers, clock } = engineOf({
      behaviour: (segment) => (segment === "long" ? SILENCE : "x"),
    });
    await translate(["a"]).done;
    void translate([`long`, "x".repeat(1900)]);
    await settled();
    await clock.move(IDLE);
    expect(workers.map((worker) => worker.ended())).toEqual([false]);
  });
});
