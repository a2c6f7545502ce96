import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sourceId } from "#domain/ids.ts";
import { putMachineSentences } from "#domain/machine-units.ts";
import { changeUnits, dropTranslation } from "#domain/translations.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import { FakeEngine } from "../../../tests/support/fake-engine.ts";
import { NOW } from "../../../tests/support/services.ts";
import { ENGLISH, SENTENCES } from "../../../tests/support/strike-sentences.ts";
import { KEY, makeDesk, settle, VK } from "./desk.fixtures.ts";
import { jobKey } from "./job.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SECOND = { kind: "source", id: sourceId("vk-2") } as const;

describe("an order", () => {
  test("is translated in batches of the engine's size, and stored", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 4 } });
    const at = makeDesk([engine]);
    await at.order();
    expect(engine.prepared).toEqual([{ from: "ru", to: "en" }]);
    expect(engine.given).toEqual([SENTENCES.slice(0, 4), SENTENCES.slice(4)]);
    expect(at.job()).toMatchObject({ state: "done", done: 6, total: 6, problem: null });
    expect(at.job().fresh.size).toBe(0);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("leaves on each unit who made it, with what, where, when and from which words", async () => {
    const identity = { model: "ru-en", version: "2.1", modelHash: "ab".repeat(32) };
    const engine = new FakeEngine({ identity });
    const at = makeDesk([engine]);
    await at.order();
    const { text = "", segments = [] } = at.document().sources[0] ?? {};
    at.units().forEach((unit, i) => {
      expect(unit).toMatchObject({
        ...identity,
        engine: "Fake bergamot",
        ran: "device",
        at: NOW,
        origin: "machine",
        state: "machine",
        segments: [at.segment(i)],
        sourceHash: sourceHashOf(text, segments.slice(i, i + 1)),
      });
    });
    expect(at.units()).toHaveLength(6);
  });

  test("is taken from the cache the second time: nothing is translated twice", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    await at.order();
    at.edit((document) => dropTranslation(document, at.job().translation));
    engine.given.length = 0;
    await at.order();
    expect(engine.given).toEqual([]);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
    expect(at.job()).toMatchObject({ state: "done", done: 6 });
  });

  test("of another model takes nothing from the cache", async () => {
    const engine = new FakeEngine({ identity: { modelHash: "1" } });
    const at = makeDesk([engine]);
    await at.order();
    at.edit((document) => dropTranslation(document, at.job().translation));
    engine.given.length = 0;
    engine.identity = { ...engine.identity, modelHash: "2" };
    await at.order();
    expect(engine.sentences).toEqual(SENTENCES);
  });

  test("of a text that is whole has nothing to do", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    await at.order();
    engine.prepared.length = 0;
    await at.order();
    expect(at.job()).toMatchObject({ state: "done", done: 6, total: 6 });
    expect(engine.prepared).toEqual([]);
  });

  test("goes on where an earlier one of the same engine stopped", async () => {
    const engine = new FakeEngine();
    const at = makeDesk([engine]);
    await at.order();
    const gone = at.segment(2);
    at.edit((document) =>
      changeUnits(document, at.job().translation, ({ units }) =>
        units.filter(({ segments }) => !segments.includes(gone)),
      ),
    );
    at.machineCache.entries.clear();
    engine.given.length = 0;
    await at.order();
    expect(engine.given).toEqual([[SENTENCES[2]]]);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("of an engine that is not there is a programmer's mistake", () => {
    const at = makeDesk([]);
    const [source] = at.document().sources;
    const text = { of: VK, text: source?.text ?? "", segments: source?.segments ?? [] };
    expect(() => {
      at.desk.start([{ text, from: "ru", to: "en", engine: "google", before: null }]);
    }).toThrow("no engine google");
  });
});

