import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sourceId } from "#domain/ids.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { ok } from "#domain/result.ts";
import { FakeEngine } from "../../../tests/support/fake-engine.ts";
import { ENGLISH, SENTENCES } from "../../../tests/support/strike-sentences.ts";
import { KEY, makeDesk, settle } from "./desk.fixtures.ts";
import { jobKey } from "./job.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SECOND = { kind: "source", id: sourceId("vk-2") } as const;
const BAD: EngineProblem = { kind: "bad-answer", who: "Fake", detail: "" };

/** A desk whose engine answers by hand, with an order under way. */
async function working(setup?: ConstructorParameters<typeof FakeEngine>[0]) {
  const engine = new FakeEngine(setup);
  engine.byHand = true;
  const at = makeDesk([engine]);
  await at.order();
  return { ...at, engine };
}

describe("a stop", () => {
  test("is final: what comes back later is not shown, not counted and not stored", async () => {
    const at = await working();
    at.engine.deaf = true;
    at.engine.held[0]?.say(1);
    at.desk.stop(KEY);
    at.engine.held[0]?.finish();
    await settle();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(at.job()).toMatchObject({ state: "stopped", done: 1 });
    expect(at.units().map(({ text }) => text)).toEqual([ENGLISH[0]]);
    expect(at.engine.held).toHaveLength(1);
  });

  test("while the engine gets ready keeps it from being used", async () => {
    const engine = new FakeEngine();
    engine.prepareByHand = true;
    engine.deaf = true;
    const at = makeDesk([engine]);
    await at.order();
    at.desk.stop(KEY);
    engine.preparing[0]?.onProgress({ done: 5, total: 10 });
    engine.preparing[0]?.end(ok(engine.identity));
    await settle();
    expect(at.job()).toMatchObject({ state: "stopped", preparing: null, done: 0 });
    expect(engine.given).toEqual([]);
  });

  test("stores at once what was done", async () => {
    const at = await working();
    at.engine.held[0]?.say(1);
    at.desk.stop();
    expect(at.units().map(({ text }) => text)).toEqual([ENGLISH[0]]);
  });

  test("of one text lets the next one begin", async () => {
    const at = await working();
    await at.order("bergamot", SECOND);
    at.desk.stop(KEY);
    at.engine.byHand = false;
    await settle();
    expect(at.job().state).toBe("stopped");
    expect(at.job(jobKey(SECOND)).state).toBe("done");
  });

  test("of all leaves none waiting", async () => {
    const at = await working();
    await at.order("bergamot", SECOND);
    at.desk.stop();
    await settle();
    expect(at.desk.jobs().map(({ state }) => state)).toEqual(["stopped", "stopped"]);
    expect(at.engine.held).toHaveLength(1);
  });

  test("is not undone by a job that was done before", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    await at.order();
    at.desk.stop();
    expect(at.job().state).toBe("done");
  });
});

