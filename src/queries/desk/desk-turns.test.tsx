import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { segmentId, sourceId } from "#domain/ids.ts";
import { FakeEngine } from "../../../tests/support/fake-engine.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { ENGLISH } from "../../../tests/support/strike-sentences.ts";
import { KEY, makeDesk, settle, VK } from "./desk.fixtures.ts";
import { Desk } from "./desk.ts";
import { jobKey } from "./job.ts";
import { orderOf } from "./orders.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SECOND = { kind: "source", id: sourceId("vk-2") } as const;

/** An engine that throws from where it must not: see `Engine`. */
function breaking(what: "prepare" | "translate") {
  const engine = new FakeEngine();
  const works = engine[what];
  const oh = async () => {
    throw new Error("oh");
  };
  Object.assign(engine, { [what]: oh });
  return { engine, mend: () => Object.assign(engine, { [what]: works }) };
}

describe("an engine that throws", () => {
  test.each(["prepare", "translate"] as const)("from %s: its job says so", async (what) => {
    const { engine, mend } = breaking(what);
    const at = makeDesk([engine, new FakeEngine({ id: "google" })]);
    await at.order();
    expect(at.job()).toMatchObject({
      state: "failed",
      preparing: null,
      problem: { kind: "engine-crashed", detail: "Error: oh" },
    });
    // The desk goes on, with others and with this one.
    await at.order("google", SECOND);
    expect(at.job(jobKey(SECOND)).state).toBe("done");
    mend();
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6, problem: null });
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("because it was stopped does not fail the job", async () => {
    const engine = new FakeEngine();
    const works = engine.translate;
    const translate: FakeEngine["translate"] = ({ signal }) =>
      new Promise((_, no) => {
        signal.addEventListener("abort", () => {
          no(new Error("aborted"));
        });
      });
    Object.assign(engine, { translate });
    const at = makeDesk([engine]);
    await at.order();
    at.desk.stop(KEY);
    Object.assign(engine, { translate: works });
    at.desk.retry(KEY);
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6, problem: null });
  });
});

describe("a listener that throws", () => {
  test("keeps no job from its end, and no other listener from hearing of it", async () => {
    const at = makeDesk([new FakeEngine()]);
    const heard = vi.fn<() => void>();
    let first = true;
    at.desk.subscribe(() => {
      if (!first) return;
      first = false;
      throw new Error("a listener's own");
    });
    at.desk.subscribe(heard);
    // It is not hushed up.
    await expect(at.order()).rejects.toThrow("a listener's own");
    await settle();
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
    expect(heard).toHaveBeenCalled();
  });
});

describe("many orders at once", () => {
  test("that take the place of others: listeners hear of it once, what was done is stored once", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    engine.deaf = true;
    const at = makeDesk([engine]);
    await at.order();
    await at.order("bergamot", SECOND);
    engine.held[0]?.say(1);
    const orders = [VK, SECOND].flatMap(
      (of) => orderOf(at.document(), { of, to: "be", engine: "bergamot" }) ?? [],
    );
    const heard = vi.fn<() => void>();
    at.desk.subscribe(heard);
    at.desk.start(orders);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(engine.held[0]?.signal.aborted).toBe(true);
    await settle();
    expect(at.stored()).toBe(1);
    const [kept] = at.document().translations;
    expect(kept?.units.map(({ text }) => text)).toEqual(ENGLISH.slice(0, 1));
    expect(at.desk.jobs().map(({ to }) => to)).toEqual(["be", "be"]);
  });

  test("of which one is for no engine change nothing", async () => {
    const at = makeDesk([new FakeEngine()]);
    const order = orderOf(at.document(), { of: VK, to: "en", engine: "bergamot" });
    if (order === null) throw new Error("no order");
    expect(() => {
      at.desk.start([order, { ...order, engine: "google" }]);
    }).toThrow("no engine google");
    expect(at.desk.job(KEY)).toBeNull();
  });
});

describe("a text of very many sentences", () => {
  /** A source of so many sentences, all different. */
  function longThread(count: number) {
    const thread = strikeThread();
    const sentences = Array.from({ length: count }, (_, i) => `Сказ ${i}.`);
    let start = 0;
    const segments = sentences.map((text, i) => {
      const segment = { id: segmentId(`s-${i}`), start, end: start + text.length, paragraph: 0 };
      start += text.length + 1;
      return segment;
    });
    const [vk] = thread.sources;
    if (vk === undefined) throw new Error("no source");
    return {
      ...thread,
      translations: [],
      sources: [{ ...vk, text: sentences.join(" "), segments }],
    };
  }

  async function ordered(cached: number) {
    const engine = new FakeEngine({ capabilities: { batch: 250 } });
    const at = makeDesk([engine], longThread(250));
    await at.order();
    await vi.runAllTimersAsync();
    const known = [...at.machineCache.entries].slice(0, cached);
    const sizes: number[] = [];
    const cache = {
      read: async (keys: readonly string[]) => {
        sizes.push(keys.length);
        return keys.map((key) => new Map(known).get(key) ?? null);
      },
      write: async () => undefined,
      clear: async () => undefined,
    };
    engine.given.length = 0;
    const desk = new Desk({
      engines: [engine],
      cache,
      change: async () => undefined,
      now: () => "",
    });
    const order = orderOf(longThread(250), { of: VK, to: "en", engine: "bergamot" });
    if (order === null) throw new Error("no order");
    return { desk, engine, order, sizes };
  }

  test("is looked up in slices, and what is not known is translated", async () => {
    const { desk, engine, order, sizes } = await ordered(200);
    desk.start([order]);
    await vi.runAllTimersAsync();
    expect(sizes).toEqual([100, 100, 50]);
    expect(engine.sentences).toHaveLength(50);
    expect(desk.job(KEY)).toMatchObject({ state: "done", done: 250 });
  });

  test("lets others have their turn between the slices, and hears a stop there", async () => {
    const { desk, engine, order, sizes } = await ordered(200);
    desk.start([order]);
    // All that needs no turn of its own.
    for (let i = 0; i < 50; i++) await Promise.resolve();
    expect(sizes).toEqual([100]);
    desk.stop(KEY);
    await vi.runAllTimersAsync();
    expect(sizes).toEqual([100]);
    expect(engine.given).toEqual([]);
    desk.retry(KEY);
    await vi.runAllTimersAsync();
    expect(desk.job(KEY)).toMatchObject({ state: "done", done: 250 });
    expect(engine.sentences).toHaveLength(50);
  });
});
