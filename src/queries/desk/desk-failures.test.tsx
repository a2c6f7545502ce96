import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sourceId } from "#domain/ids.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { FakeEngine } from "../../../tests/support/fake-engine.ts";
import { ENGLISH } from "../../../tests/support/strike-sentences.ts";
import { KEY, makeDesk, settle } from "./desk.fixtures.ts";
import { jobKey } from "./job.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SECOND = { kind: "source", id: sourceId("vk-2") } as const;
const OFFLINE: EngineProblem = { kind: "offline" };

describe("a common cause", () => {
  test("ends the job once, and each sentence waits to be tried again", async () => {
    const engine = new FakeEngine();
    engine.failsAll = OFFLINE;
    const at = makeDesk([engine]);
    await at.order();
    expect(at.job()).toMatchObject({ state: "failed", problem: OFFLINE, done: 0 });
    expect(at.job().failures.size).toBe(0);
    expect(engine.given).toHaveLength(1);
    engine.failsAll = null;
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", problem: null, done: 6 });
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("before the first sentence: the same", async () => {
    const engine = new FakeEngine();
    engine.refuses = { kind: "model-missing", from: "ru", to: "en" };
    const at = makeDesk([engine]);
    await at.order();
    expect(at.job()).toMatchObject({ state: "failed", problem: engine.refuses, done: 0 });
    expect(engine.given).toEqual([]);
  });

  test("ends the other texts of that engine and pair, and no others", async () => {
    const engines = [new FakeEngine(), new FakeEngine({ id: "google" })];
    const [bergamot, google] = engines;
    if (bergamot === undefined || google === undefined) throw new Error("two engines");
    bergamot.byHand = true;
    const at = makeDesk(engines);
    await at.order();
    await at.order("google", SECOND);
    bergamot.failsAll = OFFLINE;
    bergamot.held[0]?.finish();
    await settle();
    expect(at.job().state).toBe("failed");
    expect(at.job(jobKey(SECOND))).toMatchObject({ state: "done", engine: "google" });
    const again = makeDesk([bergamot]);
    bergamot.held.length = 0;
    await again.order();
    await again.order("bergamot", SECOND);
    bergamot.held[0]?.finish();
    await settle();
    expect(again.desk.jobs().map(({ state }) => state)).toEqual(["failed", "failed"]);
    expect(bergamot.held).toHaveLength(1);
  });

  test("never makes another engine take over", async () => {
    const engines = [new FakeEngine(), new FakeEngine({ id: "google" })];
    if (engines[0] !== undefined) engines[0].failsAll = OFFLINE;
    const at = makeDesk(engines);
    await at.order();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(engines[1]?.prepared).toEqual([]);
    expect(at.job().engine).toBe("bergamot");
  });
});

describe("storing that fails", () => {
  test("stops the work and says so; what is done stays on the screen, and is stored by trying again", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    engine.held[0]?.say(2);
    at.refuse({ kind: "storage-full", needed: 1 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(at.job()).toMatchObject({ state: "failed", problem: { kind: "storage-full" } });
    expect(at.seen()).toEqual(ENGLISH.slice(0, 2));
    expect(at.units()).toEqual([]);
    at.refuse(null);
    engine.byHand = false;
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", problem: null, done: 6 });
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("after the last sentence is tried again as well", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    at.refuse({ kind: "storage-blocked" });
    await at.order();
    expect(at.job()).toMatchObject({
      state: "failed",
      problem: { kind: "storage-blocked" },
      done: 6,
    });
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "failed", problem: { kind: "storage-blocked" } });
    at.refuse(null);
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", problem: null });
    expect(at.job().fresh.size).toBe(0);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("of something else than translations is called what it is: the store", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    at.refuse({ kind: "thread-missing" });
    await at.order();
    expect(at.job().problem).toEqual({ kind: "storage-blocked" });
  });
});