describe("going on", () => {
  test("translates what is left, each sentence once", async () => {
    const at = await working();
    at.engine.held[0]?.finish();
    await settle();
    at.desk.stop(KEY);
    await settle();
    at.engine.byHand = false;
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6, total: 6 });
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
    expect(at.engine.prepared).toHaveLength(2);
  });

  test("while the batch that was stopped is still out loses no sentence and counts none twice", async () => {
    const at = await working();
    at.engine.deaf = true;
    at.engine.held[0]?.say(1);
    at.desk.stop(KEY);
    at.desk.retry(KEY);
    at.engine.byHand = false;
    at.engine.held[0]?.finish();
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6, total: 6 });
    expect(at.job().waiting.size).toBe(0);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("after a late batch came back loses no sentence", async () => {
    const at = await working();
    at.engine.deaf = true;
    at.desk.stop(KEY);
    at.engine.held[0]?.finish();
    await settle();
    at.engine.byHand = false;
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("pressed twice translates nothing twice", async () => {
    const at = await working();
    at.desk.stop(KEY);
    await settle();
    at.desk.retry(KEY);
    await settle();
    at.desk.retry(KEY);
    at.engine.byHand = false;
    at.engine.held[1]?.finish();
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6, total: 6 });
    expect(at.engine.given.slice(1).flat()).toEqual(SENTENCES);
  });

  test("while what is known is being looked up counts nothing twice", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    await at.order();
    const { translation } = at.job();
    at.edit((document) => ({
      ...document,
      translations: document.translations.filter(({ id }) => id !== translation),
    }));
    let answer: () => void = () => undefined;
    const { read } = at.machineCache;
    at.machineCache.read = async (keys) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return read(keys);
    };
    const [known] = at.machineCache.entries.keys();
    at.machineCache.entries.delete(known ?? "");
    engine.given.length = 0;
    await at.order();
    at.desk.stop(KEY);
    at.desk.retry(KEY);
    at.machineCache.read = read;
    answer();
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6, total: 6 });
    expect(engine.given).toEqual([[SENTENCES[0]]]);
  });

  test("with an engine that was stopped while it got ready asks it again", async () => {
    const engine = new FakeEngine();
    engine.prepareByHand = true;
    engine.deaf = true;
    const at = makeDesk([engine]);
    await at.order();
    at.desk.stop(KEY);
    at.desk.retry(KEY);
    engine.preparing[0]?.end(ok(engine.identity));
    await settle();
    expect(engine.preparing).toHaveLength(2);
    expect(at.job().state).toBe("preparing");
  });

  test("with one sentence that failed takes nothing along that was stopped", async () => {
    const at = await working({ capabilities: { batch: 1 } });
    at.engine.fail(SENTENCES[0], BAD);
    at.engine.held[0]?.finish();
    await settle();
    at.desk.stop(KEY);
    await settle();
    at.engine.given.length = 0;
    at.engine.answers.clear();
    at.engine.byHand = false;
    at.desk.retry(KEY, [...at.job().failures.keys()]);
    await settle();
    expect(at.engine.given).toEqual([[SENTENCES[0]]]);
    expect(at.job()).toMatchObject({ state: "stopped", done: 1 });
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
  });

  test("where nothing is left is done", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    await at.order();
    at.desk.retry(KEY);
    await settle();
    expect(at.job().state).toBe("done");
  });
});

describe("a sentence that fails alone", () => {
  test("is tried again after a stop whose batch came back late: no sentence is forgotten", async () => {
    const at = await working({ capabilities: { batch: 1 } });
    at.engine.fail(SENTENCES[0], BAD);
    at.engine.held[0]?.finish();
    await settle();
    at.engine.deaf = true;
    at.desk.stop(KEY);
    at.engine.held[1]?.finish();
    await settle();
    at.engine.answers.clear();
    at.engine.byHand = false;
    at.desk.retry(KEY, [at.segment(0)]);
    await settle();
    expect(at.job()).toMatchObject({ state: "stopped", done: 1 });
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("says why, holds nothing up, and is tried again alone", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 1 } });
    const problem = { kind: "segment-too-long", length: 20, limit: 10 } as const;
    engine.fail(SENTENCES[1], problem);
    const at = makeDesk([engine]);
    await at.order();
    expect(at.job()).toMatchObject({ state: "done", done: 5, problem: null });
    expect([...at.job().failures]).toEqual([[at.segment(1), problem]]);
    engine.answers.clear();
    engine.given.length = 0;
    at.desk.retry(KEY, [at.segment(1)]);
    await settle();
    expect(engine.given).toEqual([[SENTENCES[1]]]);
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
    expect(at.job().failures.size).toBe(0);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("is tried again while the others are at work", async () => {
    const at = await working({ capabilities: { batch: 1 } });
    at.engine.fail(SENTENCES[0], BAD);
    at.engine.held[0]?.finish();
    await settle();
    expect(at.job().failures.size).toBe(1);
    at.engine.answers.clear();
    at.desk.retry(KEY, [at.segment(0)]);
    at.desk.retry(KEY, [at.segment(0)]);
    expect(at.job().failures.size).toBe(0);
    at.engine.byHand = false;
    at.engine.held[1]?.finish();
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
    expect(at.engine.sentences.filter((text) => text === SENTENCES[0])).toHaveLength(2);
  });

  test("is no matter of all where the sentences are too long for the engine", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 3 } });
    for (const sentence of SENTENCES.slice(0, 3))
      engine.fail(sentence, { kind: "segment-too-long", length: 20, limit: 10 });
    const at = makeDesk([engine]);
    await at.order();
    expect(at.job()).toMatchObject({ state: "done", done: 3, problem: null });
    expect(at.job().failures.size).toBe(3);
  });
});

describe("a job that is taken off the desk", () => {
  test("is gone, whatever its engine still says", async () => {
    const at = await working();
    at.engine.deaf = true;
    at.desk.forget(KEY);
    at.engine.held[0]?.finish();
    await settle();
    expect(at.desk.jobs()).toEqual([]);
    expect(at.document().translations).toEqual([]);
  });
});
