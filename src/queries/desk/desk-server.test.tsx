import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sourceId } from "#domain/ids.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import { makeServerEngine } from "#engines/server-engine.ts";
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
const HERE = { kind: "server", host: "libretranslate.example" } as const;
const THERE = { kind: "server", host: "elsewhere.example" } as const;

/** The reader sets up another server. */
function move(engine: FakeEngine, runsAt: FakeEngine["runsAt"]) {
  const ran = runsAt.kind === "server" ? runsAt.host : runsAt.kind;
  Object.assign(engine, { runsAt, identity: { ...engine.identity, ran } });
}

describe("a server that is set up while a job is at work", () => {
  async function working() {
    const engine = new FakeEngine({ id: "libretranslate" });
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order("libretranslate");
    return { ...at, engine };
  }

  test("gets nothing of it: the job stops, and keeps what was done", async () => {
    const at = await working();
    move(at.engine, THERE);
    at.engine.held[0]?.finish();
    await settle();
    expect(at.job()).toMatchObject({ state: "stopped", runsAt: HERE, done: 2, problem: null });
    expect(at.engine.given).toHaveLength(1);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH.slice(0, 2));
  });

  test("gets nothing of a job that waits, and is not even asked", async () => {
    const at = await working();
    await at.order("libretranslate", SECOND);
    move(at.engine, THERE);
    at.engine.held[0]?.finish();
    await settle();
    expect(at.job(jobKey(SECOND))).toMatchObject({ state: "stopped", runsAt: HERE });
    expect(at.engine.prepared).toHaveLength(1);
  });

  test("while the first got ready gets nothing either", async () => {
    const engine = new FakeEngine({ id: "libretranslate" });
    engine.prepareByHand = true;
    const at = makeDesk([engine]);
    await at.order("libretranslate");
    const { identity } = engine;
    move(engine, THERE);
    engine.preparing[0]?.end(ok(identity));
    await settle();
    expect(at.job()).toMatchObject({ state: "stopped", preparing: null });
    expect(engine.given).toEqual([]);
  });

  test("gets the rest when the reader goes on, and the job and the units name it", async () => {
    const at = await working();
    move(at.engine, THERE);
    at.engine.held[0]?.finish();
    await settle();
    at.engine.byHand = false;
    at.desk.retry(KEY);
    expect(at.job().runsAt).toEqual(THERE);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
    expect(at.units().map(({ ran }) => ran)).toEqual([
      ...Array.from({ length: 2 }, () => HERE.host),
      ...Array.from({ length: 4 }, () => THERE.host),
    ]);
  });
});

describe("a server that falls over", () => {
  const problem: EngineProblem = { kind: "server-said", host: HERE.host, status: 500, said: "oh" };

  /** A desk with a real engine over a server that fails whatever holds one of these sentences. */
  function over(bad: readonly string[], count: number) {
    const asked: (readonly string[])[] = [];
    const engine = makeServerEngine({
      id: "libretranslate",
      name: "LibreTranslate",
      server: () => ({ host: HERE.host }),
      count,
      longest: 1000,
      most: 1000,
      concurrency: 1,
      identify: async () => ok({ engine: "LibreTranslate", ran: HERE.host }),
      ask: async (_server, { to }, pieces) => {
        const texts = pieces.map(({ body }) => body);
        asked.push(texts);
        return texts.some((text) => bad.includes(text))
          ? failed(problem)
          : ok(texts.map((text) => `[${to}] ${text}`));
      },
    });
    return { ...makeDesk([engine]), asked };
  }

  // In a batch of six, of four with two behind it, and as the last one, alone.
  test.each([
    [1, 6],
    [1, 4],
    [5, 5],
  ])("over sentence %i, in batches of %i, keeps no other from being done", async (index, count) => {
    const at = over([SENTENCES[index] ?? ""], count);
    await at.order("libretranslate");
    expect(at.job()).toMatchObject({ state: "done", done: 5, problem: null });
    expect([...at.job().failures]).toEqual([[at.segment(index), problem]]);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH.filter((_, i) => i !== index));
  });

  test("over all of them ends the job once, after few requests", async () => {
    const at = over(SENTENCES, 3);
    await at.order("libretranslate");
    expect(at.job()).toMatchObject({ state: "failed", problem, done: 0 });
    expect(at.job().failures.size).toBe(0);
    expect(at.asked.map((texts) => texts.length)).toEqual([3, 1, 1]);
  });
});