describe("what is on the screen", () => {
  test("comes first, then what follows it", async () => {
    const engine = new FakeEngine();
    engine.prepareByHand = true;
    const at = makeDesk([engine]);
    await at.order();
    at.desk.see(KEY, new Set([at.segment(3)]));
    engine.preparing[0]?.end({ ok: true, value: engine.identity });
    await settle();
    expect(engine.given).toEqual([
      [SENTENCES[3]],
      [SENTENCES[4], SENTENCES[5]],
      [SENTENCES[0], SENTENCES[1]],
      [SENTENCES[2]],
    ]);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("is known of the next order for the same text, too", async () => {
    const engines = [new FakeEngine(), new FakeEngine({ id: "google" })];
    const at = makeDesk(engines);
    await at.order();
    at.desk.see(KEY, new Set([at.segment(4)]));
    await at.order("google");
    expect(engines[1]?.given[0]).toEqual([SENTENCES[4]]);
  });

  test("decides which of two texts is worked on", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    await at.order("bergamot", SECOND, "be");
    at.desk.see(jobKey(SECOND), new Set([at.segment(0)]));
    engine.held[0]?.finish();
    await settle();
    expect(engine.held.map(({ pair }) => pair.to)).toEqual(["en", "be"]);
    // Out of sight again.
    at.desk.see(jobKey(SECOND), new Set());
    engine.held[1]?.finish();
    await settle();
    expect(engine.held.map(({ pair }) => pair.to)).toEqual(["en", "be", "en"]);
  });
});

describe("two orders", () => {
  test("are worked on one after the other", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 8 } });
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    await at.order("bergamot", SECOND);
    expect(engine.held).toHaveLength(1);
    expect(at.job(jobKey(SECOND)).state).toBe("waiting");
    engine.held[0]?.finish();
    await settle();
    // The same sentences, already known.
    expect(engine.held).toHaveLength(1);
    expect(at.job(jobKey(SECOND)).state).toBe("done");
    expect(at.units(jobKey(SECOND)).map(({ text }) => text)).toEqual(ENGLISH);
  });

  test("for one text: the second takes the place of the first, whose answers come to nothing", async () => {
    const [first, second] = [new FakeEngine(), new FakeEngine({ id: "google" })];
    first.byHand = true;
    first.deaf = true;
    const at = makeDesk([first, second]);
    await at.order();
    first.held[0]?.say(1);
    const { translation } = at.job();
    await at.order("google");
    expect(at.desk.jobs()).toHaveLength(1);
    expect(first.held[0]?.signal.aborted).toBe(true);
    first.held[0]?.finish();
    await settle();
    expect(at.job()).toMatchObject({ state: "done", engine: "google", done: 6 });
    expect(at.units().every(({ engine }) => engine === "Fake google")).toBe(true);
    // What the first had done is kept, as its own.
    const kept = at.document().translations.find(({ id }) => id === translation);
    expect(kept?.units.map(({ text }) => text)).toEqual([ENGLISH[0]]);
  });

  test("with engines that take several batches at once run so many of them", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 2, concurrency: 2 } });
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    expect(engine.held.map(({ segments }) => segments)).toEqual([
      SENTENCES.slice(0, 2),
      SENTENCES.slice(2, 4),
    ]);
    engine.held[1]?.finish();
    await settle();
    expect(at.job().done).toBe(2);
    expect(at.seen()).toEqual(ENGLISH.slice(2, 4));
    engine.held[0]?.finish();
    await settle();
    engine.held[2]?.finish();
    await settle();
    expect(at.seen()).toEqual(ENGLISH);
  });
});

describe("the thread meanwhile", () => {
  test("is stored every two seconds, also in the middle of a batch", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 6 } });
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    engine.held[0]?.say(2);
    expect(at.seen()).toEqual(ENGLISH.slice(0, 2));
    expect(at.stored()).toBe(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH.slice(0, 2));
    expect(at.stored()).toBe(1);
    // And not again while nothing is new.
    await vi.advanceTimersByTimeAsync(60_000);
    expect(at.stored()).toBe(1);
  });

  test("takes what is new at once where a person is about to change it", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    engine.held[0]?.say(1);
    at.desk.keep();
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH.slice(0, 1));
  });

  test("keeps the sentence a person wrote while the machine was at it", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    engine.held[0]?.say(1);
    at.desk.keep();
    await settle();
    const person = { text: "The works stand still.", origin: "human", state: "edited" } as const;
    at.edit((document) =>
      changeUnits(document, at.job().translation, ({ units }) =>
        units.map((unit) => ({ ...unit, ...person })),
      ),
    );
    engine.byHand = false;
    engine.held[0]?.finish();
    await settle();
    expect(at.units().map(({ text }) => text)).toEqual([person.text, ...ENGLISH.slice(1)]);
    // The cache knows the machine's words only.
    const cached = [...at.machineCache.entries.values()].map(({ text }) => text);
    expect(cached).toEqual(ENGLISH);
  });

  test("in which the text was changed gets no sentence that is gone", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    at.edit((document) => ({
      ...document,
      sources: document.sources.map((source) =>
        source.id === VK.id ? { ...source, segments: source.segments?.slice(1) ?? [] } : source,
      ),
    }));
    engine.byHand = false;
    engine.held[0]?.finish();
    await settle();
    expect(at.units().map(({ text }) => text)).toEqual(ENGLISH.slice(1));
  });

  test("in which a sentence got other words under its old name: the unit says which it was made from", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    const before = at.document().sources[0];
    at.edit((document) => ({
      ...document,
      sources: document.sources.map((source) =>
        source.id === VK.id
          ? { ...source, text: source.text?.replace("Завод", "Город") ?? "" }
          : source,
      ),
    }));
    engine.byHand = false;
    engine.held[0]?.finish();
    await settle();
    expect(at.units()[0]?.sourceHash).toBe(
      sourceHashOf(before?.text ?? "", before?.segments?.slice(0, 1) ?? []),
    );
  });

  test("that lost the text altogether gets nothing", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const at = makeDesk([engine]);
    await at.order();
    at.edit((document) => ({ ...document, sources: [] }));
    const before = at.document();
    engine.byHand = false;
    engine.held[0]?.finish();
    await settle();
    expect(at.document()).toBe(before);
    expect(
      putMachineSentences(before, VK, { id: at.job().translation, language: "en" }, new Map()),
    ).toBe(before);
  });
});
